package io.omni.orders.sourcing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which locations supply which units of one order at least cost. It is the <i>fixed-charge facility location problem with capacities and
 * penalties</i>, one facility for each location (or for each way in which a location can ship), one customer for each line of the order:
 *
 * <pre>
 * minimize    sum F(k) y(k)  +  sum c(k,l) x(k,l)  +  sum U(l) z(l)
 * subject to  sum over k of x(k,l) + z(l) = d(l)               each line is supplied, or left unfilled
 *             x(k,l) &lt;= min(a(k,l), d(l)) y(k)                 from open facilities, what they have
 *             sum over l of x(k,l) &lt;= Q(k)                     as much as they can pick
 *             sum of y over the rows of one site &lt;= 1          one way of shipping for each location
 *             sum of y(k) &lt;= S                                 no more shipments than allowed
 *             x, z whole and not negative, y 0 or 1
 * </pre>
 *
 * <p>Set cover is a special case, so it is NP-hard in the number of lines; for a given number of lines it takes time proportional to the number of
 * locations. Costs are whole numbers of whatever unit the caller counts in; unit costs may be negative, fixed costs not. Which of several plans of equal cost is
 * taken does not depend on luck: see {@link FixedChargeSolver}. Immutable.
 */
public final class FixedChargeProblem {

    /** No limit to what a row picks. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    final int rows;
    final int lines;
    final long[] demand;
    final long[] unfilled;
    final long[] fixed;
    final long[] capacity;
    final int[] site;
    /** Row by row. */
    final long[] unit;
    /** Row by row, no more than the demand. */
    final long[] most;

    final int maxShipments;
    final long largestUnit;
    final long largestFixed;
    /** Whether a row may be able to pick less than it has. */
    final boolean limited;
    /** The row that is open whatever comes of it, or −1. */
    final int forced;

    private FixedChargeProblem(Builder from) {
        rows = from.fixed.size();
        lines = from.demand.length;
        demand = from.demand;
        unfilled = from.unfilled;
        fixed = from.fixed.stream().mapToLong(Long::longValue).toArray();
        capacity = from.capacity.stream().mapToLong(Long::longValue).toArray();
        site = from.site.stream().mapToInt(Integer::intValue).toArray();
        unit = Arrays.copyOf(from.unit, rows * lines);
        most = Arrays.copyOf(from.most, rows * lines);
        maxShipments = from.maxShipments;
        largestUnit = Math.max(largest(unit), largest(unfilled));
        largestFixed = largest(fixed);
        limited = Arrays.stream(capacity).anyMatch(most -> most < UNLIMITED);
        forced = -1;
    }

    private FixedChargeProblem(
            FixedChargeProblem other, long[] demand, long[] capacity, long[] unit, long[] most, int forced) {
        rows = other.rows;
        lines = other.lines;
        this.demand = demand;
        unfilled = other.unfilled;
        fixed = other.fixed;
        this.capacity = capacity;
        site = other.site;
        this.unit = unit;
        this.most = most;
        maxShipments = other.maxShipments;
        largestUnit = Math.max(other.largestUnit, largest(unit));
        largestFixed = other.largestFixed;
        limited = other.limited;
        this.forced = forced;
    }

    /**
     * Begins with the order.
     *
     * @param demand how many units of each line, none negative
     * @param unfilled what a unit of each line costs that nobody supplies; a location that supplies at this price or a higher one is not asked
     * @return to be told the locations
     */
    public static Builder forDemand(long[] demand, long[] unfilled) {
        return new Builder(demand, unfilled);
    }

    /**
     * Tells how many rows there are.
     *
     * @return one for each location and way of shipping
     */
    public int rows() {
        return rows;
    }

    /**
     * Tells how many lines there are.
     *
     * @return as many as {@link #forDemand} was given
     */
    public int lines() {
        return lines;
    }

    /**
     * What is wanted of a line.
     *
     * @param line which, from 0
     * @return how many units
     */
    public long demand(int line) {
        return demand[line];
    }

    /**
     * What a unit of a line costs that nobody supplies.
     *
     * @param line which, from 0
     * @return its cost
     */
    public long unfilledCost(int line) {
        return unfilled[line];
    }

    /**
     * How many units of a line a row may supply.
     *
     * @param row which, from 0
     * @param line which, from 0
     * @return what is available there, no more than is wanted and than the row can pick
     */
    public long most(int row, int line) {
        return most[row * lines + line];
    }

    /**
     * What a unit of a line costs at a row.
     *
     * @param row which, from 0
     * @param line which, from 0
     * @return its cost without the fixed one
     */
    public long unitCost(int row, int line) {
        return unit[row * lines + line];
    }

    /**
     * What a row costs once it supplies anything.
     *
     * @param row which, from 0
     * @return its fixed cost
     */
    public long fixedCost(int row) {
        return fixed[row];
    }

