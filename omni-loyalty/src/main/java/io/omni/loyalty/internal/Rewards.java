package io.omni.loyalty.internal;

import io.omni.core.command.Commands;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.internal.Purchase.Validity;
import io.omni.loyalty.points.ActivatePoints;
import io.omni.loyalty.points.Clawback;
import io.omni.loyalty.points.Multiplier;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.PointsClawedBack;
import io.omni.loyalty.points.PointsEarned;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsOwed;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts the points that purchases earn and lose. Every command is one posting, even where it changes nothing, so that the ledger tells an
 * id that is used for something else. The account is locked before the purchase is saved, in the order in which storage locks.
 */
public final class Rewards {

    private static final String REWARDED = "points.rewarded";

    private final Ledger ledger;
    private final Storage storage;
    private final VersionedStore<PurchaseId, Purchase> purchases;
    private final Commands commands;
    private final InstantSource clock;
    private final PointsProgram program;
    private final Lots lots;
    private final Wallets wallets;

    /**
     * Creates it.
     *
     * @param ledger where points are booked
     * @param storage where purchases are kept and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param program for purchases not heard of before
     */
    public Rewards(Ledger ledger, Storage storage, Commands commands, InstantSource clock, PointsProgram program) {
        this.ledger = ledger;
        this.storage = storage;
        this.purchases = storage.aggregates(Purchase.TYPE);
        this.commands = commands;
        this.clock = clock;
        this.program = program;
        this.lots = new Lots(ledger);
        this.wallets = new Wallets(storage);
    }

    /**
     * Makes the points of a purchase those that the amount kept earns.
     *
     * @param command what is kept
     * @return what that changed
     */
    public PointsChange reward(RewardPurchase command) {
        return storage.unitOfWork().execute(() -> {
            Optional<JournalEntry> before = commands.posted(command);
            Optional<Versioned<Purchase>> found = purchases.find(command.purchase());
            Purchase purchase = found.map(Versioned::aggregate)
                    .orElseGet(() -> Purchase.unheardOf(
                            command.purchase(),
                            command.member(),
                            program,
                            command.multiplier().orElse(Multiplier.ONE)))
                    .requireMember(command.member());
            return before.map(entry -> change(command, purchase, changeOf(entry)))
                    .orElseGet(() -> carryOut(
                            command, purchase, found.map(Versioned::version).orElse(Version.NONE)));
        });
    }

    /**
     * Forgets a purchase.
     *
     * @param purchase which one
     * @return whether it was stored
     */
    public boolean forget(PurchaseId purchase) {
        return storage.unitOfWork().execute(() -> {
            Optional<Versioned<Purchase>> found = purchases.find(purchase);
            found.ifPresent(stored -> purchases.remove(purchase, stored.version()));
            return found.isPresent();
        });
    }

    /** A command posts one line on the account of its purchase; expired holds may have been swept up with it. */
    private static long changeOf(JournalEntry entry) {
        return entry.lines().stream()
                .filter(line -> !line.account().isHold())
                .mapToLong(JournalLine::balance)
                .sum();
    }

    private PointsChange carryOut(RewardPurchase command, Purchase before, Version version) {
        Instant now = clock.instant();
        Wallets.Party party = wallets.of(command.member());
        Purchase after = before.changedBy(decide(before, before.pointsFor(command.kept()), now), now);
        PointsChange change = change(command, after, after.granted() - before.granted());
        JournalEntry entry = post(command, change.change(), before.validity() == null ? after.validity() : null);
        if (version.equals(Version.NONE)) {
            requireUnheardOf(command, entry);
        }
        if (change.change() < 0 && before.program().clawback() == Clawback.WITHIN_BALANCE) {
            party.taken();
        }
        purchases.save(after, version);
        List<Event> events = events(change, after.validity(), entry.recordedAt());
        if (!events.isEmpty()) {
            storage.outbox().append(RecordedEvent.of(command.id(), entry.recordedAt(), events));
        }
        return change;
    }

