package io.omni.loyalty.internal;

import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.Window;
import io.omni.core.money.Money;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.redemption.ConfirmRedemption;
import io.omni.loyalty.redemption.Redemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import io.omni.loyalty.redemption.RedemptionOutcome;
import io.omni.loyalty.redemption.RedemptionState;
import io.omni.loyalty.redemption.ReleaseRedemption;
import io.omni.loyalty.redemption.ReverseRedemption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Holds, confirms, releases and gives back what is redeemed, whatever it is: a hold of the ledger on some accounts, and a record of them. The
 * ledger refuses what is not there, or not there any more; the record says to which accounts something goes back.
 */
public final class Spendings {

    static final Contra REDEEMED = new Contra("redemption");

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final VersionedStore<RedemptionId, Spending> spendings;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where everything is booked
     * @param storage where redemptions are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public Spendings(Ledger ledger, Storage storage, Commands commands, InstantSource clock) {
        this.unitOfWork = storage.unitOfWork();
        this.ledger = ledger;
        this.spendings = storage.aggregates(Spending.TYPE);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Holds, in the unit of work of a command.
     *
     * @param command the command, whose id the redemption has
     * @param kind what is redeemed
     * @param quantity how much of it
     * @param worth what it takes off, where that is known
     * @param draws from which accounts, at least one
     * @param until until when
     * @param reissuedFor for how long what is given back is valid as new; empty to give back the same
     * @return what is short; empty if it is held
     */
    List<Shortage> hold(
            Command command,
            RedemptionKind kind,
            long quantity,
            Optional<Money> worth,
            List<Draw> draws,
            Instant until,
            Optional<Duration> reissuedFor) {
        PostingBuilder posting = posting(command);
        draws.forEach(
                draw -> posting.hold(draw.account(), HoldId.of(command.id()), draw.quantity(), draw.floor(), until));
        List<Shortage> shortages = post(posting);
        if (shortages.isEmpty()) {
            Redemption redemption = new Redemption(
                    RedemptionId.of(command.id()), kind, quantity, 0, worth, until, RedemptionState.HELD);
            List<Spending.Part> parts = draws.stream()
                    .map(draw -> new Spending.Part(draw.account(), draw.quantity(), 0))
                    .toList();
            spendings.save(new Spending(redemption, parts, reissuedFor), Version.NONE);
        }
        return shortages;
    }

    /** Begins the posting that carries a command out, which has a record of its own. */
    static PostingBuilder posting(Command command) {
        return Posting.of(PostingId.of(command.id().step("posting")), command.type())
                .asked(command);
    }

    /** Posts what a command posts, and tells what is short. What was posted by another thread meanwhile is answered by running again. */
    List<Shortage> post(PostingBuilder posting) {
        Outcome outcome = ledger.post(posting.build());
        if (outcome instanceof Outcome.AlreadyPosted) {
            throw new ConcurrencyConflict("command %s was carried out at the same time".formatted(outcome.id()));
        }
        return outcome instanceof Outcome.Refused refused ? refused.shortages() : List.of();
    }

    /**
     * Uses what is held.
     *
     * @param command which redemption
     * @return what came of it
     */
    public RedemptionOutcome confirm(ConfirmRedemption command) {
        return change(command, command.redemption(), RedemptionState.HELD, (spending, version) -> {
            PostingBuilder posting = posting(command);
            HoldId hold = hold(spending);
            spending.parts().forEach(part -> posting.settle(part.account(), hold, part.quantity(), REDEEMED));
            return settled(spending, version, posting, RedemptionState.CONFIRMED);
        });
    }

    /**
     * Lets go of what is held.
     *
     * @param command which redemption
     * @return what came of it
     */
    public RedemptionOutcome release(ReleaseRedemption command) {
        return change(command, command.redemption(), RedemptionState.HELD, (spending, version) -> {
            PostingBuilder posting = posting(command);
            HoldId hold = hold(spending);
            spending.parts().forEach(part -> posting.release(part.account(), hold, part.quantity()));
            return settled(spending, version, posting, RedemptionState.RELEASED);
        });
    }

    private RedemptionOutcome settled(
            Spending spending, Version version, PostingBuilder posting, RedemptionState state) {
        Redemption redemption = spending.redemption();
        List<Shortage> shortages = post(posting);
        if (shortages.stream().anyMatch(Shortage.HoldExpired.class::isInstance)
                || (!shortages.isEmpty() && !redemption.isHeldAt(clock.instant()))) {
            return new RedemptionOutcome.HoldEnded(redemption.id(), redemption.heldUntil());
        }
        if (!shortages.isEmpty()) {
            throw new ConcurrencyConflict("redemption %s was settled at the same time".formatted(redemption.id()));
        }
        spendings.save(spending.in(state), version);
        return state == RedemptionState.CONFIRMED
                ? new RedemptionOutcome.Confirmed(redemption.id(), redemption.quantity())
                : new RedemptionOutcome.Released(redemption.id(), redemption.quantity());
    }

    /**
     * Gives back what was used.
     *
     * @param command how much of which redemption
     * @return what came of it
     */
    public RedemptionOutcome reverse(ReverseRedemption command) {
        return change(command, command.redemption(), RedemptionState.CONFIRMED, (spending, version) -> {
            long asked = command.quantity().orElse(spending.left());
            boolean whole = asked == spending.left();
            if (asked == 0
                    || asked > spending.left()
                    || !(whole || spending.redemption().kind().isCounted())) {
                return new RedemptionOutcome.CannotReverse(command.redemption(), asked, spending.left());
            }
            Spending after = spending.giving(asked);
            requirePosted(command, giveBack(command, spending, after));
            spendings.save(after, version);
            return new RedemptionOutcome.Reversed(command.redemption(), asked, after.left());
        });
    }

    private PostingBuilder giveBack(ReverseRedemption command, Spending before, Spending after) {
        Instant now = clock.instant();
        PostingBuilder posting = posting(command);
        Map<AccountId, Long> reissued = new TreeMap<>();
        for (int i = 0; i < before.parts().size(); i++) {
            AccountId account = before.parts().get(i).account();
            long given = before.parts().get(i).left() - after.parts().get(i).left();
            if (given > 0 && before.reissuedFor().isPresent()) {
                AccountId fresh = AccountId.of(account.book(), account.subject(), "reissue/" + command.id());
                reissued.merge(fresh, given, Math::addExact);
            } else if (given > 0) {
                posting.in(account, given, REDEEMED);
            }
        }
        before.reissuedFor()
                .map(validFor -> new Window(now, now.plus(validFor)))
                .ifPresent(
                        window -> reissued.forEach((account, given) -> posting.in(account, given, REDEEMED, window)));
        return posting;
    }

    private void requirePosted(Command command, PostingBuilder posting) {
        List<Shortage> shortages = post(posting);
        if (!shortages.isEmpty()) {
            throw new IllegalStateException(
                    "the ledger refused the fact %s %s with %s; a fact has no floor, so the store under the ledger is broken"
                            .formatted(command.type(), command.id(), shortages));
        }
    }

    private RedemptionOutcome change(
            Command command,
            RedemptionId id,
            RedemptionState from,
            BiFunction<Spending, Version, RedemptionOutcome> decision) {
        return commands.carryOut(command, RedemptionOutcome.class, () -> {
            Optional<Versioned<Spending>> found = spendings.find(id);
            if (found.isEmpty()) {
                return new RedemptionOutcome.NoSuchRedemption(id);
            }
            Spending spending = found.get().aggregate();
            if (spending.redemption().state() != from) {
                return new RedemptionOutcome.OtherState(
                        id, spending.redemption().state());
            }
            return decision.apply(spending, found.get().version());
        });
    }

    private static HoldId hold(Spending spending) {
        return new HoldId(spending.redemption().id().value());
    }

    /**
     * Finds a redemption.
     *
     * @param id which one
     * @return the redemption, or empty if nobody held it
     */
    public Optional<Redemption> find(RedemptionId id) {
        return spendings.find(id).map(found -> found.aggregate().redemption());
    }

    /**
     * Forgets a redemption of which nothing can come back any more.
     *
     * @param id which one
     * @return whether it was stored
     */
    public boolean forget(RedemptionId id) {
        return unitOfWork.execute(() -> {
            Optional<Versioned<Spending>> found = spendings.find(id);
            found.ifPresent(stored -> spendings.remove(id, stored.version()));
            return found.isPresent();
        });
    }
}
