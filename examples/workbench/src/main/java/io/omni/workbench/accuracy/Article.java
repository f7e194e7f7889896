package io.omni.workbench.accuracy;

import io.omni.workbench.seed.Draw;

/**
 * How fast an article sells and vanishes.
 *
 * @param number which one, from 0
 * @param walkIns how many customers a day want it in the store
 * @param pickups how many a day order it for pick-up
 * @param thefts how many units a day are stolen or broken unnoticed
 * @param strayed how many a day end up where nobody finds them for some weeks
 * @param reorderAt how many on the book have more ordered
 * @param orderUpTo and up to how many
 */
record Article(
        int number, double walkIns, double pickups, double thefts, double strayed, int reorderAt, int orderUpTo) {

    /** One article in five is what thieves come for; it vanishes twenty times as fast. */
    static Article of(long seed, int number) {
        Draw draw = Draw.of(seed, "article", Integer.toString(number));
        double sales = 0.04 + 0.5 * draw.unit() * draw.unit();
        boolean coveted = draw.chance(200);
        double thefts = (coveted ? 0.04 : 0.002) * (0.5 + draw.unit());
        int reorderAt = 1 + (int) (sales * 6);
        return new Article(
                number, sales, 0.05 + sales * 0.4, thefts, 0.004, reorderAt, reorderAt + 3 + (int) (sales * 14));
    }
}
