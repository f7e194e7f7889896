package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.supply.SupplyId;
import java.time.Instant;

/** Why as many units are offered, and no more. The reasons of an answer add up to it, in their order. */
public sealed interface AtpReason {

    /**
     * Tells the reason to a person.
     *
     * @return a sentence without its full stop
     */
    String sentence();

    /**
     * Tells by how much it changes what is offered.
     *
     * @return the units, negative where fewer are offered
     */
    long change();

    /**
     * What may be taken now.
     *
     * @param units how many; negative where more is promised than is there
     */
    record OnHand(long units) implements AtpReason {

        @Override
        public long change() {
            return units;
        }

        @Override
        public String sentence() {
            return "%d can be taken now".formatted(units);
        }
    }

    /**
     * Kits or bundles that can be made of their parts, as far as these are offered.
     *
     * @param units how many
     */
    record OfParts(long units) implements AtpReason {

        @Override
        public long change() {
            return units;
        }

        @Override
        public String sentence() {
            return "%d can be made of their parts".formatted(units);
        }
    }

    /**
     * Units are of lots that have expired by then, are called back, or are not good for long enough.
     *
     * @param rule by which rule of shelf life
     * @param units how many
     */
    record TooOld(String rule, long units) implements AtpReason {

        @Override
        public long change() {
            return -units;
        }

        @Override
        public String sentence() {
            return "%d are too old by '%s', or called back".formatted(units, rule);
        }
    }

    /**
     * The book may be wrong, so that fewer are offered.
     *
     * @param units how many fewer
     */
    record Doubted(long units) implements AtpReason {

        @Override
        public long change() {
            return -units;
        }

        @Override
        public String sentence() {
            return "%d may not be there, by what counts and picks have shown".formatted(units);
        }
    }

    /**
     * Units are kept back.
     *
     * @param rule by which rule
     * @param units how many
     */
    record KeptBack(String rule, Quantity units) implements AtpReason {

        @Override
        public long change() {
            return -units.units();
        }

        @Override
        public String sentence() {
            return "%s are safety stock by '%s'".formatted(units, rule);
        }
    }

    /**
     * So few are left that none is offered.
     *
     * @param rule by which rule
     * @param threshold below how many nothing is offered
     * @param left how many are left
     */
    record BelowThreshold(String rule, Quantity threshold, long left) implements AtpReason {

        @Override
        public long change() {
            return -left;
        }

        @Override
        public String sentence() {
            return "only %d are left, and '%s' offers none below %s".formatted(left, rule, threshold);
        }
    }

    /**
     * Units come in time.
     *
     * @param supply by which supply
     * @param quantity how many
     * @param at when
     */
    record InTime(SupplyId supply, Quantity quantity, Instant at) implements AtpReason {

        @Override
        public long change() {
            return quantity.units();
        }

        @Override
        public String sentence() {
            return "%s more come with %s at %s".formatted(quantity, supply, at);
        }
    }

    /**
     * Units come too late.
     *
     * @param supply by which supply
     * @param quantity how many
     * @param at when
     */
    record TooLate(SupplyId supply, Quantity quantity, Instant at) implements AtpReason {

        @Override
        public long change() {
            return 0;
        }

        @Override
        public String sentence() {
            return "%s come with %s only at %s".formatted(quantity, supply, at);
        }
    }

    /**
     * Units are promised to others: those that are due by then, and those that are due later and would miss them.
     *
     * @param units how many
     */
    record Promised(long units) implements AtpReason {

        @Override
        public long change() {
            return -units;
        }

        @Override
        public String sentence() {
            return "%d are promised to others".formatted(units);
        }
    }

    /**
     * No more may be promised on what is still to come.
     *
     * @param rule by which rule
     * @param limit up to how many in all
     * @param units how many fewer are offered for it
     */
    record SupplyLimit(String rule, Quantity limit, long units) implements AtpReason {

        @Override
        public long change() {
            return -units;
        }

        @Override
        public String sentence() {
            return "'%s' promises up to %s that are still to come, which takes %d away".formatted(rule, limit, units);
        }
    }

    /**
     * Units are promised that nothing is known of.
     *
     * @param rule by which rule
     * @param units how many
     */
    record Beyond(String rule, long units) implements AtpReason {

        @Override
        public long change() {
            return units;
        }

        @Override
        public String sentence() {
            return "'%s' promises %d beyond what is known of".formatted(rule, units);
        }
    }
}
