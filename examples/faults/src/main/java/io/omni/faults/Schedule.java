package io.omni.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who trades in what, and what goes wrong: the same for the same seed. How the threads and processes interleave is up to the machine, so that
 * a schedule that failed may need some repetitions to fail again.
 *
 * @param seed what it was made from
 * @param stock how many units of what there are at first
 * @param workers who trades
 * @param faults what goes wrong, in its order
 */
record Schedule(long seed, SortedMap<String, Long> stock, List<WorkerPlan> workers, List<Fault> faults) {

    private static final List<String> SKUS = List.of("cup", "pot", "tea", "urn");
    private static final List<Cut> CUTS = List.of(Cut.values());
    private static final int KINDS = 6;

    Schedule {
        workers = List.copyOf(workers);
        faults = List.copyOf(faults);
    }

    static Schedule of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SortedMap<String, Long> stock = new TreeMap<>();
        for (String sku : SKUS.subList(0, random.nextInt(2, SKUS.size() + 1))) {
            stock.put(sku, random.nextLong(15, 80));
        }
        List<String> skus = List.copyOf(stock.keySet());
        List<WorkerPlan> workers = IntStream.range(0, random.nextInt(2, 4))
                .mapToObj(number -> worker(number, skus, random))
                .toList();
        return new Schedule(seed, stock, workers, faults(seed, workers, random));
    }

    private static WorkerPlan worker(int number, List<String> skus, SplittableRandom random) {
        return new WorkerPlan(
                "w" + number,
                random.nextLong(),
                random.nextInt(2, 6),
                random.nextInt(15, 40),
                random.nextInt(1, 5),
                Duration.ofMillis(random.nextInt(-300, 300)),
                skus);
    }

    /** The first one goes round with the seed, so that a dozen schedules have all kinds. */
    private static List<Fault> faults(long seed, List<WorkerPlan> workers, SplittableRandom random) {
        int commands =
                workers.stream().mapToInt(each -> each.callers() * each.calls()).sum();
        int number = random.nextInt(3, 7);
        int[] after =
                random.ints(number, commands / 20, commands * 3 / 4).sorted().toArray();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int kind = i == 0 ? Math.floorMod(seed, KINDS) : random.nextInt(KINDS);
            faults.add(fault(kind, after[i], workers.size(), random));
        }
        return faults;
    }

    private static Fault fault(int kind, int after, int workers, SplittableRandom random) {
        int worker = random.nextInt(workers);
        return switch (kind) {
            case 0 -> new Fault.KillWorker(after, worker, random.nextInt(3) > 0);
            case 1 -> new Fault.KillServer(after, millis(random, 0, 300));
            case 2 -> new Fault.CutAtCommit(after, worker, cut(random), random.nextInt(2, 10));
            case 3 -> new Fault.ExhaustPool(after, worker, millis(random, 100, 700));
            case 4 -> new Fault.Pause(after, worker, millis(random, 150, 700));
            default -> new Fault.StepClocks(after, worker, (worker + 1) % workers, step(random));
        };
    }

    private static Cut cut(SplittableRandom random) {
        return CUTS.get(random.nextInt(CUTS.size()));
    }

    private static Duration millis(SplittableRandom random, int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }

    private static Duration step(SplittableRandom random) {
        return random.nextInt(3) == 0 ? Duration.ofHours(1) : millis(random, 200, 3_000);
    }

    List<String> skus() {
        return List.copyOf(stock.keySet());
    }

    @Override
    public String toString() {
        return "seed %d, stock %s%n%s%n%s"
                .formatted(
                        seed,
                        stock,
                        workers.stream().map(each -> "  " + each).collect(Collectors.joining("\n")),
                        faults.stream().map(each -> "  " + each).collect(Collectors.joining("\n")));
    }
}
