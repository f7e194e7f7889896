package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Window;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase has earned.
 *
 * <p>It remembers the answer to every command, because a command that changed nothing may be repeated too, and an old one that was carried
 * out again would undo newer ones. There are as many as the purchase had shipments and returns, so they are kept as long as it is.
 *
 * @param id which purchase
 * @param member who earns
 * @param program of the day on which it was first heard of
 * @param granted the points earned in all
 * @param validity when they can be used; null until it first earned some, then fixed
 * @param answers what each command did, in their order
 */
public record Purchase(
        PurchaseId id,
        CustomerId member,
        PointsProgram program,
        long granted,
        @Nullable Validity validity,
        List<Answer> answers) {

    static final AggregateType<PurchaseId, Purchase> TYPE =
            AggregateType.of("loyalty-purchase", Purchase.class, Purchase::id, PurchaseId::value);

    /** Copies the answers. */
    public Purchase {
        answers = List.copyOf(answers);
    }

    /**
     * What a command did.
     *
     * @param command which one
     * @param kept what it said was kept
     * @param change by how many points it changed what the purchase had earned
     * @param granted the points earned in all after it
     */
    public record Answer(CommandId command, Money kept, long change, long granted) {}

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

    static Purchase unheardOf(PurchaseId id, CustomerId member, PointsProgram program) {
        return new Purchase(id, member, program, 0, null, List.of());
    }

    Purchase requireMember(CustomerId asked) {
        if (!member.equals(asked)) {
            throw new IllegalArgumentException(
                    "purchase %s earned points for member %s, not for %s: reward each purchase for one member"
                            .formatted(id, member, asked));
        }
        return this;
    }

    Optional<Answer> answerTo(CommandId command, Money kept) {
        return answers.stream()
                .filter(answer ->
                        answer.command().equals(command) && answer.kept().equals(kept))
                .findFirst();
    }

    Answer lastAnswer() {
        return answers.get(answers.size() - 1);
    }

    Purchase keeping(CommandId command, Money kept, Instant now) {
        long next = program.rule().pointsFor(kept);
        List<Answer> all = new ArrayList<>(answers);
        all.add(new Answer(command, kept, next - granted, next));
        Validity since = validity == null && next > 0 ? Validity.of(program, now) : validity;
        return new Purchase(id, member, program, next, since, all);
    }
}
