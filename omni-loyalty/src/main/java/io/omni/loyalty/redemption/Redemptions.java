package io.omni.loyalty.redemption;

import io.omni.core.command.Commands;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.loyalty.internal.Spendings;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What is paid or saved with, whatever it is, after it was held. {@link io.omni.loyalty.Loyalty#redemptions()} gives it.
 *
 * <p>What is held is used once: of a confirmation, a release and the end of its time one comes first, and the others are told so. What was
 * used is given back once, in as many parts as wanted, to where it came from.
 */
public final class Redemptions {

    private final CommandMeter meter;
    private final Spendings spendings;

    /**
     * Creates it. A host has no need to: the loyalty program has one.
     *
     * @param ledger where everything is booked
     * @param storage where redemptions are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report how it is doing
     */
    public Redemptions(Ledger ledger, Storage storage, Commands commands, InstantSource clock, Metrics metrics) {
        this.meter = new CommandMeter(Redemptions.class, metrics);
        this.spendings = new Spendings(ledger, storage, commands, clock);
    }

    /**
     * Uses what is held.
     *
     * @param command which redemption
     * @return how much, or that it cannot be used any more
     */
    public RedemptionOutcome confirm(ConfirmRedemption command) {
        return meter.run(Given.require("command", command), () -> spendings.confirm(command));
    }

    /**
     * Lets go of what is held.
     *
     * @param command which redemption
     * @return how much, or that it is not held any more
     */
    public RedemptionOutcome release(ReleaseRedemption command) {
        return meter.run(Given.require("command", command), () -> spendings.release(command));
    }

    /**
     * Gives back what was used.
     *
     * @param command how much of which redemption
     * @return how much, or why not
     */
    public RedemptionOutcome reverse(ReverseRedemption command) {
        return meter.run(Given.require("command", command), () -> spendings.reverse(command));
    }

    /**
     * Finds a redemption.
     *
     * @param id which one
     * @return the redemption, or empty if nobody held it
     */
    public Optional<Redemption> find(RedemptionId id) {
        return spendings.find(Given.require("id", id));
    }

    /**
     * Forgets a redemption; what it booked stays booked. Housekeeping, for redemptions of which nothing can be given back any more: together
     * with the archiving of an order, say.
     *
     * @param id which one
     * @return whether it was stored
     */
    public boolean forget(RedemptionId id) {
        return spendings.forget(Given.require("id", id));
    }
}
