package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Units that one location is to send to another, as they stand. What is outstanding follows from what was sent and what came, whatever was
 * told first.
 *
 * @param id which transfer
 * @param from which location sends them
 * @param to where to
 * @param expectedAt when what is outstanding is expected to be there
 * @param lines how far each SKU has come, in the order of SKUs
 * @param canceled whether what was not sent is not to be sent any more
 */
public record TransferOrder(
        TransferId id,
        LocationId from,
        LocationId to,
        Instant expectedAt,
        List<TransferProgress> lines,
        boolean canceled) {

    /** Copies the lines. */
    public TransferOrder {
        Given.require("id", id);
        Given.require("from", from);
        Given.require("to", to);
        Given.require("expected instant", expectedAt);
        lines = Given.copy("lines", lines);
    }

    /**
     * Finds what becomes of a SKU.
     *
     * @param sku what
     * @return how far it has come, or empty if it is not part of the transfer
     */
    public Optional<TransferProgress> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /**
     * Tells whether nothing is left to do.
     *
     * @return whether all that was asked for was sent, or is not to be, and what came is what was sent, or was found out about
     */
    public boolean isComplete() {
        return lines.stream().allMatch(line -> toShip(line) == 0 && line.inTransit() == 0);
    }

    /**
     * Lists what is still to come of it.
     *
     * @return a supply for each SKU of which something is outstanding, in the order of SKUs
     */
    public List<ExpectedSupply> expected() {
        return IntStream.range(0, lines.size())
                .mapToObj(this::expected)
                .filter(supply -> supply.outstanding().isPositive())
                .toList();
    }

    ExpectedSupply expected(int index) {
        TransferProgress line = lines.get(index);
        return new ExpectedSupply(
                new SupplyId(id + "/" + (index + 1)),
                new SupplySource(SupplyType.TRANSFER_ORDER, new DocumentId(id.toString())),
                key(line),
                outstanding(line),
                expectedAt);
    }

    StockKey key(TransferProgress line) {
        return new StockKey(line.sku(), to);
    }

    long toShip(TransferProgress line) {
        return canceled ? 0 : line.unsent();
    }

    private Quantity outstanding(TransferProgress line) {
        return Quantity.of(Math.max(0, toShip(line) + line.inTransit()));
    }

    TransferOrder with(Sku sku, UnaryOperator<TransferProgress> change) {
        List<TransferProgress> changed = lines.stream()
                .map(line -> line.sku().equals(sku) ? change.apply(line) : line)
                .toList();
        return new TransferOrder(id, from, to, expectedAt, changed, canceled);
    }

    TransferOrder expectedAt(Instant at) {
        return new TransferOrder(id, from, to, at, lines, canceled);
    }

    TransferOrder canceling() {
        return new TransferOrder(id, from, to, expectedAt, lines, true);
    }
}
