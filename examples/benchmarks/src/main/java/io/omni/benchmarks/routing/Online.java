package io.omni.benchmarks.routing;

import io.omni.benchmarks.Bar;
import io.omni.orders.sourcing.solver.Effort;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import io.omni.orders.sourcing.solver.SharedStock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What shared prices of stock save over a season, against deciding each order for itself and against a clairvoyant. */
final class Online {

    private static final int REFRESHES = 10;
    private static final int FIRST_ROUNDS = 60;
    private static final int ROUNDS = 20;
    private static final int CLAIRVOYANT_ROUNDS = 200;
    private static final long FIRST_STEP = 4_000;
    private static final long STEP = 1_500;
    /** How many orders the forecast counts for, beside those that have come. */
    private static final double TRUST = 500;

    private final OnlineWorld world;
    private final int[] sequence;
    private final long[][] stock;
    private final long[][] price = new long[OnlineWorld.WAREHOUSES][OnlineWorld.ITEMS];
    private final int[] came;

    private Online(OnlineWorld world, int[] sequence) {
        this.world = world;
        this.sequence = sequence;
        stock = world.stock();
        came = new int[world.kinds];
    }

    private record Variant(String key, String what, double carry, double error, double lostSale) {}

    static List<Bar> measured(Scale scale) {
        List<Bar> bars = new ArrayList<>();
        boolean bound = scale.horizon() == Scale.FULL.horizon();
        for (Variant variant : List.of(
                new Variant("carry", "three of four warehouses carry an article", .75, 0, 2),
                new Variant("misplaced", "stock misplaced by a wrong forecast", .75, .4, 2),
                new Variant("lost-sale", "a lost sale at six times", .75, 0, 6))) {
            bars.addAll(measured(scale, variant, bound));
        }
        bars.add(background(scale));
        return bars;
    }

    private static List<Bar> measured(Scale scale, Variant variant, boolean bound) {
        List<Double> savings = new ArrayList<>();
        List<Double> closings = new ArrayList<>();
        for (int seed = 1; seed <= scale.worlds(); seed++) {
            OnlineWorld world =
                    new OnlineWorld(seed, scale.horizon(), variant.carry(), variant.error(), variant.lostSale());
            for (int n = 0; n < scale.sequences(); n++) {
                int[] sequence = world.sequence(seed * 100L + n);
                double myopic = new Online(world, sequence).season(false);
                double priced = new Online(world, sequence).season(true);
                double clairvoyant = clairvoyant(world, sequence);
                savings.add(100 * (myopic - priced) / myopic);
                closings.add(100 * (myopic - priced) / (myopic - clairvoyant));
            }
        }
        String key = "routing.online." + variant.key() + ".";
        Spread saved = Spread.of(savings);
        Spread closed = Spread.of(closings);
        String saves = variant.what() + ": percent saved against each order for itself, deviation " + saved.deviation();
        String closes =
                variant.what() + ": percent closed of its gap to the clairvoyant, deviation " + closed.deviation();
        return bound
                ? List.of(
                        Bar.atLeast(key + "saves", saves, saved.mean(), 3),
                        Bar.atLeast(key + "closes", closes, closed.mean(), 60))
                : List.of(
                        Bar.reported(key + "saves", saves, saved.mean()),
                        Bar.reported(key + "closes", closes, closed.mean()));
    }

    /** What all orders of the season cost. */
    private double season(boolean prices) {
        SharedStock shared = new SharedStock(OnlineWorld.WAREHOUSES, OnlineWorld.ITEMS);
        double cost = 0;
        int every = Math.max(1, sequence.length / (REFRESHES + 1));
        for (int t = 0; t < sequence.length; t++) {
            if (prices && t % every == 0 && t / every <= REFRESHES) {
                refresh(shared, t);
            }
            cost += decide(sequence[t]);
            came[sequence[t]]++;
        }
        return cost;
    }

