package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.giftcard.GiftCardId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A gift card; what is on it is in the ledger.
 *
 * @param id its number
 * @param issued what it was issued for
 * @param owner whose store credit it is
 * @param pin what proves a pin
 * @param wrong how many wrong pins were tried in a row
 * @param activeFrom since when it can be spent
 * @param expiresAt from when on it no longer can
 */
public record GiftCard(
        GiftCardId id,
        Money issued,
        Optional<CustomerId> owner,
        Optional<PinHash> pin,
        int wrong,
        Optional<Instant> activeFrom,
        Optional<Instant> expiresAt) {

    static final AggregateType<GiftCardId, GiftCard> TYPE = AggregateType.of(
                    "gift-card", GiftCard.class, GiftCard::id, GiftCardId::value)
            .withIndex("active", card -> card.activeFrom().isPresent() ? Set.of("all") : Set.of())
            .withIndex(
                    "owner",
                    card -> card.owner().map(owner -> Set.of(owner.value())).orElse(Set.of()));

    static final int TRIES = 5;

    boolean isLocked() {
        return wrong >= TRIES;
    }

    boolean isExpired(Instant at) {
        return expiresAt.filter(end -> !at.isBefore(end)).isPresent();
    }

    GiftCard afterTries(int wrongOnes) {
        return new GiftCard(id, issued, owner, pin, wrongOnes, activeFrom, expiresAt);
    }

    GiftCard active(Instant from, Optional<Instant> until) {
        return new GiftCard(id, issued, owner, pin, wrong, Optional.of(from), until);
    }
}
