package io.omni.benchmarks.routing;

import io.omni.orders.sourcing.solver.Effort;
import io.omni.orders.sourcing.solver.FixedChargeProblem;
import io.omni.orders.sourcing.solver.FixedChargeSolution;
import io.omni.orders.sourcing.solver.FixedChargeSolver;
import io.omni.orders.sourcing.solver.Newsvendor;
import io.omni.orders.sourcing.solver.SharedStock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fourteen days of 2 warehouses and 30 stores with 200 articles and no deliveries. Orders come online, customers walk in; a store that is out of stock loses the margin of the sale. Stores have stock for those who are expected to walk in and for a part of
 * the orders, warehouses for the rest of these, times a cover.
 */
final class Fortnight {

    private static final int WAREHOUSES = 2;
    private static final int LOCATIONS = 32;
    private static final int ITEMS = 200;
    private static final int DAYS = 14;
    private static final int ORDERS_A_DAY = 150;
    private static final double WALK_INS_OF_A_STORE = 220;
    private static final double WAREHOUSES_SHARE = .6;
    private static final int SAMPLE = 300;
    private static final long UNFILLED = 60_000;

    private final Random random;
    private final boolean priced;
    private final double[] x = new double[LOCATIONS];
    private final double[] y = new double[LOCATIONS];
    private final double[] begin = new double[LOCATIONS];
    private final double[] handling = new double[LOCATIONS];
    private final double[] share = new double[ITEMS];
    private final double[] upTo;
    private final double[] weight = new double[ITEMS];
    private final long[] margin = new long[ITEMS];
    private final long[][] stock = new long[LOCATIONS][ITEMS];
    private final long[][] onlinePrice = new long[LOCATIONS][ITEMS];
    private final long[][] none = new long[LOCATIONS][ITEMS];
    private final SharedStock shared = new SharedStock(LOCATIONS, ITEMS);

    private record Purchase(int store, int item, double x, double y, List<Integer> items) {}

    Fortnight(long seed, double cover, boolean priced) {
        random = new Random(seed * 7919 + 14);
        this.priced = priced;
        for (int k = 0; k < LOCATIONS; k++) {
            boolean warehouse = k < WAREHOUSES;
            x[k] = random.nextDouble() * 2_600;
            y[k] = random.nextDouble() * 1_400;
            begin[k] = warehouse ? 1 : 1.5 + 2 * random.nextDouble();
            handling[k] = warehouse ? .5 : 1 + random.nextDouble();
        }
        double all = 0;
        for (int item = 0; item < ITEMS; item++) {
            share[item] = .4 + 1.2 * random.nextDouble();
            weight[item] = Math.min(20, Math.exp(.5 + .8 * random.nextGaussian()));
            margin[item] = Math.round(1_000 * (4 + 16 * random.nextDouble()));
            all += share[item];
        }
        for (int item = 0; item < ITEMS; item++) {
            share[item] /= all;
        }
        upTo = share.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        fillUp(cover);
    }

    private void fillUp(double cover) {
        double lines = DAYS * ORDERS_A_DAY * 2;
        for (int item = 0; item < ITEMS; item++) {
            for (int k = 0; k < LOCATIONS; k++) {
                double online = lines * share[item];
                double expected = k < WAREHOUSES
                        ? online * WAREHOUSES_SHARE / WAREHOUSES
                        : online * (1 - WAREHOUSES_SHARE) / (LOCATIONS - WAREHOUSES)
                                + WALK_INS_OF_A_STORE * share[item];
                double wanted = cover * expected;
                stock[k][item] = (long) wanted + (random.nextDouble() < wanted - (long) wanted ? 1 : 0);
            }
        }
    }

