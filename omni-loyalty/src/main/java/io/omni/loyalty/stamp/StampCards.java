package io.omni.loyalty.stamp;

import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.loyalty.internal.Stamps;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The stamp cards of all members. {@link io.omni.loyalty.Loyalty#stampCards()} gives it.
 *
 * <p>A card has the stamps of what its member keeps, however many visits and returns led there. Each time it is full there is a reward, which can
 * be used until it expires, judged by the instant of the question. When goods come back, their stamps are taken back, and so is the last reward
 * that they had earned. If that was used by then, nothing more is asked of the member: the stamps collected next make up for it first.
 */
public final class StampCards {

    private final CommandMeter meter;
    private final Stamps stamps;

    /**
     * Creates it. A host has no need to: the loyalty program has one.
     *
     * @param ledger where rewards are booked
     * @param storage where cards are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     * @param metrics where to report how it is doing
     */
    public StampCards(Ledger ledger, Storage storage, Commands commands, InstantSource clock, Metrics metrics) {
        this.meter = new CommandMeter(StampCards.class, metrics);
        this.stamps = new Stamps(ledger, storage, commands, clock);
    }

    /**
     * Puts a stamp card in, in place of an earlier one of its name. Rewards that were earned stay.
     *
     * @param card the card
     * @return the same card
     */
    public StampCard put(StampCard card) {
        return stamps.put(Given.require("card", card));
    }

    /**
     * Finds a stamp card.
     *
     * @param id which one
     * @return the card, or empty if none was put in
     */
    public Optional<StampCard> find(StampCardId id) {
        return stamps.find(Given.require("id", id));
    }

    /**
     * Makes the stamps of a purchase those that what is kept earns: more after a visit, less after a return.
     *
     * @param command what the member keeps
     * @return by how much that changed the card
     * @throws IllegalArgumentException if the purchase earned for another member
     */
    public StampOutcome collect(CollectStamps command) {
        return meter.run(Given.require("command", command), () -> stamps.collect(command));
    }

    /**
     * Keeps a reward for a purchase that is being paid.
     *
     * @param command whose
     * @return what is kept, or that there is none
     */
    public StampOutcome hold(HoldReward command) {
        return meter.run(Given.require("command", command), () -> stamps.hold(command));
    }

    /**
     * Tells how a member's card stands now.
     *
     * @param card which card
     * @param member whose
     * @return the card; an empty one where nothing was collected
     * @throws IllegalArgumentException if there is no such card
     */
    public StampStatus status(StampCardId card, CustomerId member) {
        return stamps.status(Given.require("card", card), Given.require("member", member));
    }
}
