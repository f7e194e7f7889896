package io.omni.inventory.escrow;

import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A share that a till took, as it stands.
 *
 * <p>What it may cost at worst is known at each moment: after {@link #heldUntil} others may take its units, and the till has told nothing of
 * {@link EscrowLine#outstanding()} of them. No more promises than these can be left unmet, unless the till sells what it was not given.
 *
 * @param id which one
 * @param till whose
 * @param channel in which it sells, or empty
 * @param sellUntil from when on the till sells nothing of it any more
 * @param heldUntil from when on others may take its units
 * @param lines what became of each SKU, in the order of SKUs and locations
 * @param returned whether the till has said that it told of all its sales
 */
public record Escrow(
        EscrowId id,
        TillId till,
        Optional<ChannelId> channel,
        Instant sellUntil,
        Instant heldUntil,
        List<EscrowLine> lines,
        boolean returned) {

    /** Sorts the lines. */
    public Escrow {
        Given.require("id", id);
        Given.require("till", till);
        Given.require("channel", channel);
        Given.require("sell until", sellUntil);
        Given.require("held until", heldUntil);
        lines = Given.copy("lines", lines).stream()
                .sorted(Comparator.comparing(EscrowLine::key))
                .toList();
    }

    /**
     * Tells of how many units it is not known whether they were sold.
     *
     * @param key what and where
     * @return how many; none once the share was returned
     */
    public long outstanding(StockKey key) {
        return returned
                ? 0
                : lines.stream()
                        .filter(line -> line.key().equals(key))
                        .mapToLong(EscrowLine::outstanding)
                        .sum();
    }

    long outstanding() {
        return lines.stream().mapToLong(EscrowLine::outstanding).sum();
    }

    boolean isHeldAt(Instant now) {
        return !returned && now.isBefore(heldUntil);
    }

    Escrow until(Instant sells, Instant held) {
        return new Escrow(id, till, channel, sells, held, lines, returned);
    }

    Escrow closed() {
        return new Escrow(id, till, channel, sellUntil, heldUntil, lines, true);
    }

    Escrow with(SettledUnits sold) {
        boolean known = lines.stream().anyMatch(line -> line.key().equals(sold.key()));
        List<EscrowLine> all = known
                ? lines
                : Stream.concat(lines.stream(), Stream.of(EscrowLine.taken(sold.key(), 0)))
                        .toList();
        return new Escrow(
                id,
                till,
                channel,
                sellUntil,
                heldUntil,
                all.stream()
                        .map(line -> line.key().equals(sold.key()) ? line.with(sold) : line)
                        .toList(),
                returned);
    }
}
