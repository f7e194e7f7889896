package io.omni.benchmarks.routing;

import io.omni.benchmarks.Bar;
import io.omni.orders.sourcing.solver.Effort;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import io.omni.orders.sourcing.solver.Optimality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** What an order takes, against the other solver and against nearest first, and how much dearer nearest first is. */
final class Speed {

    private static final double CARRIED = .35;
    private static final int WARM_UPS = 3;
    private static final double MICROS = 1e3;

    private final Scale scale;
    private final List<Bar> bars = new ArrayList<>();

    private Speed(Scale scale) {
        this.scale = scale;
    }

    static List<Bar> measured(Scale scale) {
        Speed speed = new Speed(scale);
        for (int lines : new int[] {1, 3, 5, 10}) {
            speed.cell(100, lines);
        }
        for (int lines : new int[] {1, 3, 5, 10, 20}) {
            speed.cell(1_000, lines);
        }
        speed.againstTheOther();
        speed.againstNearest();
        return speed.bars;
    }

    private List<Region.Order> orders(int locations, int lines, int each) {
        List<Region.Order> orders = new ArrayList<>();
        for (int seed = 1; seed <= scale.seeds(); seed++) {
            Region region = new Region(seed, locations, CARRIED, false);
            for (int i = 0; i < each; i++) {
                orders.add(region.order(lines));
            }
        }
        return orders;
    }

    private void cell(int locations, int lines) {
        int each = locations == 1_000 ? scale.orders() / 2 : scale.orders();
        List<Region.Order> orders = orders(locations, lines, each);
        List<FixedChargeProblem> problems =
                orders.stream().map(Region.Order::problem).toList();
        long[] nanos = new long[problems.size()];
        double gap = 0;
        int optimal = 0;
        double dearer = 0;
        for (int turn = 0; turn <= WARM_UPS; turn++) {
            gap = 0;
            optimal = 0;
            dearer = 0;
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                FixedChargeSolution solution = FixedChargeSolver.solve(problems.get(i), Effort.DEFAULT);
                nanos[i] = System.nanoTime() - start;
                gap += (double) solution.gap() / solution.cost();
                optimal += solution.optimality() == Optimality.OPTIMAL ? 1 : 0;
                dearer += (double) NearestFirst.solve(orders.get(i)) / solution.cost() - 1;
            }
        }
        Arrays.sort(nanos);
        String cell = "K=%d, %d lines".formatted(locations, lines);
        String key = "routing.k%d.l%d.".formatted(locations, lines);
        double count = nanos.length;
        bars.add(Bar.reported(
                key + "mean-us",
                cell + ": mean microseconds an order",
                Arrays.stream(nanos).sum() / count / MICROS));
        bars.add(Bar.reported(key + "p99-us", cell + ": 99th percentile", nanos[(int) (count * .99)] / MICROS));
        bars.add(
                lines > 10
                        ? Bar.atMost(key + "gap", cell + ": mean certified gap in percent", 100 * gap / count, 5)
                        : Bar.atLeast(key + "optimal", cell + ": percent proven optimal", 100 * optimal / count, 100));
        bars.add(Bar.reported(
                key + "nearest-dearer",
                cell + ": nearest first dearer by percent, with handling and depletion",
                100 * dearer / count));
    }

    private void againstTheOther() {
        List<FixedChargeProblem> problems = orders(50, 5, scale.contests()).stream()
                .map(Region.Order::problem)
                .toList();
        double ours = nanos(
                problems,
                problem -> FixedChargeSolver.solve(problem, Effort.DEFAULT).cost(),
                WARM_UPS + 20);
        double theirs = nanos(problems, Mip::solve, 1);
        bars.add(Bar.atLeast(
                "routing.times-mip",
                "K=50, 5 lines: times as fast as ojAlgo (" + Math.round(theirs / MICROS) + " us against "
                        + Math.round(ours / MICROS) + ")",
                theirs / ours,
                200));
    }

    private void againstNearest() {
        List<Region.Order> orders = orders(1_000, 5, scale.orders() / 2);
        List<FixedChargeProblem> problems =
                orders.stream().map(Region.Order::problem).toList();
        double ours = nanos(
                problems,
                problem -> FixedChargeSolver.solve(problem, Effort.DEFAULT).cost(),
                WARM_UPS);
        double greedy = nanos(orders, NearestFirst::solve, WARM_UPS);
        bars.add(Bar.atMost(
                "routing.times-nearest",
                "K=1000, 5 lines: times what nearest first takes (" + Math.round(greedy / MICROS) + " us against "
                        + Math.round(ours / MICROS) + ")",
                ours / greedy,
                10));
    }

    /** The mean of the last turn. */
    private static <T> double nanos(List<T> inputs, ToLongFunction<T> solver, int warmUps) {
        long taken = 0;
        long sum = 0;
        for (int turn = 0; turn <= warmUps; turn++) {
            long start = System.nanoTime();
            for (T input : inputs) {
                sum += solver.applyAsLong(input);
            }
            taken = System.nanoTime() - start;
        }
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException("costs cannot be that low");
        }
        return (double) taken / inputs.size();
    }
}
