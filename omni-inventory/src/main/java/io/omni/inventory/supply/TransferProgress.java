package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;

/**
 * How far one SKU of a transfer has come.
 *
 * @param sku what
 * @param requested units that were asked for
 * @param shipped units that were sent
 * @param sound units that came and could be sold
 * @param damaged units that came broken
 * @param resolved units that were sent and are not to come, less those that came and were not sent, as far as that was found out
 */
public record TransferProgress(
        Sku sku, Quantity requested, Quantity shipped, Quantity sound, Quantity damaged, long resolved) {

    /** Refuses what is null. */
    public TransferProgress {
        Given.require("sku", sku);
        Given.require("requested units", requested);
        Given.require("shipped units", shipped);
        Given.require("sound units", sound);
        Given.require("damaged units", damaged);
    }

    static TransferProgress requested(TransferLine line) {
        return new TransferProgress(line.sku(), line.quantity(), Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, 0);
    }

    /**
     * Counts the units that came.
     *
     * @return sound and damaged ones
     */
    public Quantity received() {
        return sound.plus(damaged);
    }

    /**
     * Counts the units on their way.
     *
     * @return how many were sent, less those that came and those that are not to come; negative where more came than is known to have been
     *     sent
     */
    public long inTransit() {
        return shipped.units() - received().units() - resolved;
    }

    /** Units that were asked for and not sent. */
    long unsent() {
        return requested.minus(requested.min(shipped)).units();
    }

    TransferProgress shipping(Quantity units) {
        return new TransferProgress(sku, requested, shipped.plus(units), sound, damaged, resolved);
    }

    TransferProgress receiving(Quantity good, Quantity broken) {
        return new TransferProgress(sku, requested, shipped, sound.plus(good), damaged.plus(broken), resolved);
    }

    TransferProgress resolving(long missing) {
        return new TransferProgress(sku, requested, shipped, sound, damaged, Math.addExact(resolved, missing));
    }
}
