package io.omni.loyalty.internal;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Shortage;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.coupon.BatchId;
import io.omni.loyalty.coupon.CouponAnswer;
import io.omni.loyalty.coupon.CouponLimits;
import io.omni.loyalty.coupon.CouponOffer;
import io.omni.loyalty.coupon.CouponOutcome;
import io.omni.loyalty.coupon.CouponProblem;
import io.omni.loyalty.coupon.CouponsMade;
import io.omni.loyalty.coupon.HoldCoupon;
import io.omni.loyalty.coupon.IssueCoupons;
import io.omni.loyalty.coupon.IssuedCodes;
import io.omni.loyalty.coupon.OfferId;
import io.omni.loyalty.coupon.OfferUse;
import io.omni.loyalty.coupon.Overuse;
import io.omni.loyalty.coupon.Spelling;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.coupon.WithdrawCoupon;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Uses of coupons are counted down from zero, on one account for each limit: a use of an offer is a unit taken from what is never there, down to a
 * floor. So nothing need be stored for a code before it is used.
 */
public final class CouponDesk {

    private static final AggregateType<OfferId, CouponOffer> OFFER = AggregateType.of(
                    "coupon-offer", CouponOffer.class, CouponOffer::id, OfferId::value)
            .withIndex("code", CouponDesk::openCodes);

    private static final String BOOK = "coupon";

    private final Ledger ledger;
    private final Storage storage;
    private final Spendings spendings;
    private final Commands commands;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final VersionedStore<OfferId, CouponOffer> offers;
    private final VersionedStore<BatchId, CouponBatch> batches;
    private final VersionedStore<String, WithdrawnCode> withdrawn;

    /**
     * Creates it.
     *
     * @param ledger where uses are counted
     * @param storage where offers are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     * @param random makes the secrets of codes; one that nobody can foresee
     */
    public CouponDesk(Ledger ledger, Storage storage, Commands commands, InstantSource clock, RandomGenerator random) {
        this.ledger = ledger;
        this.storage = storage;
        this.spendings = new Spendings(ledger, storage, commands, clock);
        this.commands = commands;
        this.clock = clock;
        this.random = random;
        this.offers = storage.aggregates(OFFER);
        this.batches = storage.aggregates(CouponBatch.TYPE);
        this.withdrawn = storage.aggregates(WithdrawnCode.TYPE);
    }