    /**
     * Works out what a plan costs, from nothing but the plan, and refuses one that breaks a constraint.
     *
     * @param units how many units each row supplies of each line, row by row: {@code units[row * lines() + line]}
     * @return what they cost, with what is left unfilled
     * @throws IllegalArgumentException if a row supplies more than it may, a line gets more than it wants, a site ships in two ways, or there are
     *     too many shipments
     */
    public long costOf(long[] units) {
        long cost = 0;
        long[] open = demand.clone();
        int shipments = 0;
        int lastSite = -1;
        for (int row = 0; row < rows; row++) {
            long supplied = 0;
            for (int line = 0; line < lines; line++) {
                long taken = units[row * lines + line];
                if (taken < 0 || taken > most(row, line)) {
                    throw new IllegalArgumentException(
                            "row %d supplies %d units of line %d".formatted(row, taken, line));
                }
                supplied += taken;
                open[line] -= taken;
                cost = Math.addExact(cost, Math.multiplyExact(taken, unitCost(row, line)));
            }
            if (supplied > 0 || row == forced) {
                if (supplied > capacity[row]) {
                    throw new IllegalArgumentException(
                            "row %d supplies %d units and picks %d".formatted(row, supplied, capacity[row]));
                }
                if (site[row] == lastSite) {
                    throw new IllegalArgumentException(
                            "site %d ships in two ways, the second is row %d".formatted(site[row], row));
                }
                lastSite = site[row];
                shipments++;
                cost = Math.addExact(cost, fixed[row]);
            }
        }
        if (shipments > maxShipments) {
            throw new IllegalArgumentException(
                    "there are %d shipments and %d allowed".formatted(shipments, maxShipments));
        }
        for (int line = 0; line < lines; line++) {
            if (open[line] < 0) {
                throw new IllegalArgumentException("line %d gets %d units too many".formatted(line, -open[line]));
            }
            cost = Math.addExact(cost, Math.multiplyExact(open[line], unfilled[line]));
        }
        return cost;
    }

    /**
     * A lower bound from a price for each line, which anyone can check with pen and paper: no plan costs less than
     *
     * <pre>
     * sum d(l) p(l)  -  sum over sites of the largest max(0, sum over l of max(0, p(l) - c(k,l)) min(a(k,l), d(l)) - F(k)) of its rows
     * </pre>
     *
     * where of the second sum only the {@code S} largest count. It holds for any prices up to what an unfilled unit costs: it is the Lagrangian relaxation of what is wanted of each line
     * (A. M. Geoffrion, <i>Lagrangean relaxation for integer programming</i>, Mathematical Programming Study 2, 1974; for facility location D. Erlenkotter, Operations Research 26, 1978, and
     * G. Cornuejols, M. L. Fisher and G. L. Nemhauser, Management Science 23, 1977). The best prices give the bound of the linear relaxation.
     *
     * @param prices what a unit of each line is worth, no more than when unfilled
     * @return no plan costs less
     * @throws IllegalArgumentException if a price is above what an unfilled unit costs
     */
    public long bound(long[] prices) {
        long bound = 0;
        for (int line = 0; line < lines; line++) {
            if (prices[line] > unfilled[line]) {
                throw new IllegalArgumentException(
                        "line %d has price %d, more than unfilled: %d".formatted(line, prices[line], unfilled[line]));
            }
            bound = Math.addExact(bound, Math.multiplyExact(demand[line], prices[line]));
        }
        long[] gains = new long[rows];
        int sites = 0;
        for (int row = 0; row < rows; row++) {
            boolean first = row == 0 || site[row] != site[row - 1];
            sites += first ? 1 : 0;
            gains[sites - 1] = Math.max(gains[sites - 1], gain(row, prices));
        }
        Arrays.sort(gains, 0, sites);
        for (int i = sites - 1; i >= Math.max(0, sites - maxShipments); i--) {
            bound = Math.subtractExact(bound, gains[i]);
        }
        return bound;
    }

    private long gain(int row, long[] prices) {
        long gain = -fixed[row];
        for (int line = 0; line < lines; line++) {
            long margin = prices[line] - unitCost(row, line);
            gain = margin > 0 ? Math.addExact(gain, Math.multiplyExact(margin, most(row, line))) : gain;
        }
        return gain;
    }

    /** This problem where a row is open whatever comes of it: its fixed cost is paid, no other row of its site supplies, and it is one of the shipments. */
    FixedChargeProblem forcing(int row) {
        long[] left = most.clone();
        for (int other = 0; other < rows; other++) {
            if (other != row && site[other] == site[row]) {
                Arrays.fill(left, other * lines, (other + 1) * lines, 0);
            }
        }
        return new FixedChargeProblem(this, demand, capacity, unit, left, row);
    }

    /** This problem once a row has supplied one unit of a line. */
    FixedChargeProblem after(int row, int line) {
        long[] rest = demand.clone();
        rest[line]--;
        long[] left = most.clone();
        left[row * lines + line]--;
        for (int at = line; at < left.length; at += lines) {
            left[at] = Math.min(left[at], rest[line]);
        }
        long[] capacities = capacity.clone();
        capacities[row] -= capacities[row] == UNLIMITED ? 0 : 1;
        return new FixedChargeProblem(this, rest, capacities, unit, left, forced);
    }

