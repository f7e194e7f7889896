package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.points.HouseholdId;
import java.util.Optional;

/**
 * With whom a member uses points. Whoever takes points by what a member has over all purchases saves it, so that of two who do so at once
 * one decides anew.
 *
 * @param member who
 * @param household with whom; empty for alone
 * @param turn counts how often points were taken
 */
public record Wallet(CustomerId member, Optional<HouseholdId> household, long turn) {

    static final AggregateType<CustomerId, Wallet> TYPE =
            AggregateType.of("points-wallet", Wallet.class, Wallet::member, CustomerId::value);

    static Wallet of(CustomerId member) {
        return new Wallet(member, Optional.empty(), 0);
    }

    Wallet taken() {
        return new Wallet(member, household, turn + 1);
    }

    Wallet in(Optional<HouseholdId> other) {
        return new Wallet(member, other, turn + 1);
    }
}
