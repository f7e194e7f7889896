package io.omni.orders.sourcing.solver;

import java.util.Arrays;

/**
 * A problem laid open, small enough to look at every plan.
 *
 * @param site of each row, ascending from 0 without gaps
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Small(
        long[] demand,
        long[] unfilled,
        long[] fixed,
        long[][] unit,
        long[][] available,
        long[] capacity,
        int[] site,
        int maxShipments) {

    int rows() {
        return fixed.length;
    }

    int lines() {
        return demand.length;
    }

    /** Whether a row picks less than it might have, so that branching need not find the cheapest plan. */
    boolean isLimited() {
        return Arrays.stream(capacity).anyMatch(most -> most < FixedChargeProblem.UNLIMITED);
    }

    FixedChargeProblem problem() {
        FixedChargeProblem.Builder builder =
                FixedChargeProblem.forDemand(demand, unfilled).maxShipments(maxShipments);
        for (int row = 0; row < rows(); row++) {
            if (row > 0 && site[row] == site[row - 1]) {
                builder.orElse(fixed[row], unit[row], available[row], capacity[row]);
            } else {
                builder.location(fixed[row], unit[row], available[row], capacity[row]);
            }
        }
        return builder.build();
    }
}
