package io.omni.orders.sourcing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stock that many orders are to share, and the price of each unit of it: what the last unit of an article at a location saves those orders that come to have it. An order decided with these prices
 * added to its unit costs leaves what is scarce to those who need it more.
 *
 * <p>The prices are the multipliers of the joint problem, in which each expected order chooses a plan of its own and all together use no more than the stock: the linear program of S. Jasin and A. Sinha (Operations Research
 * 63, 2015) and W. Ma (Manufacturing &amp; Service Operations Management, 2023), whose columns are whole plans, not the one for each article by J. Acimovic and S. C. Graves (Manufacturing &amp; Service Operations Management 17, 2015).
 * They are found without a library for linear programs, by a subgradient ascent in which {@link FixedChargeSolver} finds each order's best plan at the prices so far: M. Held and R. M. Karp, Mathematical Programming 1, 1971; with
 * directions averaged as by P. M. Camerini, L. Fratta and F. Maffioli, Mathematical Programming Study 3, 1975. The same input gives the same prices on each machine.
 *
 * <p>Not safe for use by several threads; made to be used by one in the background.
 */
public final class SharedStock {

    private static final long PARTS = 1_000_000;
    private static final int SLOWING = 8;

    private final int locations;
    private final int items;
    private final long[] stock;
    private final long[] price;
    private final long[] direction;
    private final List<Expected> expected = new ArrayList<>();
    private final long[] takers;
    private final long[] worth;
    private long bestBound = Long.MIN_VALUE;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Expected(FixedChargeProblem problem, int[] item, long count) {}

    /**
     * Begins without stock and without prices.
     *
     * @param locations how many; row k of each order is location k
     * @param items how many articles
     */
    public SharedStock(int locations, int items) {
        this.locations = locations;
        this.items = items;
        stock = new long[locations * items];
        price = new long[locations * items];
        direction = new long[locations * items];
        takers = new long[locations * items];
        worth = new long[locations * items];
    }

    /**
     * Sets what is there.
     *
     * @param location which, from 0
     * @param item which, from 0
     * @param units how many, 0 or more
     */
    public void stock(int location, int item, long units) {
        stock[location * items + item] = units;
    }

    /** Forgets what was expected, and keeps stock and prices. */
    public void expectNothing() {
        expected.clear();
        Arrays.fill(takers, 0);
        bestBound = Long.MIN_VALUE;
    }

    /**
     * Expects orders of one kind.
     *
     * @param order what one of them wants and who could supply it if nobody else wanted anything, one row for each location
     * @param itemOfLine the article of each line
     * @param count how many are expected, in thousandths
     */
    public void expect(FixedChargeProblem order, int[] itemOfLine, long count) {
        if (order.rows() != locations || itemOfLine.length != order.lines()) {
            throw new IllegalArgumentException(
                    "an order over %d rows and %d lines does not fit %d locations and %d articles of lines"
                            .formatted(order.rows(), order.lines(), locations, itemOfLine.length));
        }
        if (count > 0) {
            expected.add(new Expected(order, itemOfLine.clone(), count));
        }
    }

    /**
     * Expects customers who take a unit where it is, or nothing: those who walk in.
     *
     * @param location which, from 0
     * @param item which, from 0
     * @param count how many are expected, in thousandths
     * @param lost what is lost on each who does not find one
     */
    public void expectAt(int location, int item, long count, long lost) {
        takers[location * items + item] = count;
        worth[location * items + item] = lost;
    }

    /**
     * Improves the prices from what they are.
     *
     * @param rounds in each of which the best plan of each kind of order is found
     * @param step by how much a price moves in the first round at most, in units of cost
     */
    public void improve(int rounds, long step) {
        long[] sum = new long[price.length];
        long[] wanted = wanted();
        int counted = 0;
        for (int round = 0; round < rounds; round++) {
            long[] use = use();
            for (int at = 0; at < price.length; at++) {
                long scale = Math.max(1, wanted[at % items]);
                long over = Math.max(-PARTS, (use[at] - stock[at] * 1_000) * 1_000 / scale * (PARTS / 1_000));
                direction[at] = round == 0 ? over : (3 * over + 7 * direction[at]) / 10;
                long move = step * SLOWING / (SLOWING + round) * direction[at] / PARTS;
                price[at] = Math.max(0, price[at] + move);
                sum[at] += 2 * round >= rounds ? price[at] : 0;
            }
            counted += 2 * round >= rounds ? 1 : 0;
        }
        for (int at = 0; at < price.length && counted > 0; at++) {
            price[at] = sum[at] / counted;
        }
        use();
    }

    private long[] wanted() {
        long[] wanted = new long[items];
        for (Expected each : expected) {
            for (int line = 0; line < each.item().length; line++) {
                wanted[each.item()[line]] += each.count() * each.problem().demand(line);
            }
        }
        for (int at = 0; at < takers.length; at++) {
            wanted[at % items] += takers[at];
        }
        return wanted;
    }

    /** How much would be used at the prices so far, in thousandths; and what that says of the bound. */
    private long[] use() {
        long[] use = new long[price.length];
        long bound = 0;
        for (Expected each : expected) {
            FixedChargeSolution best = FixedChargeSolver.solve(priced(each.problem(), each.item()), Effort.DEFAULT);
            bound += each.count() * best.lowerBound();
            for (int location = 0; location < locations; location++) {
                for (int line = 0; line < each.item().length; line++) {
                    long units = best.units(location, line);
                    if (units > 0) {
                        use[location * items + each.item()[line]] += each.count() * units;
                    }
                }
            }
        }
        for (int at = 0; at < price.length; at++) {
            use[at] += price[at] < worth[at] ? takers[at] : 0;
            bound += takers[at] * Math.min(price[at], worth[at]) - 1_000 * price[at] * stock[at];
        }
        bestBound = Math.max(bestBound, bound);
        return use;
    }

    private FixedChargeProblem priced(FixedChargeProblem order, int[] item) {
        long[] units = new long[locations * item.length];
        for (int location = 0; location < locations; location++) {
            for (int line = 0; line < item.length; line++) {
                int at = location * items + item[line];
                units[location * item.length + line] =
                        stock[at] > 0 ? order.unitCost(location, line) + price[at] : Long.MAX_VALUE;
            }
        }
        return order.at(units);
    }

    /**
     * The price of a unit.
     *
     * @param location where it is
     * @param item which article
     * @return what it is worth there, 0 or more
     */
    public long price(int location, int item) {
        return price[location * items + item];
    }

    /**
     * What all orders together cost at least, whoever decides and whatever he foresees: the greatest value of the Lagrangian dual so far.
     *
     * @return a lower bound in thousandths of a unit of cost
     */
    public long bound() {
        return bestBound;
    }

    /** Sets all prices to nothing. */
    public void forgetPrices() {
        Arrays.fill(price, 0);
    }
}
