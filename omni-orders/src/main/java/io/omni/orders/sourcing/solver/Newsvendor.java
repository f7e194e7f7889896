package io.omni.orders.sourcing.solver;

/**
 * What the last of some units is worth to customers who walk in: its margin, times how likely all of the units will be asked for before more come. That is the critical quantity of the newsvendor (K. J. Arrow, T. Harris and J. Marschak, Econometrica 19, 1951),
 * asked the other way round: not how many to have, but what one less costs.
 */
public final class Newsvendor {

    /** Beyond this mean the sum would run out of small numbers, and it tells nothing that the mean does not. */
    private static final double LARGE = 500;

    private Newsvendor() {}

    /**
     * The price of one unit of so many.
     *
     * @param margin what is lost when a customer does not find it, in whatever unit prices are counted
     * @param expected how many customers are expected before more units come; each wants one, and they come as in a Poisson process
     * @param units how many units there are, the one in question included
     * @return between nothing and the margin
     */
    public static long price(long margin, double expected, long units) {
        if (units <= 0 || expected <= 0) {
            return units <= 0 ? margin : 0;
        }
        return Math.round(margin * atLeast(units, expected));
    }

    private static double atLeast(long units, double expected) {
        if (expected > LARGE) {
            return units <= expected ? 1 : 0;
        }
        double term = StrictMath.exp(-expected);
        double fewer = 0;
        for (long n = 0; n < units && n < 4 * LARGE; n++) {
            fewer += term;
            term *= expected / (n + 1);
        }
        return StrictMath.max(0, 1 - fewer);
    }
}
