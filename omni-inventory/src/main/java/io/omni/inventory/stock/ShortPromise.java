package io.omni.inventory.stock;

import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was promised units of which too few are there.
 *
 * @param promise the reservation; a back-order that units have come in for, a share of a till and an offer to who waits are reservations too
 * @param held how many units it holds there
 * @param missing how many of them are not there, at most what is held
 * @param expiresAt when the promise lapses; empty for one that was confirmed
 */
public record ShortPromise(ReservationId promise, long held, long missing, Optional<Instant> expiresAt) {}
