package io.omni.benchmarks.reservations;

import java.util.Map;

/** Contests that nobody held. */
final class MadeUp {

    private MadeUp() {}

    /** Omni reserves so many a second, and everybody else as many as it takes for these ratios. */
    static Measured measured(Load load, double selectForUpdate, double oneStatement, double bulk, double p99) {
        Rounds rounds = new Rounds();
        for (int round = 1; round <= 3; round++) {
            double ours = 10_000 * round;
            rounds.add(Contender.OMNI, new Turn(ours, 1_000_000, 2_000_000, 1))
                    .add(Contender.SELECT_FOR_UPDATE, new Turn(ours / selectForUpdate, 0, 2_000_000 / p99, 1))
                    .add(Contender.ONE_STATEMENT, new Turn(ours / oneStatement, 0, 1, 1));
            if (load.hasBulk()) {
                rounds.add(Contender.BULK, new Turn(ours / bulk, 0, 0, 1));
            }
        }
        return new Measured(
                load, rounds, Map.of(Contender.SELECT_FOR_UPDATE, 16, Contender.ONE_STATEMENT, 32, Contender.OMNI, 4));
    }

    /** All bars of every load are met. */
    static Measured good(Load load) {
        return measured(load, 20, 10, 0.9, 0.01);
    }
}
