package io.omni.benchmarks.reservations;

import java.util.ArrayList;
import java.util.List;

/**
 * How much is measured.
 *
 * @param option how the command is asked for it
 * @param turns turns that count, of each contender, in turns
 * @param turnMillis how long one takes
 * @param trialMillis how long a number of connections is tried
 * @param crowd how many callers are many
 * @param loads all contests
 */
record Scale(String option, int turns, int turnMillis, int trialMillis, int crowd, List<Load> loads) {

    private static final List<Workload> ALL = List.of(Workload.values());
    private static final List<Workload> ONE_LINE = List.of(Workload.HOT, Workload.UNIFORM);

    /** For figures that are to be written down: less than a quarter of an hour. */
    static final Scale FULL = new Scale("", 5, 1_500, 500, 64, loads(64, ALL, ALL, ONE_LINE));

    /** Less than four minutes. Of fewer callers, only what has a bar. */
    static final Scale QUICK =
            new Scale(" --quick", 5, 500, 200, 64, loads(64, ALL, List.of(Workload.UNIFORM), ONE_LINE));

    /** For a test that only sees to it that everything runs. */
    static final Scale SMOKE = new Scale(
            " --smoke",
            1,
            60,
            20,
            8,
            loads(8, List.of(Workload.HOT, Workload.UNIFORM_BASKET), List.of(), List.of(Workload.HOT)));

    Scale {
        loads = List.copyOf(loads);
    }

    private static List<Load> loads(int crowd, List<Workload> many, List<Workload> few, List<Workload> elsewhere) {
        List<Load> loads = new ArrayList<>();
        many.forEach(workload -> loads.add(new Load(workload, crowd, Setting.HERE)));
        for (int fewer : new int[] {16, 1}) {
            few.forEach(workload -> loads.add(new Load(workload, fewer, Setting.HERE)));
        }
        for (Setting setting : List.of(Setting.NETWORK, Setting.TWO_PROCESSES)) {
            elsewhere.forEach(workload -> loads.add(new Load(workload, crowd, setting)));
        }
        return loads;
    }
}
