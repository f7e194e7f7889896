package io.omni.inventory.promise;

import io.omni.core.channel.ChannelId;
import io.omni.inventory.capacity.CapacityMeasure;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.stock.StockKey;
import java.util.Optional;

/** What a promise was short of. */
public sealed interface PromiseShortage {

    /**
     * Fewer units are there than were asked for.
     *
     * @param key what and where
     * @param requested how many were asked for
     * @param available how many can be taken
     */
    record OfStock(StockKey key, long requested, long available) implements PromiseShortage {}

    /**
     * The units are there, and others have a right to them: they are set aside for channels. How many are set aside for whom is not told.
     *
     * @param key what and where
     * @param channel who asked for them; empty for nobody's channel
     * @param requested how many were asked for
     * @param available how many can be taken in the channel
     */
    record OfQuota(StockKey key, Optional<ChannelId> channel, long requested, long available)
            implements PromiseShortage {}

    /**
     * The location can get less ready on the day.
     *
     * @param day which day, and where
     * @param measure orders or units
     * @param requested how many were asked for
     * @param available how many can be promised still
     */
    record OfCapacity(WorkDay day, CapacityMeasure measure, long requested, long available)
            implements PromiseShortage {}

    /**
     * There is no place in the pick-up slot.
     *
     * @param slot which slot
     * @param problem why
     */
    record OfSlot(Slot slot, SlotProblem problem) implements PromiseShortage {}
}
