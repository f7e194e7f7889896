package io.omni.loyalty;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.time.VirtualClock;
import io.omni.loyalty.points.ActivatePoints;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.loyalty.redemption.ConfirmRedemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;
import io.omni.loyalty.redemption.ReleaseRedemption;
import io.omni.loyalty.redemption.ReverseRedemption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A shop in memory: 1 point for each pound, pending for 30 days and then valid for 365. Points are spent straight in the ledger. */
final class Shop {

    static final Duration PENDING = Duration.ofDays(30);
    static final Duration VALID = Duration.ofDays(365);
    static final Instant OPENING = Instant.parse("2026-01-01T09:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(15);
    static final Contra PROGRAM = new Contra("program");
    static final Contra SPENT = new Contra("spent");
    static final CustomerId ANN = new CustomerId("ann");
    static final CustomerId BOB = new CustomerId("bob");

    final VirtualClock clock = new VirtualClock(OPENING);
    final InMemoryStorage storage = new InMemoryStorage();
    final Ledger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
    final Loyalty loyalty;

    Shop() {
        this(program(1));
    }

    Shop(PointsProgram program) {
        this.loyalty = withProgram(program);
    }

    static PointsProgram program(long pointsPerPound) {
        return new PointsProgram(new EarningRule(pounds("1.00"), pointsPerPound), PENDING, VALID);
    }

    static Money pounds(String amount) {
        return Money.of("GBP", amount);
    }

    Loyalty withProgram(PointsProgram program) {
        return new Loyalty(ledger, storage, clock, program);
    }

    RewardPurchase keeps(String purchase, Money kept) {
        return new RewardPurchase(CommandId.next(clock), ANN, new PurchaseId(purchase), kept);
    }

    PointsChange reward(String purchase, String kept) {
        return loyalty.reward(keeps(purchase, pounds(kept)));
    }

    /** Earns points that can be used at once. */
    void earned(CustomerId member, String purchase, String kept) {
        loyalty.reward(new RewardPurchase(CommandId.next(clock), member, new PurchaseId(purchase), pounds(kept)));
        loyalty.activate(new ActivatePoints(CommandId.next(clock), new PurchaseId(purchase)));
    }

    HoldPoints holds(CustomerId member, long points) {
        return new HoldPoints(CommandId.next(clock), member, points, false, LEASE);
    }

    /** Redeems points, and tells the redemption. */
    RedemptionId redeem(CustomerId member, long points) {
        RedemptionId id = ((PointsOutcome.PointsHeld) loyalty.hold(holds(member, points))).redemption();
        loyalty.redemptions().confirm(new ConfirmRedemption(CommandId.next(clock), id));
        return id;
    }

    RedemptionOutcome confirm(RedemptionId id) {
        return loyalty.redemptions().confirm(new ConfirmRedemption(CommandId.next(clock), id));
    }

    RedemptionOutcome release(RedemptionId id) {
        return loyalty.redemptions().release(new ReleaseRedemption(CommandId.next(clock), id));
    }

    RedemptionOutcome reverse(RedemptionId id) {
        return loyalty.redemptions().reverse(new ReverseRedemption(CommandId.next(clock), id, Optional.empty()));
    }

    RedemptionOutcome reverse(RedemptionId id, long points) {
        return loyalty.redemptions().reverse(new ReverseRedemption(CommandId.next(clock), id, Optional.of(points)));
    }

    PointsBalance balance() {
        return loyalty.balance(ANN);
    }

    static PointsBalance balance(long available, long pending, long owed) {
        return new PointsBalance(ANN, available, pending, owed);
    }

    static AccountId lot(String purchase) {
        return AccountId.of("points", ANN.value(), purchase);
    }

    Outcome spend(String purchase, long points) {
        return ledger.post(posting("points.spent")
                .out(lot(purchase), points, SPENT, Floor.ZERO)
                .build());
    }

    Outcome cancelSpending(String purchase, long points) {
        return ledger.post(
                posting("points.unspent").in(lot(purchase), points, SPENT).build());
    }

    PostingBuilder posting(String cause) {
        return Posting.of(PostingId.of(CommandId.next(clock)), cause);
    }

    List<JournalEntry> journal() {
        return ledger.journal().entries(0, Integer.MAX_VALUE).entries();
    }

    /** What went into lots from a contra account; negative for what went out. */
    long from(Contra contra) {
        return journal().stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> contra.equals(line.contra()))
                .mapToLong(line -> line.balance())
                .sum();
    }

    List<Event> events() {
        return storage.events().stream().map(RecordedEvent::event).toList();
    }
}
