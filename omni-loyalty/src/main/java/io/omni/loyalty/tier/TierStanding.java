package io.omni.loyalty.tier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a member stands on a day.
 *
 * @param tier the member's tier
 * @param keptUntil the first day on which it is not kept any more unless it is reached again; empty for the lowest tier
 * @param counted what counts in the qualifying year so far
 * @param next the next higher tier; empty for the highest
 * @param missing how much more is needed for the next tier, zero where there is none
 * @param until the first day that does not count for that any more: the end of the qualifying year; over a rolling year the day on which
 *     something that counts now begins to drop out, empty where nothing does
 */
public record TierStanding(
        TierId tier,
        Optional<LocalDate> keptUntil,
        long counted,
        Optional<TierId> next,
        long missing,
        Optional<LocalDate> until) {}
