package io.omni.inventory.promise;

import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is held for a promise still.
 *
 * @param id the promise
 * @param state whether it may lapse, has lapsed or is confirmed
 * @param expiresAt when it lapses; empty for one that was confirmed
 * @param lines the units that are held and did not leave yet, in the order of SKUs and locations
 * @param work the days whose capacity it takes, in order
 * @param slot the pick-up slot in which it takes a place
 */
public record HeldPromise(
        PromiseId id,
        ReservationState state,
        Optional<Instant> expiresAt,
        List<StockLine> lines,
        List<WorkDay> work,
        Optional<Slot> slot) {

    /** Copies the lists. */
    public HeldPromise {
        lines = List.copyOf(lines);
        work = List.copyOf(work);
    }
}
