package io.omni.loyalty.internal;

import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.Window;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import io.omni.loyalty.stamp.CollectStamps;
import io.omni.loyalty.stamp.HoldReward;
import io.omni.loyalty.stamp.StampCard;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.loyalty.stamp.StampOutcome;
import io.omni.loyalty.stamp.StampStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Stamps are counted on the member's card; rewards are lots of one in the ledger, under the member. */
public final class Stamps {

    private static final AggregateType<StampCardId, StampCard> CARD =
            AggregateType.of("stamp-card", StampCard.class, StampCard::id, StampCardId::value);

    private static final String REWARD = "stamp-reward";
    private static final Contra COLLECTED = new Contra("stamps");

    private static final Comparator<Position> FIRST_TO_EXPIRE =
            Comparator.comparing(Stamps::expiry).thenComparing(Position::account);

    private final Ledger ledger;
    private final Spendings spendings;
    private final Commands commands;
    private final InstantSource clock;
    private final Registry<StampCardId, StampCard> cards;
    private final VersionedStore<StampBook.Id, StampBook> books;
    private final VersionedStore<StampedPurchase.Id, StampedPurchase> purchases;

    /**
     * Creates it.
     *
     * @param ledger where rewards are booked
     * @param storage where cards are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     */
    public Stamps(Ledger ledger, Storage storage, Commands commands, InstantSource clock) {
        this.ledger = ledger;
        this.spendings = new Spendings(ledger, storage, commands, clock);
        this.commands = commands;
        this.clock = clock;
        this.cards = new Registry<>(storage, CARD);
        this.books = storage.aggregates(StampBook.TYPE);
        this.purchases = storage.aggregates(StampedPurchase.TYPE);
    }

    /**
     * Puts a card in.
     *
     * @param card the card
     * @return the same card
     */
    public StampCard put(StampCard card) {
        return cards.put(card);
    }

    /**
     * Finds a card.
     *
     * @param id which one
     * @return the card, or empty
     */
    public Optional<StampCard> find(StampCardId id) {
        return cards.find(id);
    }

    /**
     * Makes the stamps of a purchase those that what is kept earns.
     *
     * @param command what is kept
     * @return what that changed
     */
    public StampOutcome collect(CollectStamps command) {
        return commands.carryOut(
                command,
                StampOutcome.class,
                () -> cards.find(command.card())
                        .<StampOutcome>map(card -> collect(command, card))
                        .orElseGet(() -> new StampOutcome.NoSuchCard(command.card())));
    }

    private StampOutcome collect(CollectStamps command, StampCard card) {
        StampedPurchase.Id of = new StampedPurchase.Id(card.id(), command.purchase());
        Optional<Versioned<StampedPurchase>> before = purchases.find(of);
        long had = before.map(found ->
                        found.aggregate().requireMember(command.member()).stamps())
                .orElse(0L);
        long stamps = card.stamping().stamps(command.units(), command.amount());
        StampBook.Id id = new StampBook.Id(card.id(), command.member());
        Optional<Versioned<StampBook>> found = books.find(id);
        StampBook book = found.map(Versioned::aggregate)
                .orElseGet(() -> StampBook.empty(id))
                .stamped(card, stamps - had);
        long rewards = reward(command, card, book);
        purchases.save(
                new StampedPurchase(of, command.member(), stamps),
                before.map(Versioned::version).orElse(Version.NONE));
        books.save(book.granting(rewards), found.map(Versioned::version).orElse(Version.NONE));
        return new StampOutcome.Stamped(card.id(), stamps - had, rewards);
    }

    /** Grants the rewards that are earned, or takes back those that are not any more and were not used; the last to expire go first. */
    private long reward(CollectStamps command, StampCard card, StampBook book) {
        long due = book.earned(card) - book.granted();
        if (due > 0) {
            Instant now = clock.instant();
            PostingBuilder posting = Spendings.posting(command);
            posting.in(
                    AccountId.of(REWARD, command.member().value(), command.id() + "/" + card.id()),
                    due,
                    COLLECTED,
                    new Window(now, now.plus(card.rewardValidFor())));
            requireStill(spendings.post(posting).isEmpty());
            return due;
        }
        return due < 0 ? -takeBack(command, card, -due) : 0;
    }

