package io.omni.loyalty.giftcard;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.money.Money;
import io.omni.loyalty.redemption.RedemptionId;
import java.time.Instant;
import java.util.Optional;

/** The answer to the commands of {@link GiftCards}. */
public sealed interface GiftCardOutcome extends CommandOutcome {

    /**
     * The card is made, and waits to be activated.
     *
     * @param card which one
     */
    record CardIssued(GiftCardId card) implements GiftCardOutcome {}

    /**
     * The card can be spent.
     *
     * @param card which one
     * @param expiresAt the first instant at which it no longer can, if there is one
     */
    record CardActivated(GiftCardId card, Optional<Instant> expiresAt) implements GiftCardOutcome {}

    /**
     * Pins can be tried again.
     *
     * @param card of which one
     */
    record CardUnlocked(GiftCardId card) implements GiftCardOutcome {}

    /**
     * Money is kept for a purchase.
     *
     * @param redemption by which it is confirmed, released or given back
     * @param amount how much, which is what will be taken
     * @param until until when
     */
    record MoneyHeld(RedemptionId redemption, Money amount, Instant until) implements GiftCardOutcome {}

    /**
     * There is more on the card.
     *
     * @param card which one
     * @param amount how much more
     */
    record MoneyAdded(GiftCardId card, Money amount) implements GiftCardOutcome {}

    /**
     * The pin was wrong, which is counted: this very command is answered so again, and another try is another command.
     *
     * @param card which one
     * @param left how many tries are left before the card is locked
     */
    record PinWrong(GiftCardId card, int left) implements GiftCardOutcome {}

    /**
     * Too many wrong pins were tried. {@link UnlockGiftCard} ends that.
     *
     * @param card which one
     */
    record CardLocked(GiftCardId card) implements GiftCardOutcome, Refusal {}

    /**
     * There is no such card, or no pin was given for one that has one: who guesses numbers learns nothing.
     *
     * @param card which one
     */
    record CardUnknown(GiftCardId card) implements GiftCardOutcome, Refusal {}

    /**
     * The number is taken.
     *
     * @param card which one
     */
    record NumberTaken(GiftCardId card) implements GiftCardOutcome, Refusal {}

    /**
     * The card is in another state: an inactive one is activated first, an active one only once.
     *
     * @param card which one
     * @param active whether it is active
     */
    record OtherCardState(GiftCardId card, boolean active) implements GiftCardOutcome, Refusal {}

    /**
     * The card has expired.
     *
     * @param card which one
     * @param expiredAt since when
     */
    record CardExpired(GiftCardId card, Instant expiredAt) implements GiftCardOutcome, Refusal {}

    /**
     * There is less on the card.
     *
     * @param card which one
     * @param available how much there is
     */
    record TooLittleMoney(GiftCardId card, Money available) implements GiftCardOutcome, Refusal {}
}
