package io.omni.orders.placement;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;

/** The answer to {@link MakeOffer}. */
public sealed interface OfferOutcome extends CommandOutcome {

    /**
     * It was made, now or when the same command came first.
     *
     * @param offer the offer
     */
    record Made(Offer offer) implements OfferOutcome {}

    /**
     * An order would be refused.
     *
     * @param reason as which it would be answered
     */
    record Refused(PlaceOutcome reason) implements OfferOutcome, Refusal {}
}
