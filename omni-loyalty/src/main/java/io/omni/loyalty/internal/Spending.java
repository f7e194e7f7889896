package io.omni.loyalty.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.redemption.Redemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A redemption with the accounts that it is booked on.
 *
 * @param redemption what the outside sees of it
 * @param parts what was taken from which account, in that order
 * @param reissuedFor how long points that are given back are valid as new ones; empty where the same ones are given back
 */
public record Spending(Redemption redemption, List<Part> parts, Optional<Duration> reissuedFor) {

    static final AggregateType<RedemptionId, Spending> TYPE = AggregateType.of(
            "loyalty-redemption",
            Spending.class,
            spending -> spending.redemption().id(),
            RedemptionId::toString);

    /** Copies the parts. */
    public Spending {
        parts = List.copyOf(parts);
    }

    /**
     * What was taken from an account.
     *
     * @param account which one
     * @param quantity how much
     * @param givenBack how much of that was given back
     */
    public record Part(AccountId account, long quantity, long givenBack) {

        long left() {
            return quantity - givenBack;
        }

        Part giving(long more) {
            return new Part(account, quantity, givenBack + more);
        }
    }

    long left() {
        return redemption.quantity() - redemption.givenBack();
    }

    Spending in(RedemptionState state) {
        return new Spending(with(redemption.givenBack(), state), parts, reissuedFor);
    }

    /** What is left when so much is given back, those that were taken last first. */
    Spending giving(long quantity) {
        if (!redemption.kind().isCounted()) {
            List<Part> none =
                    parts.stream().map(part -> part.giving(part.left())).toList();
            return new Spending(with(redemption.quantity(), redemption.state()), none, reissuedFor);
        }
        List<Part> after = new ArrayList<>(parts);
        long open = quantity;
        for (int i = parts.size() - 1; i >= 0 && open > 0; i--) {
            long given = Math.min(open, parts.get(i).left());
            after.set(i, parts.get(i).giving(given));
            open -= given;
        }
        return new Spending(with(redemption.givenBack() + quantity, redemption.state()), after, reissuedFor);
    }

    private Redemption with(long givenBack, RedemptionState state) {
        return new Redemption(
                redemption.id(),
                redemption.kind(),
                redemption.quantity(),
                givenBack,
                redemption.worth(),
                redemption.heldUntil(),
                state);
    }
}