    private long takeBack(CollectStamps command, StampCard card, long rewards) {
        PostingBuilder posting = Spendings.posting(command);
        long taken = 0;
        for (Position lot : rewards(card.id(), command.member(), clock.instant()).stream()
                .sorted(FIRST_TO_EXPIRE.reversed())
                .toList()) {
            long some = Math.min(rewards - taken, lot.available());
            if (some > 0) {
                posting.out(lot.account(), some, COLLECTED, Floor.ZERO);
                taken += some;
            }
        }
        if (taken > 0) {
            requireStill(spendings.post(posting).isEmpty());
        }
        return taken;
    }

    /**
     * Holds a reward.
     *
     * @param command whose
     * @return what is held, or that there is none
     */
    public StampOutcome hold(HoldReward command) {
        return commands.carryOut(
                command,
                StampOutcome.class,
                () -> cards.find(command.card())
                        .<StampOutcome>map(card -> hold(command, card))
                        .orElseGet(() -> new StampOutcome.NoSuchCard(command.card())));
    }

    private StampOutcome hold(HoldReward command, StampCard card) {
        Instant now = clock.instant();
        List<Position> lots = rewards(card.id(), command.member(), now);
        StampBook.Id id = new StampBook.Id(card.id(), command.member());
        Optional<Versioned<StampBook>> found = books.find(id);
        StampBook book = found.map(Versioned::aggregate).orElseGet(() -> StampBook.empty(id));
        long lost = lost(card, book, lots);
        Instant until = now.plus(command.lease());
        if (available(lots) == lost) {
            return new StampOutcome.NoReward(card.id(), book.granting(-lost).missing(card));
        }
        requireStill(spendings
                .hold(
                        command,
                        RedemptionKind.STAMP_REWARD,
                        1,
                        Optional.empty(),
                        List.of(new Draw(lots.get(0).account(), 1, Floor.ZERO)),
                        until,
                        Optional.empty())
                .isEmpty());
        books.save(book, found.map(Versioned::version).orElse(Version.NONE));
        return new StampOutcome.RewardHeld(RedemptionId.of(command.id()), card.id(), until);
    }

    private static void requireStill(boolean there) {
        if (!there) {
            throw new ConcurrencyConflict("a reward was used at the same time");
        }
    }

    /**
     * Tells how a member's card stands.
     *
     * @param id which card
     * @param member whose
     * @return the card
     */
    public StampStatus status(StampCardId id, CustomerId member) {
        StampCard card = cards.get(id);
        StampBook book = book(id, member);
        List<Position> lots = rewards(id, member, clock.instant());
        long lost = lost(card, book, lots);
        List<Instant> rewards = lots.stream()
                .flatMap(lot -> LongStream.range(0, lot.available()).mapToObj(each -> expiry(lot)))
                .limit(available(lots) - lost)
                .toList();
        return new StampStatus(
                id, member, book.collected(), book.granting(-lost).missing(card), rewards, book.reached());
    }

    /** How many rewards came back after the stamps that had earned them were taken back. They are as good as taken back. */
    private static long lost(StampCard card, StampBook book, List<Position> lots) {
        return Math.min(Math.max(0, book.granted() - book.earned(card)), available(lots));
    }

    private static long available(List<Position> lots) {
        return lots.stream().mapToLong(Position::available).sum();
    }

    private StampBook book(StampCardId card, CustomerId member) {
        StampBook.Id id = new StampBook.Id(card, member);
        return books.find(id).map(Versioned::aggregate).orElseGet(() -> StampBook.empty(id));
    }

    private List<Position> rewards(StampCardId card, CustomerId member, Instant at) {
        return ledger.scan(Set.of(REWARD), member.value(), at).stream()
                .filter(lot -> isOf(card, lot.account().detail()) && lot.available() > 0)
                .sorted(FIRST_TO_EXPIRE)
                .toList();
    }

    /** A lot is named by the command that earned it, whose id has always the same length, and the card. */
    private static boolean isOf(StampCardId card, String lot) {
        return lot.substring(lot.indexOf('/') + 1).equals(card.value());
    }

    private static Instant expiry(Position lot) {
        return Objects.requireNonNull(lot.window().expiresAt(), "rewards are posted with a window");
    }
}
