package io.omni.core.price;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A price list that has a price for what is asked, and how it compares with others. */
record Offer(PriceList list, ListedPrice price) {

    private static final Comparator<Offer> BEST_FIRST = Comparator.<Offer, Integer>comparing(
                    offer -> offer.list().priority(), Comparator.reverseOrder())
            .thenComparing(Offer::isForAllChannels)
            .thenComparing(Offer::began, Comparator.reverseOrder())
            .thenComparing(offer -> offer.list().id());

    static Comparator<Offer> bestFirst() {
        return BEST_FIRST;
    }

    /** Why it does not count at all; empty if it does. */
    Optional<PassedReason> whyNot(PriceQuestion question) {
        if (!list.currency().equals(question.currency())) {
            return Optional.of(new PassedReason.OtherCurrency(list.currency()));
        }
        if (!list.holdsIn(question.channel())) {
            return Optional.of(new PassedReason.OtherChannel());
        }
        if (list.validity().isAhead(question.at())) {
            return list.validity().from().map(PassedReason.NotYet::new);
        }
        if (list.validity().isOver(question.at())) {
            return list.validity().until().map(PassedReason.Over::new);
        }
        return price.breakFor(question.quantity()).isPresent()
                ? Optional.empty()
                : Optional.of(new PassedReason.TooFew(price.breaks().get(0).from()));
    }

    /** Why another one counts, which is better. */
    PassedReason whyLess(Offer best) {
        if (list.priority() != best.list().priority()) {
            return new PassedReason.LowerPriority(list.priority(), best.list().priority());
        }
        if (isForAllChannels() != best.isForAllChannels()) {
            return new PassedReason.LessSpecific();
        }
        return began().equals(best.began()) ? new PassedReason.LaterName() : new PassedReason.BeganEarlier();
    }

    private boolean isForAllChannels() {
        return list.channels().isEmpty();
    }

    private Instant began() {
        return list.validity().from().orElse(Instant.MIN);
    }
}
