package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.HouseholdOutcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who uses whose points, one taker at a time. */
final class Wallets {

    private final VersionedStore<CustomerId, Wallet> wallets;
    private final VersionedStore<HouseholdId, Household> households;

    Wallets(Storage storage) {
        this.wallets = storage.aggregates(Wallet.TYPE);
        this.households = storage.aggregates(Household.TYPE);
    }

    /** Those whose points a member may take, as they were when they were read. */
    final class Party {

        private final Wallet wallet;
        private final Version version;
        private final @Nullable Versioned<Household> household;

        private Party(CustomerId member) {
            Optional<Versioned<Wallet>> found = wallets.find(member);
            this.wallet = found.map(Versioned::aggregate).orElseGet(() -> Wallet.of(member));
            this.version = found.map(Versioned::version).orElse(Version.NONE);
            this.household = wallet.household().flatMap(households::find).orElse(null);
        }

        List<CustomerId> members() {
            return household == null
                    ? List.of(wallet.member())
                    : household.aggregate().members();
        }

        /** To be called after points were taken: whoever decided by the same state fails here, and decides anew. */
        void taken() {
            if (household == null) {
                wallets.save(wallet.taken(), version);
            } else {
                households.save(household.aggregate().taken(), household.version());
            }
        }
    }

    Party of(CustomerId member) {
        return new Party(member);
    }

    List<CustomerId> members(HouseholdId id) {
        return households.find(id).map(found -> found.aggregate().members()).orElse(List.of());
    }

    HouseholdOutcome join(CustomerId member, HouseholdId id) {
        Party alone = of(member);
        if (alone.wallet.household().isPresent()) {
            return new HouseholdOutcome.InHousehold(
                    member, alone.wallet.household().get());
        }
        Optional<Versioned<Household>> found = households.find(id);
        wallets.save(alone.wallet.in(Optional.of(id)), alone.version);
        households.save(
                found.map(Versioned::aggregate)
                        .orElseGet(() -> Household.of(id))
                        .with(member),
                found.map(Versioned::version).orElse(Version.NONE));
        return new HouseholdOutcome.Joined(member, id);
    }

    HouseholdOutcome leave(CustomerId member) {
        Party party = of(member);
        if (party.household == null) {
            return new HouseholdOutcome.InNoHousehold(member);
        }
        wallets.save(party.wallet.in(Optional.empty()), party.version);
        households.save(party.household.aggregate().without(member), party.household.version());
        return new HouseholdOutcome.Left(member, party.household.aggregate().id());
    }
}
