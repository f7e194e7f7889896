package io.omni.loyalty.promotion;

import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The smallest change that takes a reason away. */
public sealed interface Change {

    /**
     * Buy more of some goods.
     *
     * @param of which
     * @param amount for how much more
     */
    record SpendMore(Selector of, Money amount) implements Change {

        @Override
        public String toString() {
            return "add %s of %s".formatted(amount, of);
        }
    }

    /**
     * Add units of some goods.
     *
     * @param of which
     * @param units how many more
     */
    record AddUnits(Selector of, long units) implements Change {

        @Override
        public String toString() {
            return "add %d of %s".formatted(units, of);
        }
    }

    /**
     * Present one of these codes.
     *
     * @param codes which
     */
    record PresentCode(Set<CouponCode> codes) implements Change {

        /** Copies the codes. */
        public PresentCode {
            codes = Set.copyOf(codes);
        }

        @Override
        public String toString() {
            return codes.size() == 1
                    ? "present the code of the promotion"
                    : "present one of the codes of the promotion";
        }
    }

    /**
     * Buy in one of these channels.
     *
     * @param channels which
     */
    record BuyIn(Set<ChannelId> channels) implements Change {

        /** Copies the channels. */
        public BuyIn {
            channels = Set.copyOf(channels);
        }

        @Override
        public String toString() {
            return "buy in "
                    + channels.stream().map(ChannelId::toString).sorted().toList();
        }
    }

    /**
     * Have it delivered by one of these methods.
     *
     * @param methods which; none for any
     */
    record DeliverBy(Set<DeliveryMethod> methods) implements Change {

        /** Copies the methods. */
        public DeliverBy {
            methods = Set.copyOf(methods);
        }

        @Override
        public String toString() {
            return methods.isEmpty()
                    ? "have it delivered"
                    : "have it delivered by " + methods.stream().sorted().toList();
        }
    }

    /**
     * Come back later.
     *
     * @param at from when on
     */
    record ComeBack(Instant at) implements Change {

        @Override
        public String toString() {
            return "come back at " + at;
        }
    }

    /**
     * Take this promotion in place of better ones.
     *
     * @param promotions those that do not apply then
     * @param dearer how much less is saved
     */
    record Forgo(List<PromotionId> promotions, Money dearer) implements Change {

        /** Copies the list. */
        public Forgo {
            promotions = List.copyOf(promotions);
        }

        @Override
        public String toString() {
            return "give up %s, and save %s less".formatted(promotions, dearer);
        }
    }
}
