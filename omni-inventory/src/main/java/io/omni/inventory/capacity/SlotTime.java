package io.omni.inventory.capacity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a pick-up slot is.
 *
 * @param slot which slot
 * @param endsAt when it is over
 * @param date the day to which it belongs: that on which the place opens for it
 */
public record SlotTime(Slot slot, Instant endsAt, LocalDate date) {}
