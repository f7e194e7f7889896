package io.omni.faults;

import java.time.Duration;
import java.util.List;

/**
 * One worker.
 *
 * @param name names it in logs
 * @param seed what its callers ask for
 * @param callers how many threads
 * @param calls how many commands each of them gives
 * @param pool how many connections it has
 * @param clock how far its clock is off at first
 * @param skus the things that it trades in
 */
record WorkerPlan(String name, long seed, int callers, int calls, int pool, Duration clock, List<String> skus) {

    WorkerPlan {
        skus = List.copyOf(skus);
    }

    /** The same, in the arguments of a process. */
    List<String> arguments() {
        return List.of(
                name,
                Long.toString(seed),
                Integer.toString(callers),
                Integer.toString(calls),
                Integer.toString(pool),
                clock.toString(),
                String.join(",", skus));
    }

    static WorkerPlan of(List<String> arguments) {
        return new WorkerPlan(
                arguments.get(0),
                Long.parseLong(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Integer.parseInt(arguments.get(3)),
                Integer.parseInt(arguments.get(4)),
                Duration.parse(arguments.get(5)),
                List.of(arguments.get(6).split(",", -1)));
    }

    /** One that takes over from this one after its death. */
    WorkerPlan successor() {
        return new WorkerPlan(name + "'", seed + 1, callers, Math.max(1, calls / 3), pool, clock, skus);
    }
}
