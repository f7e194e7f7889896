package io.omni.orders.sourcing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every problem. */
class FixedChargeSolverLawsTest {

    @Property(tries = 2_000)
    void no_plan_is_cheaper_nor_has_fewer_shipments_at_the_same_cost(@ForAll long seed) {
        Small small = drawn(new Random(seed), 1 << 13);
        FixedChargeProblem problem = small.problem();
        Exhaustive.Best best = Exhaustive.of(small);
        FixedChargeSolution solution = FixedChargeSolver.solve(problem, Effort.UNLIMITED);
        assertThat(solution.cost()).isEqualTo(best.cost());
        assertThat(solution.optimality()).isEqualTo(Optimality.OPTIMAL);
        assertThat(shipments(small, solution)).isEqualTo(best.shipments());
        assertThat(numbers(small, solution)).isEqualTo(best.numbers());
    }

    @Property(tries = 1_000)
    void branching_without_tables_finds_the_same(@ForAll long seed) {
        Small small = drawn(new Random(seed), 1 << 12);
        FixedChargeSolution solution = new Search(small.problem(), Effort.UNLIMITED, 0, 0).solve();
        long least = Exhaustive.of(small).cost();
        if (small.isLimited()) {
            assertThat(solution.cost()).isGreaterThanOrEqualTo(least);
            assertThat(solution.lowerBound()).isLessThanOrEqualTo(least);
        } else {
            assertThat(solution.cost()).isEqualTo(least);
            assertThat(solution.optimality()).isEqualTo(Optimality.OPTIMAL);
        }
    }

    @Property(tries = 1_000)
    void a_plan_costs_what_it_says_and_its_prices_give_a_bound(
            @ForAll long seed, @ForAll @IntRange(max = 400) int steps) {
        FixedChargeProblem problem = drawn(new Random(seed), 1 << 20).problem();
        FixedChargeSolution hasty = FixedChargeSolver.solve(problem, new Effort(steps));
        FixedChargeSolution thorough = FixedChargeSolver.solve(problem, Effort.UNLIMITED);
        assertThat(problem.costOf(hasty.units())).isEqualTo(hasty.cost());
        assertThat(hasty.cost()).isGreaterThanOrEqualTo(thorough.cost());
        assertThat(hasty.lowerBound()).isLessThanOrEqualTo(thorough.cost());
        assertThat(problem.bound(hasty.prices())).isLessThanOrEqualTo(hasty.lowerBound());
        assertThat(problem.bound(thorough.prices())).isLessThanOrEqualTo(thorough.cost());
    }

    @Property(tries = 300)
    void any_prices_give_a_bound(@ForAll long seed, @ForAll long other) {
        Small small = drawn(new Random(seed), 1 << 12);
        Random random = new Random(other);
        long[] prices = new long[small.lines()];
        for (int line = 0; line < prices.length; line++) {
            prices[line] = small.unfilled()[line] - random.nextInt(60);
        }
        assertThat(small.problem().bound(prices))
                .isLessThanOrEqualTo(Exhaustive.of(small).cost());
    }

    @Property(tries = 500)
    void insisting_on_a_row_costs_what_the_cheapest_plan_with_it_costs(@ForAll long seed) {
        Small small = drawn(new Random(seed), 1 << 12);
        FixedChargeProblem problem = small.problem();
        for (int row = 0; row < small.rows(); row++) {
            long exact = Exhaustive.costWith(small, row);
            assertThat(FixedChargeSolver.costWith(problem, row, Effort.UNLIMITED)
                            .orElse(Long.MAX_VALUE))
                    .isEqualTo(exact);
        }
    }

    @Example
    void nothing_wanted_costs_nothing() {
        FixedChargeProblem problem = FixedChargeProblem.forDemand(new long[] {0}, new long[] {5})
                .location(1, new long[] {1}, new long[] {1})
                .build();
        assertThat(FixedChargeSolver.solve(problem, Effort.DEFAULT).cost()).isZero();
    }

    private static int shipments(Small small, FixedChargeSolution solution) {
        int count = 0;
        for (int row = 0; row < small.rows(); row++) {
            count += supplies(small, solution, row) ? 1 : 0;
        }
        return count;
    }

    private static int numbers(Small small, FixedChargeSolution solution) {
        int sum = 0;
        for (int row = 0; row < small.rows(); row++) {
            sum += supplies(small, solution, row) ? row : 0;
        }
        return sum;
    }

    private static boolean supplies(Small small, FixedChargeSolution solution, int row) {
        for (int line = 0; line < small.lines(); line++) {
            if (solution.units(row, line) > 0) {
                return true;
            }
        }
        return false;
    }

    /** With few different costs, so that plans tie. */
    private static Small drawn(Random random, long mostPlans) {
        while (true) {
            Small small = drawn(random);
            double plans = 1;
            for (int row = 0; row < small.rows(); row++) {
                for (int line = 0; line < small.lines(); line++) {
                    plans *= 1 + Math.min(small.available()[row][line], small.demand()[line]);
                }
            }
            if (plans <= mostPlans) {
                return small;
            }
        }
    }

    private static Small drawn(Random random) {
        int lines = 1 + random.nextInt(4);
        int rows = random.nextInt(7);
        int range = random.nextBoolean() ? 4 : 40;
        long[] demand = new long[lines];
        long[] unfilled = new long[lines];
        for (int line = 0; line < lines; line++) {
            demand[line] = random.nextInt(8) == 0 ? random.nextInt(4) : 1 + random.nextInt(2);
            unfilled[line] = (long) range + random.nextInt(2 * range);
        }
        long[] fixed = new long[rows];
        long[][] unit = new long[rows][lines];
        long[][] available = new long[rows][lines];
        long[] capacity = new long[rows];
        int[] site = new int[rows];
        boolean limited = random.nextInt(3) == 0;
        boolean several = random.nextInt(3) == 0;
        for (int row = 0; row < rows; row++) {
            fixed[row] = random.nextInt(2 * range);
            capacity[row] = limited && random.nextBoolean() ? random.nextInt(4) : FixedChargeProblem.UNLIMITED;
            site[row] = row == 0 ? 0 : site[row - 1] + (several && random.nextBoolean() ? 0 : 1);
            for (int line = 0; line < lines; line++) {
                unit[row][line] = (long) random.nextInt(range) - range / 10;
                available[row][line] = Math.max(0, random.nextInt(4) - 1);
            }
        }
        int shipments = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : Integer.MAX_VALUE;
        return new Small(demand, unfilled, fixed, unit, available, capacity, site, shipments);
    }
}