    /** This problem at other unit costs, and with nothing of a line at a row where they are {@link Long#MAX_VALUE}. */
    FixedChargeProblem at(long[] units) {
        long[] left = most.clone();
        for (int at = 0; at < left.length; at++) {
            if (units[at] == Long.MAX_VALUE) {
                left[at] = 0;
                units[at] = 0;
            }
        }
        return new FixedChargeProblem(this, demand, capacity, units, left, forced);
    }

    /** Tells whether a row can pick less than it has of what is wanted. */
    boolean isTight(int row) {
        long all = 0;
        for (int line = 0; line < lines; line++) {
            all += most(row, line);
        }
        return capacity[row] < all;
    }

    private static long largest(long[] costs) {
        long largest = 0;
        for (long cost : costs) {
            largest = Math.max(largest, Math.absExact(cost));
        }
        return largest;
    }

    /** Collects the locations. The earlier of two between which cost does not decide is taken, so they come in an order that does not depend on chance, such as by id. */
    public static final class Builder {

        private final long[] demand;
        private final long[] unfilled;
        private final List<Long> fixed = new ArrayList<>();
        private final List<Long> capacity = new ArrayList<>();
        private final List<Integer> site = new ArrayList<>();
        private long[] unit;
        private long[] most;
        private int maxShipments = Integer.MAX_VALUE;

        private Builder(long[] demand, long[] unfilled) {
            if (demand.length != unfilled.length) {
                throw new IllegalArgumentException(
                        "%d lines are wanted, %d have a cost when unfilled".formatted(demand.length, unfilled.length));
            }
            for (int line = 0; line < demand.length; line++) {
                if (demand[line] < 0) {
                    throw new IllegalArgumentException(
                            "line %d wants %d units: give 0 or more".formatted(line, demand[line]));
                }
            }
            this.demand = demand.clone();
            this.unfilled = unfilled.clone();
            unit = new long[16 * demand.length];
            most = new long[16 * demand.length];
        }

        /**
         * Adds a location that picks as much as it has.
         *
         * @param fixed what its shipment costs, 0 or more
         * @param unit what a unit of each line costs there
         * @param available how many units of each line it has; below 0 is taken for 0
         * @return this
         */
        public Builder location(long fixed, long[] unit, long[] available) {
            return location(fixed, unit, available, UNLIMITED);
        }

        /**
         * Adds a location.
         *
         * @param fixed what its shipment costs, 0 or more
         * @param unit what a unit of each line costs there
         * @param available how many units of each line it has; below 0 is taken for 0
         * @param capacity how many units it can pick over all lines, 0 or more
         * @return this
         */
        public Builder location(long fixed, long[] unit, long[] available, long capacity) {
            return row(site.isEmpty() ? 0 : site.get(site.size() - 1) + 1, fixed, unit, available, capacity);
        }

        /**
         * Adds another way in which the location that came last can ship. A plan uses one of them at most.
         *
         * @param fixed what its shipment costs, 0 or more
         * @param unit what a unit of each line costs there
         * @param available how many units of each line it can ship so
         * @param capacity how many units it can pick over all lines, 0 or more
         * @return this
         */
        public Builder orElse(long fixed, long[] unit, long[] available, long capacity) {
            if (site.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no location yet that could ship in another way: add one first");
            }
            return row(site.get(site.size() - 1), fixed, unit, available, capacity);
        }

        private Builder row(int at, long cost, long[] units, long[] available, long picks) {
            if (cost < 0) {
                throw new IllegalArgumentException("fixed cost %d is negative: take it off the units".formatted(cost));
            }
            if (picks < 0) {
                throw new IllegalArgumentException("capacity %d is negative: give 0 or more".formatted(picks));
            }
            if (units.length != demand.length || available.length != demand.length) {
                throw new IllegalArgumentException("row %d has not %d lines".formatted(site.size(), demand.length));
            }
            int from = site.size() * demand.length;
            if (from + demand.length > unit.length) {
                unit = Arrays.copyOf(unit, 2 * unit.length);
                most = Arrays.copyOf(most, 2 * most.length);
            }
            System.arraycopy(units, 0, unit, from, demand.length);
            for (int line = 0; line < demand.length; line++) {
                most[from + line] = Math.max(0, Math.min(picks, Math.min(available[line], demand[line])));
            }
            fixed.add(cost);
            capacity.add(picks);
            site.add(at);
            return this;
        }

        /**
         * Limits the shipments.
         *
         * @param shipments how many there may be at most, at least one
         * @return this
         */
        public Builder maxShipments(int shipments) {
            if (shipments < 1) {
                throw new IllegalArgumentException("%d shipments are allowed: give at least one".formatted(shipments));
            }
            maxShipments = shipments;
            return this;
        }

        /**
         * The problem.
         *
         * @return it
         */
        public FixedChargeProblem build() {
            return new FixedChargeProblem(this);
        }
    }
}