    private double decide(int kind) {
        FixedChargeSolution plan = FixedChargeSolver.solve(world.order(kind, stock, price), Effort.DEFAULT);
        int[] items = world.items(kind);
        double cost = plan.cost();
        for (int k = 0; k < OnlineWorld.WAREHOUSES; k++) {
            for (int line = 0; line < items.length; line++) {
                long units = plan.units(k, line);
                stock[k][items[line]] -= units;
                cost -= units * price[k][items[line]];
            }
        }
        return cost;
    }

    private void refresh(SharedStock shared, int t) {
        shared.expectNothing();
        fill(shared, stock);
        long[][] none = new long[OnlineWorld.WAREHOUSES][OnlineWorld.ITEMS];
        for (int kind = 0; kind < world.kinds; kind++) {
            double expected = (came[kind] + TRUST * world.forecast(kind)) / (t + TRUST) * (sequence.length - t);
            shared.expect(world.order(kind, stock, none), world.items(kind), Math.round(1_000 * expected));
        }
        shared.improve(t == 0 ? FIRST_ROUNDS : ROUNDS, t == 0 ? FIRST_STEP : STEP);
        for (int k = 0; k < OnlineWorld.WAREHOUSES; k++) {
            for (int item = 0; item < OnlineWorld.ITEMS; item++) {
                price[k][item] = shared.price(k, item);
            }
        }
    }

    private static void fill(SharedStock shared, long[][] stock) {
        for (int k = 0; k < OnlineWorld.WAREHOUSES; k++) {
            for (int item = 0; item < OnlineWorld.ITEMS; item++) {
                shared.stock(k, item, stock[k][item]);
            }
        }
    }

    /** A lower bound to the linear program of one who knows all orders: the gap to it is larger than to the program itself, and what is said to be closed of it smaller. */
    private static double clairvoyant(OnlineWorld world, int[] sequence) {
        long[][] stock = world.stock();
        long[][] none = new long[OnlineWorld.WAREHOUSES][OnlineWorld.ITEMS];
        SharedStock shared = new SharedStock(OnlineWorld.WAREHOUSES, OnlineWorld.ITEMS);
        fill(shared, stock);
        int[] counts = new int[world.kinds];
        for (int kind : sequence) {
            counts[kind]++;
        }
        for (int kind = 0; kind < world.kinds; kind++) {
            shared.expect(world.order(kind, stock, none), world.items(kind), 1_000L * counts[kind]);
        }
        shared.improve(CLAIRVOYANT_ROUNDS, FIRST_STEP);
        return shared.bound() / 1_000.0;
    }

    /** How long prices take that are refreshed beside a large assortment: 2,000 articles over 50 locations, 2,000 orders of its history. */
    private static Bar background(Scale scale) {
        int items = scale.equals(Scale.SMOKE) ? 50 : 2_000;
        Random random = new Random(1);
        Region region = new Region(1, 50, .35, false);
        SharedStock shared = new SharedStock(50, items);
        for (int k = 0; k < 50; k++) {
            for (int item = 0; item < items; item++) {
                shared.stock(k, item, random.nextInt(4));
            }
        }
        for (int n = 0; n < items; n++) {
            int lines = 1 + random.nextInt(5);
            int[] item = random.ints(0, items).distinct().limit(lines).toArray();
            shared.expect(region.order(lines).problem(), item, 5_000);
        }
        long start = System.nanoTime();
        shared.improve(ROUNDS, STEP);
        double seconds = (System.nanoTime() - start) / 1e9;
        return Bar.atMost(
                "routing.refresh-s",
                "seconds to refresh the prices of " + items + " articles at 50 locations",
                seconds,
                5);
    }

    /**
     * A mean with its deviation.
     *
     * @param mean the mean
     * @param deviation the standard deviation, as text
     */
    record Spread(double mean, String deviation) {

        static Spread of(List<Double> values) {
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            double squares = values.stream()
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .sum();
            double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
            return new Spread(mean, Bar.reported("", "", deviation).valueText());
        }
    }
}
