package io.omni.loyalty.giftcard;

import io.omni.core.command.Commands;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.money.Money;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.loyalty.internal.GiftCardDesk;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gift cards and store credit. {@link io.omni.loyalty.Loyalty#giftCards()} gives it.
 *
 * <p>A card is issued, activated when it is paid, and spent in parts: money on it is held while a purchase is paid, and from then on is a
 * redemption like any other, which goes back to the card in as many parts as goods come back. No cent is spent twice, however many tills ask at
 * once. A card with a pin is locked after five wrong ones in a row.
 */
public final class GiftCards {

    private final CommandMeter meter;
    private final GiftCardDesk desk;

    /**
     * Creates it. A host has no need to, unless its cards expire: those of the loyalty program never do.
     *
     * @param ledger where money is booked
     * @param storage where cards are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     * @param random makes salts; one that nobody can foresee
     * @param expiry when cards expire that are activated from now on
     * @param metrics where to report how it is doing
     */
    public GiftCards(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            RandomGenerator random,
            GiftCardExpiry expiry,
            Metrics metrics) {
        this.meter = new CommandMeter(GiftCards.class, metrics);
        this.desk = new GiftCardDesk(ledger, storage, commands, clock, random, expiry);
    }

    /**
     * Makes a card that can be spent once it is activated.
     *
     * @param command its number and amount
     * @return that it is made, or that the number is taken
     */
    public GiftCardOutcome issue(IssueGiftCard command) {
        return meter.run(Given.require("command", command), () -> desk.issue(command));
    }

    /**
     * Lets a card be spent: it was paid.
     *
     * @param command which one
     * @return until when, or that it was activated before
     */
    public GiftCardOutcome activate(ActivateGiftCard command) {
        return meter.run(Given.require("command", command), () -> desk.activate(command));
    }

    /**
     * Keeps money on a card for a purchase that is being paid.
     *
     * @param command how much, on which card
     * @return what is kept, or why not
     * @throws IllegalArgumentException if the amount is in another currency than the card
     */
    public GiftCardOutcome hold(HoldGiftCard command) {
        return meter.run(Given.require("command", command), () -> desk.hold(command));
    }

    /**
     * Puts money on a card that did not come from it.
     *
     * @param command how much, on which card
     * @return that it is there, or why not
     * @throws IllegalArgumentException if the amount is in another currency than the card
     */
    public GiftCardOutcome refund(RefundToGiftCard command) {
        return meter.run(Given.require("command", command), () -> desk.refund(command));
    }

    /**
     * Moves all that can be spent on a card to another.
     *
     * @param command from which, to which
     * @return what is there now, or why not
     * @throws IllegalArgumentException if the cards are in two currencies
     */
    public GiftCardOutcome transfer(TransferGiftCard command) {
        return meter.run(Given.require("command", command), () -> desk.transfer(command));
    }

    /**
     * Lets pins be tried again.
     *
     * @param command of which card
     * @return that they can, or that there is no such card
     */
    public GiftCardOutcome unlock(UnlockGiftCard command) {
        return meter.run(Given.require("command", command), () -> desk.unlock(command));
    }

    /**
     * Tells how a card stands now.
     *
     * @param card which one
     * @return the card, or empty if there is none
     */
    public Optional<GiftCardStatus> find(GiftCardId card) {
        return desk.find(Given.require("card", card));
    }

    /**
     * Tells what the retailer owes to those who have cards: all that is on cards that were activated and have not expired, what is held
     * included. It looks at every card, so ask for it when the day is over.
     *
     * @return an amount for each currency, by its code
     */
    public List<Money> liability() {
        return desk.liability();
    }
}
