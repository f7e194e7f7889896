package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of an order or ship notice, as it stands. What is outstanding follows from what came and what was said, whatever came first.
 *
 * @param id its name
 * @param source the document that it is a line of
 * @param order for a line of a ship notice, the line of the order; empty for an order, and for a notice that names none
 * @param key what, and where to
 * @param expectedAt when what is outstanding is expected to be there
 * @param quantity how many units it is for in all
 * @param advised of an order, how many of these ship notices speak of
 * @param sound units that came and could be sold
 * @param damaged units that came broken
 * @param closed whether it was canceled or closed short, so that nothing more is to come
 */
public record Supply(
        SupplyId id,
        SupplySource source,
        Optional<SupplyId> order,
        StockKey key,
        Instant expectedAt,
        Quantity quantity,
        Quantity advised,
        Quantity sound,
        Quantity damaged,
        boolean closed) {

    /** Refuses what is null. */
    public Supply {
        Given.require("id", id);
        Given.require("source", source);
        Given.require("order", order);
        Given.require("key", key);
        Given.require("expected instant", expectedAt);
        Given.require("quantity", quantity);
        Given.require("advised units", advised);
        Given.require("sound units", sound);
        Given.require("damaged units", damaged);
    }

    static Supply announced(SupplySource source, SupplyLine line) {
        return new Supply(
                line.supply(),
                source,
                Optional.empty(),
                line.key(),
                line.expectedAt(),
                line.quantity(),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                false);
    }

    /** A line of a ship notice for this order. */
    Supply shippedAs(DocumentId notice, AdvisedLine line) {
        return new Supply(
                line.supply(),
                new SupplySource(SupplyType.SHIP_NOTICE, notice),
                Optional.of(id),
                key,
                line.expectedAt(),
                line.quantity(),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                false);
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
     * Counts the units that are still to come by this line.
     *
     * @return what it is for, less what came and what ship notices speak of; none when it is closed, or more came than it was for
     */
    public Quantity outstanding() {
        Quantity elsewhere = received().plus(advised);
        return closed ? Quantity.ZERO : quantity.minus(quantity.min(elsewhere));
    }

    /** Whether it was canceled before anything came or was sent, so that its name is free again. */
    boolean cameToNothing() {
        return closed && received().plus(advised).isZero();
    }

    /**
     * Tells what is still to come.
     *
     * @return the expectation, with nothing outstanding where nothing is
     */
    public Expectation expectation() {
        return new Expectation(outstanding(), expectedAt);
    }

    ExpectedSupply expected() {
        return new ExpectedSupply(id, source, key, outstanding(), expectedAt);
    }

    Supply revisedTo(Quantity units, Instant at) {
        return new Supply(id, source, order, key, at, units, advised, sound, damaged, closed);
    }

    Supply advising(Quantity units) {
        return new Supply(id, source, order, key, expectedAt, quantity, units, sound, damaged, closed);
    }

    Supply receiving(Quantity good, Quantity broken) {
        return new Supply(
                id, source, order, key, expectedAt, quantity, advised, sound.plus(good), damaged.plus(broken), closed);
    }

    Supply closing() {
        return new Supply(id, source, order, key, expectedAt, quantity, advised, sound, damaged, true);
    }
}
