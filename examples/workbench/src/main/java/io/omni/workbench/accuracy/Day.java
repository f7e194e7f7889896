package io.omni.workbench.accuracy;

import io.omni.workbench.seed.Draw;

/**
 * What a day has in store for an article, whatever is offered of it.
 *
 * @param walkIns customers who want one in the store
 * @param pickups orders of one for pick-up
 * @param thefts units that vanish
 * @param strayed units that end up where nobody finds them
 * @param strayedDays for how many days
 * @param shortDelivery whether a delivery on this day has a unit less than its note
 */
record Day(int walkIns, int pickups, int thefts, int strayed, int strayedDays, boolean shortDelivery) {

    private static final int SHORT_PERMILLE = 30;

    static Day of(long seed, Article article, int day) {
        Draw draw = Draw.of(seed, "day", article.number() + "/" + day);
        return new Day(
                poisson(draw, article.walkIns()),
                poisson(draw, article.pickups()),
                poisson(draw, article.thefts()),
                poisson(draw, article.strayed()),
                5 + draw.below(30),
                draw.chance(SHORT_PERMILLE));
    }

    /** Knuth's multiplication of uniform draws (The Art of Computer Programming, volume 2, 3.4.1). */
    private static int poisson(Draw draw, double mean) {
        double limit = StrictMath.exp(-mean);
        int events = -1;
        double product = 1;
        while (product >= limit) {
            product *= draw.unit();
            events++;
        }
        return events;
    }
}
