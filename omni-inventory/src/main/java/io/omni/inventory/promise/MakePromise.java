package io.omni.inventory.promise;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Promises goods to somebody, and all that it takes to keep the promise: units, those of the channel included, the work of getting them ready, and a
 * place in a pick-up slot. All of it is held, or nothing.
 *
 * @param id of this command; the promise has the same
 * @param lines which units, and where, at least one line; lines for one SKU at one location are judged together
 * @param channel in which they are sold: what is set aside for it is taken first, then what anybody may take, then what other channels lend;
 *     empty to take what anybody may take and nothing else
 * @param work on which days the goods are got ready, each day once and at a location of the lines: it takes one order of the day's capacity, and
 *     the units of the lines there; none to take no capacity
 * @param slot in which pick-up slot the customer comes: it takes one place; empty for none
 * @param timeToLive how long it is held unless the promise is extended or confirmed
 */
public record MakePromise(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required Optional<ChannelId> channel,
        @AnyOrder @Required List<WorkDay> work,
        @Required Optional<Slot> slot,
        @MoreThanZero Duration timeToLive)
        implements Command {

    /** Checks that there are lines and time, and that work is done where there are lines. */
    public MakePromise {
        Given.require("id", id);
        Given.require("channel", channel);
        Given.require("slot", slot);
        lines = Given.copy("lines", lines);
        work = Given.copy("work", work);
        Given.positive("time to live", timeToLive);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("promise %s has no lines: give at least one".formatted(id));
        }
        for (WorkDay day : work) {
            if (lines.stream().noneMatch(line -> line.key().location().equals(day.location()))) {
                throw new IllegalArgumentException(
                        "promise %s has work on %s and no line there: leave the day out".formatted(id, day));
            }
        }
        if (work.stream().distinct().count() < work.size()) {
            throw new IllegalArgumentException(
                    "promise %s has a day twice among %s: name each once".formatted(id, work));
        }
    }

    /**
     * Promises units that anybody may take, and nothing besides.
     *
     * @param id of this command; the promise has the same
     * @param lines which units, and where, at least one line
     * @param timeToLive how long they are held unless the promise is extended or confirmed
     */
    public MakePromise(CommandId id, List<StockLine> lines, Duration timeToLive) {
        this(id, lines, Optional.empty(), List.of(), Optional.empty(), timeToLive);
    }

    /**
     * The same for a channel.
     *
     * @param sells in which channel the units are sold
     * @return the command
     */
    public MakePromise in(ChannelId sells) {
        return new MakePromise(id, lines, Optional.of(sells), work, slot, timeToLive);
    }

    /**
     * The same with the work of getting the goods ready.
     *
     * @param days on which days, in place of those before
     * @return the command
     */
    public MakePromise readyOn(WorkDay... days) {
        return new MakePromise(id, lines, channel, List.of(days), slot, timeToLive);
    }

    /**
     * The same with a place in a pick-up slot.
     *
     * @param pickedUp in which slot the customer comes
     * @return the command
     */
    public MakePromise pickedUpIn(Slot pickedUp) {
        return new MakePromise(id, lines, channel, work, Optional.of(pickedUp), timeToLive);
    }

    @Override
    public String type() {
        return "promise.make";
    }
}
