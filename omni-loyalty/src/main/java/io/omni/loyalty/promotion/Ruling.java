package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import java.util.List;
import java.util.Optional;

/** Why a promotion applies, or why not. */
public sealed interface Ruling {

    /**
     * Names the promotion.
     *
     * @return which one
     */
    PromotionId promotion();

    /**
     * It applies.
     *
     * @param applied what it comes to
     * @param next what would make it give more, if it has a further tier
     */
    record Applies(Applied applied, Optional<Change> next) implements Ruling {

        /** Refuses null. */
        public Applies {
            Given.require("applied", applied);
            Given.require("next", next);
        }

        @Override
        public PromotionId promotion() {
            return applied.promotion();
        }
    }

    /**
     * It does not.
     *
     * @param promotion which one
     * @param reasons all of them; each has to be taken away
     */
    record Refused(PromotionId promotion, List<Reason> reasons) implements Ruling {

        /** Refuses no reason. */
        public Refused {
            Given.require("promotion", promotion);
            reasons = Given.copy("reasons", reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException(
                        "promotion %s refused without a reason: give one".formatted(promotion));
            }
        }

        /**
         * Tells what would make it apply.
         *
         * @return the changes that take away all reasons; empty if there is one that the customer can do nothing about
         */
        public List<Change> changes() {
            List<Change> changes =
                    reasons.stream().flatMap(reason -> reason.change().stream()).toList();
            return changes.size() == reasons.size() ? changes : List.of();
        }
    }
}
