package io.omni.inventory.capacity;

/**
 * How a day at a location stands.
 *
 * @param day which day
 * @param orders how many orders are promised, and can be
 * @param units how many units
 */
public record DayLevel(WorkDay day, Room orders, Room units) {}
