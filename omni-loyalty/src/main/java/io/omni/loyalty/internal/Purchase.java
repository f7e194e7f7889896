package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Window;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.points.Multiplier;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase has earned.
 *
 * @param id which purchase
 * @param member who earns
 * @param program of the day on which it was first heard of
 * @param multiplier of the day on which it was first heard of
 * @param granted the points that the member was given for it in all, less those that were taken back
 * @param validity when they can be used; null until it first earned some, then fixed
 */
public record Purchase(
        PurchaseId id,
        CustomerId member,
        PointsProgram program,
        Multiplier multiplier,
        long granted,
        @Nullable Validity validity) {

    static final AggregateType<PurchaseId, Purchase> TYPE =
            AggregateType.of("loyalty-purchase", Purchase.class, Purchase::id, PurchaseId::value);

    /**
     * When points can be used.
     *
     * @param activeFrom from when
     * @param expiresAt the first instant at which they no longer can
     */
    public record Validity(Instant activeFrom, Instant expiresAt) {

        static Validity of(PointsProgram program, Instant earned) {
            Instant activeFrom = earned.plus(program.pendingFor());
            return new Validity(activeFrom, activeFrom.plus(program.validFor()));
        }

        Window window() {
            return new Window(activeFrom, expiresAt);
        }
    }

    static Purchase unheardOf(PurchaseId id, CustomerId member, PointsProgram program, Multiplier multiplier) {
        return new Purchase(id, member, program, multiplier, 0, null);
    }

    Purchase requireMember(CustomerId asked) {
        if (!member.equals(asked)) {
            throw new IllegalArgumentException(
                    "purchase %s earned points for another member than the one named: reward each purchase for one member"
                            .formatted(id));
        }
        return this;
    }

    /** After points were given or taken back. */
    Purchase changedBy(long change, Instant now) {
        long next = Math.addExact(granted, change);
        return new Purchase(
                id,
                member,
                program,
                multiplier,
                next,
                validity == null && next > 0 ? Validity.of(program, now) : validity);
    }

    /** With points that can be used from now on. */
    Purchase activated(Instant now) {
        Validity from = new Validity(now, now.plus(program.validFor()));
        return new Purchase(id, member, program, multiplier, granted, from);
    }

    boolean isPending(Instant now) {
        return validity != null && now.isBefore(validity.activeFrom());
    }

    long pointsFor(Money kept) {
        return program.rule().pointsFor(kept, multiplier);
    }
}
