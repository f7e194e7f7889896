package io.omni.loyalty.internal;

import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.command.Refusal;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.Window;
import io.omni.core.money.Money;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.giftcard.ActivateGiftCard;
import io.omni.loyalty.giftcard.GiftCardExpiry;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.giftcard.GiftCardOutcome;
import io.omni.loyalty.giftcard.GiftCardStatus;
import io.omni.loyalty.giftcard.HoldGiftCard;
import io.omni.loyalty.giftcard.IssueGiftCard;
import io.omni.loyalty.giftcard.Pin;
import io.omni.loyalty.giftcard.RefundToGiftCard;
import io.omni.loyalty.giftcard.TransferGiftCard;
import io.omni.loyalty.giftcard.UnlockGiftCard;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What is on a card is an account of its own in the ledger, in minor units; the rest of it is a record. */
public final class GiftCardDesk {

    private static final String BOOK = "gift-card";
    private static final Contra SOLD = new Contra("gift-card-sale");
    private static final Contra REFUND = new Contra("refund");
    private static final Contra TRANSFER = new Contra("transfer");
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Spendings spendings;
    private final Commands commands;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final GiftCardExpiry expiry;
    private final VersionedStore<GiftCardId, GiftCard> cards;

    /**
     * Creates it.
     *
     * @param ledger where money is booked
     * @param storage where cards are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     * @param random makes salts
     * @param expiry when cards expire that are activated from now on
     */
    public GiftCardDesk(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            RandomGenerator random,
            GiftCardExpiry expiry) {
        this.ledger = ledger;
        this.spendings = new Spendings(ledger, storage, commands, clock);
        this.commands = commands;
        this.clock = clock;
        this.random = random;
        this.expiry = expiry;
        this.cards = storage.aggregates(GiftCard.TYPE);
    }

    /**
     * Makes a card.
     *
     * @param command its number and amount
     * @return what came of it
     */
    public GiftCardOutcome issue(IssueGiftCard command) {
        Optional<PinHash> pin = command.pin().map(secret -> PinHash.of(secret, random));
        return commands.carryOut(command, GiftCardOutcome.class, () -> {
            if (cards.find(command.card()).isPresent()) {
                return new GiftCardOutcome.NumberTaken(command.card());
            }
            cards.save(
                    new GiftCard(
                            command.card(),
                            command.amount(),
                            command.owner(),
                            pin,
                            0,
                            Optional.empty(),
                            Optional.empty()),
                    Version.NONE);
            return new GiftCardOutcome.CardIssued(command.card());
        });
    }

    /**
     * Lets a card be spent.
     *
     * @param command which one
     * @return what came of it
     */
    public GiftCardOutcome activate(ActivateGiftCard command) {
        return known(command, command.card(), (card, version) -> {
            if (card.activeFrom().isPresent()) {
                return new GiftCardOutcome.OtherCardState(card.id(), true);
            }
            Instant now = clock.instant();
            GiftCard active = card.active(now, expiry.of(now));
            post(Spendings.posting(command)
                    .in(
                            account(card.id()),
                            card.issued().minorUnits(),
                            SOLD,
                            new Window(now, active.expiresAt().orElse(null))));
            cards.save(active, version);
            return new GiftCardOutcome.CardActivated(card.id(), active.expiresAt());
        });
    }

    /**
     * Holds money.
     *
     * @param command how much, on which card
     * @return what is held, or why not
     */
    public GiftCardOutcome hold(HoldGiftCard command) {
        return spendable(command, command.card(), command.pin(), card -> {
            Money available = money(card, position(card.id()).available());
            Money wanted = sameCurrency(card, command.amount());
            Money amount = command.orLess() ? wanted.min(available) : wanted;
            if (!amount.isPositive() || amount.compareTo(available) > 0) {
                return new GiftCardOutcome.TooLittleMoney(card.id(), available);
            }
            Instant until = clock.instant().plus(command.lease());
            requireStill(spendings
                    .hold(
                            command,
                            RedemptionKind.GIFT_CARD,
                            amount.minorUnits(),
                            Optional.of(amount),
                            List.of(new Draw(account(card.id()), amount.minorUnits(), Floor.ZERO)),
                            until,
                            Optional.empty())
                    .isEmpty());
            return new GiftCardOutcome.MoneyHeld(RedemptionId.of(command.id()), amount, until);
        });
    }

    /**
     * Puts money on a card.
     *
     * @param command how much, on which
     * @return what came of it
     */
    public GiftCardOutcome refund(RefundToGiftCard command) {
        return known(
                command,
                command.card(),
                (card, version) -> usable(card).orElseGet(() -> {
                    Money amount = sameCurrency(card, command.amount());
                    post(Spendings.posting(command).in(account(card.id()), amount.minorUnits(), REFUND));
                    return new GiftCardOutcome.MoneyAdded(card.id(), amount);
                }));
    }