    /** How many points are given, or taken back, so that the purchase comes as near to what it earns as its program allows. */
    private long decide(Purchase purchase, long earned, Instant now) {
        long change = Math.subtractExact(earned, purchase.granted());
        if (change >= 0) {
            return change;
        }
        return switch (purchase.program().clawback()) {
            case UNLIMITED -> change;
            case ONLY_PENDING -> purchase.isPending(now) ? change : 0;
            case WITHIN_BALANCE ->
                Math.max(
                        change,
                        -lots.withinBalance(purchase.member(), PointsBook.lot(purchase.member(), purchase.id()), now));
        };
    }

    /**
     * Lets the points of a purchase be used.
     *
     * @param command which purchase
     * @return from when until when, or that nothing is pending
     */
    public PointsOutcome activate(ActivatePoints command) {
        return commands.carryOut(command, PointsOutcome.class, () -> {
            Instant now = clock.instant();
            Optional<Versioned<Purchase>> found = purchases
                    .find(command.purchase())
                    .filter(stored -> stored.aggregate().isPending(now));
            if (found.isEmpty()) {
                return new PointsOutcome.NothingPending(command.purchase());
            }
            Purchase after = found.get().aggregate().activated(now);
            Validity validity = Objects.requireNonNull(after.validity(), "what is activated has a validity");
            AccountId lot = PointsBook.lot(after.member(), after.id());
            Outcome outcome = ledger.post(new Posting(
                    PostingId.of(command.id().step("posting")),
                    command.type(),
                    Fingerprint.of(command),
                    List.of(new Line(lot, 0, 0, Floor.NONE, null, validity.window())),
                    List.of()));
            if (!(outcome instanceof Outcome.Posted)) {
                throw new ConcurrencyConflict("command %s was carried out at the same time".formatted(command.id()));
            }
            purchases.save(after, found.get().version());
            return new PointsOutcome.PointsActivated(after.id(), validity.activeFrom(), validity.expiresAt());
        });
    }

    /** The account is locked now. Points on a purchase that is not stored were earned by a thread just before this, or it was forgotten. */
    private void requireUnheardOf(RewardPurchase command, JournalEntry entry) {
        JournalLine first = entry.lines().stream()
                .filter(line -> !line.account().isHold())
                .findFirst()
                .orElseThrow();
        long before = first.balanceAfter() - first.balance();
        if (before == 0) {
            return;
        }
        if (purchases.find(command.purchase()).isPresent()) {
            throw new ConcurrencyConflict(
                    "purchase %s was rewarded for the first time at the same time".formatted(command.purchase()));
        }
        throw new IllegalArgumentException(
                "purchase %s was forgotten, with %d points: what it earned cannot change any more; reward the member for another purchase"
                        .formatted(command.purchase(), before));
    }

    private JournalEntry post(RewardPurchase command, long change, @Nullable Validity begun) {
        Line line = new Line(
                PointsBook.lot(command.member(), command.purchase()),
                change,
                0,
                Floor.NONE,
                PointsBook.PROGRAM,
                begun == null ? null : begun.window());
        Outcome outcome = ledger.post(
                new Posting(PostingId.of(command.id()), REWARDED, Fingerprint.of(command), List.of(line), List.of()));
        if (outcome instanceof Outcome.AlreadyPosted) {
            throw new ConcurrencyConflict("command %s was carried out on purchase %s at the same time"
                    .formatted(command.id(), command.purchase()));
        }
        if (outcome instanceof Outcome.Refused) {
            throw new IllegalStateException(
                    "the ledger refused the fact %s of purchase %s; a fact has no floor, so the store under the ledger is broken"
                            .formatted(REWARDED, command.purchase()));
        }
        return ((Outcome.Posted) outcome).entry();
    }

    private List<Event> events(PointsChange change, @Nullable Validity validity, Instant now) {
        List<Event> events = new ArrayList<>();
        if (change.change() > 0 && validity != null) {
            events.add(new PointsEarned(
                    change.member(), change.purchase(), change.change(), validity.activeFrom(), validity.expiresAt()));
        }
        if (change.change() < 0) {
            events.add(new PointsClawedBack(change.member(), change.purchase(), -change.change()));
            long owed = lots.balance(change.member(), now).owed();
            if (owed > 0) {
                events.add(new PointsOwed(change.member(), change.purchase(), owed));
            }
        }
        return events;
    }

    private static PointsChange change(RewardPurchase command, Purchase purchase, long change) {
        return new PointsChange(
                command.id(), command.member(), command.purchase(), change, purchase.pointsFor(command.kept()));
    }
}