    /** What the fortnight costs: what orders cost, and the margins of sales that stores lost. */
    double cost() {
        List<List<Purchase>> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(day());
        }
        Random history = new Random(random.nextLong());
        double cost = 0;
        for (int day = 0; day < DAYS; day++) {
            if (priced) {
                refresh(history, day);
            }
            List<Purchase> purchases = days.get(day);
            for (int n = 0; n < purchases.size(); n++) {
                double left = DAYS - day - (double) n / purchases.size();
                Purchase purchase = purchases.get(n);
                cost += purchase.store() < 0 ? ship(purchase, left) : sell(purchase);
            }
        }
        return cost;
    }

    private List<Purchase> day() {
        List<Purchase> purchases = new ArrayList<>();
        for (int n = 0; n < ORDERS_A_DAY; n++) {
            purchases.add(order(random));
        }
        for (int k = WAREHOUSES; k < LOCATIONS; k++) {
            double mean = WALK_INS_OF_A_STORE / DAYS;
            for (int n = 0; n < poisson(mean); n++) {
                purchases.add(new Purchase(k, item(random), 0, 0, List.of()));
            }
        }
        Collections.shuffle(purchases, random);
        return purchases;
    }

    private long poisson(double mean) {
        double left = Math.exp(-mean);
        long n = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    private int item(Random from) {
        int at = Arrays.binarySearch(upTo, from.nextDouble());
        return Math.min(ITEMS - 1, at < 0 ? -at - 1 : at);
    }

    /** One to three articles, near a store. */
    private Purchase order(Random from) {
        int near = WAREHOUSES + from.nextInt(LOCATIONS - WAREHOUSES);
        int lines = 1 + from.nextInt(3);
        List<Integer> items = new ArrayList<>();
        while (items.size() < lines) {
            int item = item(from);
            if (!items.contains(item)) {
                items.add(item);
            }
        }
        return new Purchase(-1, -1, x[near] + 40 * from.nextGaussian(), y[near] + 40 * from.nextGaussian(), items);
    }

    private double sell(Purchase purchase) {
        if (stock[purchase.store()][purchase.item()] == 0) {
            return margin[purchase.item()];
        }
        stock[purchase.store()][purchase.item()]--;
        return 0;
    }

    private double ship(Purchase order, double daysLeft) {
        long[][] prices = priced ? prices(order, daysLeft) : none;
        FixedChargeSolution plan = FixedChargeSolver.solve(problem(order, stock, prices), Effort.DEFAULT);
        double cost = plan.cost();
        for (int k = 0; k < LOCATIONS; k++) {
            for (int line = 0; line < order.items().size(); line++) {
                long units = plan.units(k, line);
                stock[k][order.items().get(line)] -= units;
                cost -= units * prices[k][order.items().get(line)];
            }
        }
        return cost;
    }

    /** The greater of what a customer who walks in would pay and what later orders would. */
    private long[][] prices(Purchase order, double daysLeft) {
        long[][] prices = new long[LOCATIONS][ITEMS];
        for (int item : order.items()) {
            for (int k = 0; k < LOCATIONS; k++) {
                double mean = k < WAREHOUSES ? 0 : WALK_INS_OF_A_STORE * share[item] * daysLeft / DAYS;
                long walkIn = Newsvendor.price(margin[item], mean, stock[k][item]);
                prices[k][item] = Math.max(walkIn, onlinePrice[k][item]);
            }
        }
        return prices;
    }

    private void refresh(Random history, int day) {
        shared.expectNothing();
        for (int k = 0; k < LOCATIONS; k++) {
            for (int item = 0; item < ITEMS; item++) {
                shared.stock(k, item, stock[k][item]);
                if (k >= WAREHOUSES) {
                    double walkIns = WALK_INS_OF_A_STORE * share[item] * (DAYS - day) / DAYS;
                    shared.expectAt(k, item, Math.round(1_000 * walkIns), margin[item]);
                }
            }
        }
        long each = 1_000L * ORDERS_A_DAY * (DAYS - day) / SAMPLE;
        for (int n = 0; n < SAMPLE; n++) {
            Purchase order = order(history);
            shared.expect(
                    problem(order, stock, none),
                    order.items().stream().mapToInt(Integer::intValue).toArray(),
                    each);
        }
        shared.improve(day == 0 ? 40 : 12, day == 0 ? 4_000 : 1_500);
        for (int k = 0; k < LOCATIONS; k++) {
            for (int item = 0; item < ITEMS; item++) {
                onlinePrice[k][item] = shared.price(k, item);
            }
        }
    }

    private FixedChargeProblem problem(Purchase order, long[][] available, long[][] added) {
        int lines = order.items().size();
        long[] one = new long[lines];
        long[] unfilled = new long[lines];
        Arrays.fill(one, 1);
        Arrays.fill(unfilled, UNFILLED);
        FixedChargeProblem.Builder problem = FixedChargeProblem.forDemand(one, unfilled);
        for (int k = 0; k < LOCATIONS; k++) {
            double far = Math.hypot(x[k] - order.x(), y[k] - order.y());
            long[] unit = new long[lines];
            long[] there = new long[lines];
            for (int line = 0; line < lines; line++) {
                int item = order.items().get(line);
                double carried = weight[item] * (.423 + .000541 * far) + handling[k];
                unit[line] = Math.round(1_000 * carried) + added[k][item];
                there[line] = available[k][item];
            }
            problem.location(Math.round(1_000 * (7 + .001 * far + begin[k])), unit, there);
        }
        return problem.build();
    }
}
