package io.omni.inventory.backorder;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;

/** The answer to a command that changes a back-order. */
public sealed interface BackOrderOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param id the promise
     */
    record Done(ReservationId id) implements BackOrderOutcome {}

    /**
     * The promise had lapsed; nothing was changed. Place it anew.
     *
     * @param id the promise
     * @param expiredAt since when its units may be promised to others
     */
    record Expired(ReservationId id, Instant expiredAt) implements BackOrderOutcome, Refusal {}

    /**
     * Nothing is promised under the id, or not any more.
     *
     * @param id the promise
     */
    record NothingPromised(ReservationId id) implements BackOrderOutcome, Refusal {}
}
