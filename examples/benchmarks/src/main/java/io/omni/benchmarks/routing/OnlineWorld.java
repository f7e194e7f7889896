package io.omni.benchmarks.routing;

import io.omni.orders.sourcing.solver.FixedChargeProblem;
import java.util.Arrays;
import java.util.Random;

/**
 * A retailer that sells online only, in the setting of S. Jasin and A. Sinha and of W. Ma: 5 warehouses, 10 cities, 20 articles, kinds of orders of one to five articles, stock for the whole season and none after. A shipment costs 8.759 dollars and a unit
 * in it .423 and .000541 a mile. Stock for the expected demand of a city, and half a standard deviation more, lies at the nearest warehouse that carries the article.
 */
final class OnlineWorld {

    static final int WAREHOUSES = 5;
    static final int ITEMS = 20;
    private static final int CITIES = 10;
    private static final int SETS_OF_A_SIZE = 20;
    private static final int LARGEST = 5;
    private static final double FIXED = 8_759;

    final int kinds = CITIES * SETS_OF_A_SIZE * LARGEST;
    private final int horizon;
    private final boolean[][] carries = new boolean[WAREHOUSES][ITEMS];
    private final double[][] miles = new double[WAREHOUSES][CITIES];
    private final int[][] sets = new int[SETS_OF_A_SIZE * LARGEST][];
    private final double[] share = new double[kinds];
    private final double[] forecast = new double[kinds];
    private final long unfilled;

    /**
     * Draws a retailer.
     *
     * @param seed which
     * @param horizon how many orders the season has
     * @param carry how likely a warehouse carries an article
     * @param error standard deviation of the logarithm of what the forecast of a kind of order is off by
     * @param lostSale what a unit that is not supplied costs, as a multiple of the dearest shipment of one unit
     */
    OnlineWorld(long seed, int horizon, double carry, double error, double lostSale) {
        this.horizon = horizon;
        Random random = new Random(seed * 7919);
        double farthest = places(random);
        unfilled = Math.round(lostSale * (FIXED + unit(farthest)));
        for (int item = 0; item < ITEMS; item++) {
            for (int k = 0; k < WAREHOUSES; k++) {
                carries[k][item] = random.nextDouble() < carry;
            }
            carries[random.nextInt(WAREHOUSES)][item] = true;
        }
        for (int set = 0; set < sets.length; set++) {
            sets[set] = random.ints(0, ITEMS)
                    .distinct()
                    .limit(1 + set / SETS_OF_A_SIZE)
                    .sorted()
                    .toArray();
        }
        double all = 0;
        double allForecast = 0;
        for (int kind = 0; kind < kinds; kind++) {
            share[kind] = random.nextDouble();
            forecast[kind] = share[kind] * Math.exp(error * random.nextGaussian());
            all += share[kind];
            allForecast += forecast[kind];
        }
        for (int kind = 0; kind < kinds; kind++) {
            share[kind] /= all;
            forecast[kind] /= allForecast;
        }
    }

    private double places(Random random) {
        double[] x = random.doubles(CITIES, 0, 2_600).toArray();
        double[] y = random.doubles(CITIES, 0, 1_400).toArray();
        double farthest = 0;
        for (int k = 0; k < WAREHOUSES; k++) {
            double atX = 2_600 * random.nextDouble();
            double atY = 1_400 * random.nextDouble();
            for (int city = 0; city < CITIES; city++) {
                miles[k][city] = Math.hypot(x[city] - atX, y[city] - atY);
                farthest = Math.max(farthest, miles[k][city]);
            }
        }
        return farthest;
    }

    private static double unit(double far) {
        return 423 + .541 * far;
    }

    int[] items(int kind) {
        return sets[kind / CITIES];
    }

    /** What the retailer expects of a kind, as a share of all orders. */
    double forecast(int kind) {
        return forecast[kind];
    }

    /** The kinds of orders that come, one after the other. */
    int[] sequence(long seed) {
        Random random = new Random(seed * 104_729 + 1);
        double[] upTo = share.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        int[] sequence = new int[horizon];
        for (int t = 0; t < horizon; t++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble());
            sequence[t] = Math.min(kinds - 1, at < 0 ? -at - 1 : at);
        }
        return sequence;
    }

    /** Where the retailer has put his stock, as he expects it to be needed. */
    long[][] stock() {
        double[][] demand = new double[CITIES][ITEMS];
        for (int kind = 0; kind < kinds; kind++) {
            for (int item : items(kind)) {
                demand[kind % CITIES][item] += forecast[kind];
            }
        }
        double[][] at = new double[WAREHOUSES][ITEMS];
        for (int city = 0; city < CITIES; city++) {
            for (int item = 0; item < ITEMS; item++) {
                double d = demand[city][item];
                at[nearest(city, item)][item] += horizon * d + .5 * Math.sqrt(horizon * d * (1 - d));
            }
        }
        long[][] stock = new long[WAREHOUSES][ITEMS];
        for (int k = 0; k < WAREHOUSES; k++) {
            for (int item = 0; item < ITEMS; item++) {
                stock[k][item] = Math.round(at[k][item]);
            }
        }
        return stock;
    }

    private int nearest(int city, int item) {
        int best = -1;
        for (int k = 0; k < WAREHOUSES; k++) {
            if (carries[k][item] && (best < 0 || miles[k][city] < miles[best][city])) {
                best = k;
            }
        }
        return best;
    }

    /** One order of a kind, over what is there, at the costs and what is added to them. */
    FixedChargeProblem order(int kind, long[][] stock, long[][] added) {
        int[] items = items(kind);
        int city = kind % CITIES;
        long[] one = new long[items.length];
        long[] lost = new long[items.length];
        Arrays.fill(one, 1);
        Arrays.fill(lost, unfilled);
        FixedChargeProblem.Builder problem = FixedChargeProblem.forDemand(one, lost);
        for (int k = 0; k < WAREHOUSES; k++) {
            long[] unit = new long[items.length];
            long[] available = new long[items.length];
            for (int line = 0; line < items.length; line++) {
                unit[line] = Math.round(unit(miles[k][city])) + added[k][items[line]];
                available[line] = stock[k][items[line]];
            }
            problem.location(Math.round(FIXED), unit, available);
        }
        return problem.build();
    }
}
