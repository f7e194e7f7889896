package io.omni.benchmarks.routing;

import io.omni.orders.sourcing.solver.FixedChargeProblem;
import java.util.Random;

/**
 * Made-up orders to a made-up retailer in a region of 2,600 by 1,400 miles: thirty metropolitan areas, their sizes by Zipf's law, warehouses anywhere, stores and customers around the metropolitan areas. What is drawn
 * depends on nothing but the seed and the number of locations. Costs are in thousandths of a dollar.
 */
final class Region {

    private static final double WIDTH = 2_600;
    private static final double HEIGHT = 1_400;
    private static final int METROS = 30;
    private static final double STORE_SPREAD = 25;
    private static final double CUSTOMER_SPREAD = 40;
    private static final long UNFILLED = 60_000;
    private static final double FIXED_ALONE = 8.759;
    private static final double PER_POUND = .423;
    private static final double PER_POUND_MILE = .000541;

    private final Random random;
    private final double carried;
    private final boolean shippingOnly;
    private final double[] metroX = new double[METROS];
    private final double[] metroY = new double[METROS];
    private final double[] x;
    private final double[] y;
    private final double[] begin;
    private final double[] handling;
    private final double[] margin;
    private final int warehouses;

    /**
     * Draws the locations.
     *
     * @param seed which region
     * @param locations how many
     * @param carried how likely a store has an article of average popularity
     * @param shippingOnly whether shipping is all that costs anything
     */
    Region(long seed, int locations, double carried, boolean shippingOnly) {
        random = new Random(seed * 7919 + locations);
        this.carried = carried;
        this.shippingOnly = shippingOnly;
        warehouses = Math.max(1, Math.min(8, locations / 25));
        x = new double[locations];
        y = new double[locations];
        begin = new double[locations];
        handling = new double[locations];
        margin = new double[locations];
        for (int i = 0; i < METROS; i++) {
            metroX[i] = random.nextDouble() * WIDTH;
            metroY[i] = random.nextDouble() * HEIGHT;
        }
        for (int k = 0; k < locations; k++) {
            place(k);
        }
    }

    private void place(int k) {
        if (k < warehouses) {
            x[k] = random.nextDouble() * WIDTH;
            y[k] = random.nextDouble() * HEIGHT;
            begin[k] = 1;
            handling[k] = .5;
            return;
        }
        int metro = metro();
        x[k] = metroX[metro] + STORE_SPREAD * random.nextGaussian();
        y[k] = metroY[metro] + STORE_SPREAD * random.nextGaussian();
        begin[k] = between(1.5, 3.5);
        handling[k] = between(1, 2);
        margin[k] = between(4, 20);
    }

    /** One of the metropolitan areas, the n-th n times less likely than the first. */
    private int metro() {
        double all = 0;
        for (int i = 1; i <= METROS; i++) {
            all += 1.0 / i;
        }
        double at = random.nextDouble() * all;
        int metro = 0;
        for (double left = at - 1; left > 0 && metro < METROS - 1; metro++) {
            left -= 1.0 / (metro + 2);
        }
        return metro;
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /**
     * Draws an order and what the locations have of it.
     *
     * @param lines of how many lines
     * @return the order
     */
    Order order(int lines) {
        int metro = metro();
        double atX = metroX[metro] + CUSTOMER_SPREAD * random.nextGaussian();
        double atY = metroY[metro] + CUSTOMER_SPREAD * random.nextGaussian();
        long[] demand = new long[lines];
        long[] unfilled = new long[lines];
        double[] weight = new double[lines];
        double[] popularity = new double[lines];
        for (int l = 0; l < lines; l++) {
            double size = random.nextDouble();
            demand[l] = size < .8 ? 1 : size < .95 ? 2 : 3;
            weight[l] = Math.min(20, Math.exp(.5 + .8 * random.nextGaussian()));
            popularity[l] = between(.4, 1.6);
            unfilled[l] = UNFILLED;
        }
        long[] miles = new long[x.length];
        long[] fixed = new long[x.length];
        long[][] unit = new long[x.length][lines];
        long[][] available = new long[x.length][lines];
        for (int k = 0; k < x.length; k++) {
            double far = Math.hypot(x[k] - atX, y[k] - atY);
            miles[k] = Math.round(far * 1_000);
            fixed[k] = thousandths(shippingOnly ? FIXED_ALONE : 7 + .001 * far + begin[k]);
            for (int l = 0; l < lines; l++) {
                available[k][l] = available(k, popularity[l]);
                unit[k][l] = thousandths(unit(k, far, weight[l], available[k][l]));
            }
        }
        return new Order(demand, unfilled, fixed, unit, available, miles);
    }

    private long available(int k, double popularity) {
        if (k < warehouses) {
            return random.nextDouble() < .7 ? 5 + random.nextInt(200) : 0;
        }
        if (random.nextDouble() >= Math.min(.98, carried * popularity)) {
            return 0;
        }
        long units = 1;
        while (random.nextDouble() >= .6) {
            units++;
        }
        return units;
    }

    private double unit(int k, double far, double weight, long available) {
        if (shippingOnly) {
            return 2 * (PER_POUND + PER_POUND_MILE * far);
        }
        double depletion = k < warehouses ? 0 : margin[k] * .5 / (1 + available);
        return weight * (PER_POUND + PER_POUND_MILE * far) + handling[k] + depletion;
    }

    private static long thousandths(double dollars) {
        return Math.round(dollars * 1_000);
    }

    /**
     * An order and who could supply it.
     *
     * @param demand units of each line
     * @param unfilled what a unit costs that nobody supplies
     * @param fixed of each location
     * @param unit of each location and line
     * @param available of each location and line
     * @param miles how far each location is, in thousandths of a mile
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Order(long[] demand, long[] unfilled, long[] fixed, long[][] unit, long[][] available, long[] miles) {

        FixedChargeProblem problem() {
            FixedChargeProblem.Builder problem = FixedChargeProblem.forDemand(demand, unfilled);
            for (int k = 0; k < fixed.length; k++) {
                problem.location(fixed[k], unit[k], available[k]);
            }
            return problem.build();
        }
    }
}