    private static Set<String> openCodes(CouponOffer offer) {
        return offer.open().stream().map(code -> Spelling.meant(code.text())).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A code, what it is for, and whose it is.
     *
     * @param offer what for
     * @param meant the code
     * @param batch with which it was issued; empty for an open one
     */
    private record Found(CouponOffer offer, String meant, Optional<CouponBatch> batch) {}

    /**
     * A limit, and what to say of it.
     *
     * @param draw what a use takes
     * @param problem what is wrong when it is not there
     */
    private record Limit(Draw draw, CouponProblem problem) {}

    /**
     * Puts an offer in.
     *
     * @param offer the offer
     * @return the same offer
     */
    public CouponOffer put(CouponOffer offer) {
        return storage.unitOfWork().execute(() -> {
            for (String code : openCodes(offer)) {
                offers.findBy("code", code, null, 2).stream()
                        .map(found -> found.aggregate().id())
                        .filter(other -> !other.equals(offer.id()))
                        .findFirst()
                        .ifPresent(other -> {
                            throw new IllegalArgumentException(
                                    "the code %s of offer %s is that of offer %s too: give it another one"
                                            .formatted(code, offer.id(), other));
                        });
            }
            Optional<Versioned<CouponOffer>> before = offers.find(offer.id());
            if (!before.map(Versioned::aggregate).equals(Optional.of(offer))) {
                offers.save(offer, before.map(Versioned::version).orElse(Version.NONE));
            }
            return offer;
        });
    }

    /**
     * Finds an offer.
     *
     * @param id which one
     * @return the offer, or empty
     */
    public Optional<CouponOffer> find(OfferId id) {
        return offers.find(id).map(Versioned::aggregate);
    }

    /**
     * Makes codes.
     *
     * @param command how many, for what
     * @return the batch
     */
    public CouponOutcome issue(IssueCoupons command) {
        return commands.carryOut(command, CouponOutcome.class, () -> {
            if (command.count() > IssueCoupons.MOST) {
                return new CouponOutcome.TooManyCodes(command.count(), IssueCoupons.MOST);
            }
            if (offers.find(command.offer()).isEmpty()) {
                return new CouponOutcome.NoSuchOffer(command.offer());
            }
            BatchId id = IssuedCodes.batch(command.id());
            for (int other = 1; batches.find(id).isPresent(); other++) {
                id = IssuedCodes.batch(command.id().step("batch-" + other));
            }
            batches.save(
                    new CouponBatch(
                            id,
                            command.offer(),
                            IssuedCodes.key(random),
                            command.count(),
                            command.owner(),
                            command.validFor().map(clock.instant()::plus)),
                    Version.NONE);
            storage.outbox()
                    .append(RecordedEvent.of(
                            command.id(),
                            clock.instant(),
                            List.of(new CouponsMade(id, command.offer(), command.count()))));
            return new CouponOutcome.CouponsIssued(id, command.offer(), command.count());
        });
    }

    /**
     * Lists codes.
     *
     * @param id of which batch
     * @return the codes as they are printed; none if there is no such batch
     */
    public Stream<String> codes(BatchId id) {
        return batches.find(id)
                .map(Versioned::aggregate)
                .map(batch -> IssuedCodes.of(id, batch.key()).first(batch.count()))
                .orElseGet(Stream::empty);
    }

    /**
     * Holds a use.
     *
     * @param command of which code
     * @return what is held, or why not
     */
    public CouponOutcome hold(HoldCoupon command) {
        return commands.carryOut(command, CouponOutcome.class, () -> {
            Instant now = clock.instant();
            Instant until = now.plus(command.lease());
            Optional<Found> found = find(command.code());
            Optional<CouponProblem> problem =
                    problem(command.code(), found, command.channel(), command.customer(), now);
            if (problem.isPresent() || found.isEmpty()) {
                return new CouponOutcome.CouponRefused(problem.orElseGet(CouponProblem.Unknown::new));
            }
            CouponOffer offer = found.get().offer();
            List<Limit> limits = limits(found.get(), command.customer(), command.discount());
            List<Shortage> shortages = spendings.hold(
                    command,
                    RedemptionKind.COUPON,
                    1,
                    command.discount(),
                    limits.stream().map(Limit::draw).toList(),
                    until,
                    Optional.empty());
            return shortages.isEmpty()
                    ? new CouponOutcome.CouponHeld(RedemptionId.of(command.id()), offer.id(), offer.unlocks(), until)
                    : new CouponOutcome.CouponRefused(
                            told(limits, shortages.get(0).account()));
        });
    }

    private static CouponProblem told(List<Limit> limits, AccountId account) {
        return limits.stream()
                .filter(limit -> limit.draw().account().equals(account))
                .findFirst()
                .orElseThrow()
                .problem();
    }

    /**
     * Takes a code out of use.
     *
     * @param command which one
     * @return what it was for, or why not
     */
    public CouponOutcome withdraw(WithdrawCoupon command) {
        return commands.carryOut(command, CouponOutcome.class, () -> {
            Optional<Found> found = find(command.code());
            Optional<CouponProblem> problem = unreadable(command.code(), found);
            if (problem.isPresent() || found.isEmpty()) {
                return new CouponOutcome.CouponRefused(problem.orElseGet(CouponProblem.Unknown::new));
            }
            withdrawn.save(new WithdrawnCode(found.get().meant()), Version.NONE);
            return new CouponOutcome.CouponWithdrawn(found.get().offer().id());
        });
    }

    /**
     * Tells whether a coupon could be used now.
     *
     * @param code which one
     * @param channel where
     * @param customer by whom, where that is known
     * @return what it is for, or why not
     */
    public CouponAnswer check(TypedCode code, ChannelId channel, Optional<CustomerId> customer) {
        Instant now = clock.instant();
        Optional<Found> found = find(code);
        Optional<CouponProblem> problem = problem(code, found, channel, customer, now)
                .or(() -> found.flatMap(known -> usedUp(limits(known, customer, Optional.empty()), now)));
        return problem.<CouponAnswer>map(CouponAnswer.Unusable::new).orElseGet(() -> {
            CouponOffer offer = found.orElseThrow().offer();
            return new CouponAnswer.Usable(offer.id(), offer.unlocks());
        });
    }

    private Optional<CouponProblem> usedUp(List<Limit> limits, Instant now) {
        for (Limit limit : limits) {
            Position position =
                    ledger.positions(List.of(limit.draw().account()), now).get(0);
            if (!limit.draw().floor().admits(position.available() - limit.draw().quantity())) {
                return Optional.of(limit.problem());
            }
        }
        return Optional.empty();
    }

    /**
     * Tells how far an offer was used.
     *
     * @param id which one
     * @return how often, and how much it took off
     */
    public OfferUse use(OfferId id) {
        Instant now = clock.instant();
        return new OfferUse(
                -ledger.positions(List.of(uses(id)), now).get(0).available(),
                -ledger.positions(List.of(budget(id)), now).get(0).available());
    }

    private Optional<Found> find(TypedCode code) {
        String meant = Spelling.meant(code.text());
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found> open = offers.findBy("code", meant, null, 1).stream()
                .map(found -> new Found(found.aggregate(), meant, Optional.empty()))
                .findFirst();
        return open.or(() -> IssuedCodes.batchOf(meant)
                .filter(batch -> IssuedCodes.isSpelledRight(meant))
                .flatMap(batches::find)
                .map(Versioned::aggregate)
                .filter(batch -> IssuedCodes.of(batch.id(), batch.key()).has(meant, batch.count()))
                .flatMap(batch -> offers.find(batch.offer())
                        .map(offer -> new Found(offer.aggregate(), meant, Optional.of(batch)))));
    }

    private Optional<CouponProblem> unreadable(TypedCode code, Optional<Found> found) {
        if (found.isEmpty()) {
            String meant = Spelling.meant(code.text());
            return Optional.of(
                    IssuedCodes.batchOf(meant).isPresent() && !IssuedCodes.isSpelledRight(meant)
                            ? new CouponProblem.Mistyped()
                            : new CouponProblem.Unknown());
        }
        return withdrawn.find(found.get().meant()).map(gone -> new CouponProblem.Withdrawn());
    }

    private Optional<CouponProblem> problem(
            TypedCode code, Optional<Found> found, ChannelId channel, Optional<CustomerId> customer, Instant now) {
        Optional<CouponProblem> unreadable = unreadable(code, found);
        if (unreadable.isPresent() || found.isEmpty()) {
            return unreadable;
        }
        CouponOffer offer = found.get().offer();
        Optional<CouponBatch> batch = found.get().batch();
        Optional<Instant> until = Stream.of(offer.validity().until(), batch.flatMap(CouponBatch::expiresAt))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        List<CouponProblem> problems = new ArrayList<>();
        offer.validity().from().filter(now::isBefore).ifPresent(from -> problems.add(new CouponProblem.NotYet(from)));
        until.filter(end -> !now.isBefore(end)).ifPresent(end -> problems.add(new CouponProblem.Over(end)));
        if (!offer.channels().isEmpty() && !offer.channels().contains(channel)) {
            problems.add(new CouponProblem.WrongChannel(offer.channels()));
        }
        Optional<CustomerId> owner = batch.flatMap(CouponBatch::owner);
        if (customer.isEmpty()
                && (owner.isPresent() || offer.limits().usesPerCustomer().isPresent())) {
            problems.add(new CouponProblem.CustomerUnknown());
        } else if (owner.isPresent() && !owner.equals(customer)) {
            problems.add(new CouponProblem.SomebodyElses());
        }
        return problems.stream().findFirst();
    }

    /** What a use takes. Uses in all are counted without a limit too, and so is each code. */
    private static List<Limit> limits(Found found, Optional<CustomerId> customer, Optional<Money> discount) {
        CouponOffer offer = found.offer();
        CouponLimits limits = offer.limits();
        List<Limit> all = new ArrayList<>();
        if (found.batch().isPresent()) {
            long most = limits.usesPerCode().orElse(Long.MAX_VALUE);
            all.add(new Limit(
                    draw(AccountId.of(BOOK, "code/" + found.meant(), ""), 1, limits.usesPerCode(), offer),
                    new CouponProblem.UsedUp(most)));
        }
        if (customer.isPresent() && limits.usesPerCustomer().isPresent()) {
            AccountId account = AccountId.of(
                    BOOK, subject(offer.id()), "customer/" + customer.get().value());
            all.add(new Limit(
                    draw(account, 1, limits.usesPerCustomer(), offer),
                    new CouponProblem.CustomerUsedUp(limits.usesPerCustomer().get())));
        }
        all.add(new Limit(
                draw(uses(offer.id()), 1, limits.uses(), offer),
                new CouponProblem.OfferUsedUp(limits.uses().orElse(Long.MAX_VALUE))));
        discount.filter(Money::isPositive)
                .flatMap(amount -> limits.budget()
                        .map(budget -> new Limit(
                                draw(
                                        budget(offer.id()),
                                        amount.max(Money.zero(budget.currency()))
                                                .minorUnits(),
                                        Optional.of(budget.minorUnits()),
                                        offer),
                                new CouponProblem.BudgetSpent(budget))))
                .ifPresent(all::add);
        return all;
    }

    private static Draw draw(AccountId account, long quantity, Optional<Long> most, CouponOffer offer) {
        Floor floor = offer.overuse() == Overuse.HONOR
                ? Floor.NONE
                : most.map(limit -> new Floor(-limit)).orElse(Floor.NONE);
        return new Draw(account, quantity, floor);
    }

    private static String subject(OfferId offer) {
        return "offer/" + offer.value();
    }

    private static AccountId uses(OfferId offer) {
        return AccountId.of(BOOK, subject(offer), "uses");
    }

    private static AccountId budget(OfferId offer) {
        return AccountId.of(BOOK, subject(offer), "budget");
    }
}