    /**
     * Moves all that is on a card to another.
     *
     * @param command from which, to which
     * @return what came of it
     */
    public GiftCardOutcome transfer(TransferGiftCard command) {
        return spendable(command, command.from(), command.pin(), from -> {
            Optional<GiftCard> to = cards.find(command.to()).map(Versioned::aggregate);
            if (to.isEmpty()) {
                return new GiftCardOutcome.CardUnknown(command.to());
            }
            Optional<GiftCardOutcome> problem = usable(to.get());
            Money all = money(from, position(from.id()).available());
            if (problem.isPresent() || !all.isPositive()) {
                return problem.orElse(new GiftCardOutcome.TooLittleMoney(from.id(), all));
            }
            Money moved = sameCurrency(to.get(), all);
            post(Spendings.posting(command)
                    .out(account(from.id()), moved.minorUnits(), TRANSFER, Floor.ZERO)
                    .in(account(command.to()), moved.minorUnits(), TRANSFER));
            return new GiftCardOutcome.MoneyAdded(command.to(), moved);
        });
    }

    /**
     * Lets pins be tried again.
     *
     * @param command of which card
     * @return what came of it
     */
    public GiftCardOutcome unlock(UnlockGiftCard command) {
        return known(command, command.card(), (card, version) -> {
            cards.save(card.afterTries(0), version);
            return new GiftCardOutcome.CardUnlocked(card.id());
        });
    }

    /** A card that somebody wants to spend has to be active, and its pin right. Wrong ones are counted. */
    private GiftCardOutcome spendable(
            Command command, GiftCardId id, Optional<Pin> pin, Function<GiftCard, GiftCardOutcome> decision) {
        return known(command, id, (card, version) -> {
            if (card.isLocked()) {
                return new GiftCardOutcome.CardLocked(id);
            }
            if (card.pin().isPresent() && pin.isEmpty()) {
                return new GiftCardOutcome.CardUnknown(id);
            }
            if (card.pin().isPresent() && !card.pin().get().proves(pin.get())) {
                cards.save(card.afterTries(card.wrong() + 1), version);
                return new GiftCardOutcome.PinWrong(id, GiftCard.TRIES - card.wrong() - 1);
            }
            GiftCardOutcome outcome = usable(card).orElseGet(() -> decision.apply(card));
            if (card.wrong() > 0 && !(outcome instanceof Refusal)) {
                cards.save(card.afterTries(0), version);
            }
            return outcome;
        });
    }

    private Optional<GiftCardOutcome> usable(GiftCard card) {
        if (card.activeFrom().isEmpty()) {
            return Optional.of(new GiftCardOutcome.OtherCardState(card.id(), false));
        }
        return card.expiresAt()
                .filter(end -> card.isExpired(clock.instant()))
                .map(end -> new GiftCardOutcome.CardExpired(card.id(), end));
    }

    private GiftCardOutcome known(
            Command command, GiftCardId id, BiFunction<GiftCard, Version, GiftCardOutcome> decision) {
        return commands.carryOut(
                command,
                GiftCardOutcome.class,
                () -> cards.find(id)
                        .map(found -> decision.apply(found.aggregate(), found.version()))
                        .orElseGet(() -> new GiftCardOutcome.CardUnknown(id)));
    }

    private void post(PostingBuilder posting) {
        requireStill(spendings.post(posting).isEmpty());
    }

    private static void requireStill(boolean there) {
        if (!there) {
            throw new ConcurrencyConflict("money was taken from a gift card at the same time");
        }
    }

    /**
     * Tells how a card stands.
     *
     * @param id which one
     * @return the card, or empty if there is none
     */
    public Optional<GiftCardStatus> find(GiftCardId id) {
        return cards.find(id).map(Versioned::aggregate).map(card -> {
            Position position = position(id);
            return new GiftCardStatus(
                    id,
                    card.activeFrom().isPresent(),
                    money(card, position.available()),
                    money(card, position.held()),
                    card.expiresAt(),
                    card.isLocked());
        });
    }

    /**
     * Tells what is owed to those who have cards that have not expired.
     *
     * @return an amount for each currency
     */
    public List<Money> liability() {
        Instant now = clock.instant();
        Map<Currency, Money> owed = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        @Nullable GiftCardId after = null;
        List<Versioned<GiftCard>> page;
        do {
            page = cards.findBy("active", "all", after, PAGE);
            for (Versioned<GiftCard> each : page) {
                GiftCard card = each.aggregate();
                after = card.id();
                if (!card.isExpired(now)) {
                    owed.merge(
                            card.issued().currency(),
                            money(card, position(card.id()).balance()),
                            Money::plus);
                }
            }
        } while (page.size() == PAGE);
        return List.copyOf(owed.values());
    }

    private static Money sameCurrency(GiftCard card, Money amount) {
        if (!amount.currency().equals(card.issued().currency())) {
            throw new IllegalArgumentException("the gift card is in %s, and %s is not: convert it first"
                    .formatted(card.issued().currency(), amount));
        }
        return amount;
    }

    private Position position(GiftCardId card) {
        return ledger.positions(List.of(account(card)), clock.instant()).get(0);
    }

    private static Money money(GiftCard card, long minorUnits) {
        return Money.ofMinor(card.issued().currency(), minorUnits);
    }

    private static AccountId account(GiftCardId card) {
        return AccountId.of(BOOK, card.value(), "");
    }
}
