package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.Exclusivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The columns of one lane, in the order in which the search tries them, in components that have nothing to do with one another. */
final class LaneWork {

    final Piles piles;
    final Column[] columns;
    final int[] anchor;
    final boolean overflowed;

    /** Where each component begins, and behind the last one the number of columns. */
    final int[] begins;

    /** The component of each pile. */
    final int[] componentOf;

    final Prices prices;
    final int[] remaining;

    /** The limited candidates of each component, whose prices for uses count in its bound. */
    final Candidate[][] limited;

    /** The components that are gifts of which each excludes all others. */
    final boolean[] rivals;

    /** Whether what it saves is not all saved on goods. */
    final boolean mixed;

    private LaneWork(Piles piles, List<Column> listed, boolean overflowed, Problem problem, boolean bounded) {
        this.piles = piles;
        this.overflowed = overflowed;
        Components components = new Components(piles, listed, problem);
        this.prices = Prices.of(bounded ? listed : List.of(), piles, problem);
        List<Column> sorted = new ArrayList<>(listed);
        int[] rank = components.ranks(listed);
        Integer[] order = new Integer[sorted.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(i -> rank[i])
                        .thenComparing(i -> listed.get(i).anchor())
                        .thenComparing(i -> -listed.get(i).saving())
                        .thenComparing(i -> i));
        this.columns = new Column[order.length];
        this.anchor = new int[order.length];
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            columns[i] = listed.get(order[i]);
            anchor[i] = columns[i].anchor();
            if (i == 0 || rank[order[i]] != rank[order[i - 1]]) {
                starts.add(i);
            }
        }
        starts.add(order.length);
        this.begins = starts.stream().mapToInt(Integer::intValue).toArray();
        this.componentOf = new int[piles.size];
        Arrays.fill(componentOf, -1);
        this.limited = new Candidate[begins.length - 1][];
        this.rivals = new boolean[begins.length - 1];
        boolean other = false;
        for (int component = 0; component + 1 < begins.length; component++) {
            List<Candidate> some = new ArrayList<>();
            for (int i = begins[component]; i < begins[component + 1]; i++) {
                Candidate candidate = columns[i].candidate();
                int index = candidate.index();
                if ((prices.use[index] > 0 || prices.flat[index]) && !some.contains(candidate)) {
                    some.add(candidate);
                }
                other |= columns[i].pile().length == 0;
                for (int pile : columns[i].pile()) {
                    componentOf[pile] = component;
                    other |= piles.line[pile] == problem.delivery();
                }
            }
            limited[component] = some.toArray(Candidate[]::new);
            rivals[component] = areRivals(begins[component], begins[component + 1], problem);
        }
        this.mixed = other;
        this.remaining = piles.count.clone();
    }

    /** The columns of those candidates of a lane that are allowed and open now. */
    static LaneWork of(
            Problem problem, int lane, Piles piles, boolean[] allowed, int only, Uses uses, boolean bounded) {
        Columns columns = new Columns(piles);
        for (Candidate candidate : problem.candidates()) {
            if (candidate.lane() == lane
                    && allowed[candidate.index()]
                    && (only < 0
                            ? candidate.promotion().stacking().exclusivity() != Exclusivity.LANE
                            : candidate.index() == only)
                    && candidate.isOpen(piles, uses.used())) {
                columns.add(candidate);
            }
        }
        return new LaneWork(piles, columns.columns(), columns.overflowed(), problem, bounded);
    }

    /** What the columns of a component from one on can save at most, with what is left. */
    long potential(int component, int from, Uses uses) {
        if (rivals[component]) {
            return isAnyUsed(component, uses) ? 0 : columns[from].saving();
        }
        long sum = 0;
        int first = anchor[from];
        for (int pile = Math.max(0, first); pile < piles.size; pile++) {
            if (componentOf[pile] == component) {
                sum += remaining[pile] * prices.unit[pile];
            }
        }
        for (Candidate candidate : limited[component]) {
            sum += prices.flat[candidate.index()]
                    ? uses.capLeft(candidate)
                    : uses.timesLeft(candidate) * prices.use[candidate.index()];
        }
        return sum;
    }

    private boolean isAnyUsed(int component, Uses uses) {
        for (int i = begins[component]; i < begins[component + 1]; i++) {
            if (uses.timesLeft(columns[i].candidate()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether they are gifts of which each excludes all others. */
    private boolean areRivals(int begin, int end, Problem problem) {
        for (int i = begin; i < end; i++) {
            if (columns[i].pile().length > 0) {
                return false;
            }
            for (int j = begin; j < i; j++) {
                if (!problem.conflict(
                        columns[i].candidate().index(), columns[j].candidate().index())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Piles and candidates that share a column, a limit or a clash belong together. */
    private static final class Components {

        private final int[] parent;
        private final int piles;

        Components(Piles piles, List<Column> columns, Problem problem) {
            int candidates = problem.candidates().size();
            int campaigns = problem.budgets().length;
            this.piles = piles.size;
            this.parent = new int[piles.size + candidates + campaigns];
            Arrays.setAll(parent, i -> i);
            boolean[] here = new boolean[candidates];
            for (Column column : columns) {
                Candidate candidate = column.candidate();
                here[candidate.index()] = true;
                int[] some = column.pile();
                for (int i = 1; i < some.length; i++) {
                    join(some[0], some[i]);
                }
                if (some.length > 0 && problem.isShared(candidate)) {
                    join(some[0], this.piles + candidate.index());
                }
                if (candidate.campaign() >= 0) {
                    join(this.piles + candidate.index(), this.piles + candidates + candidate.campaign());
                }
            }
            for (int i = 0; i < candidates; i++) {
                for (int j = i + 1; here[i] && j < candidates; j++) {
                    if (here[j] && problem.conflict(i, j)) {
                        join(this.piles + i, this.piles + j);
                    }
                }
            }
        }

        private int root(int node) {
            int at = node;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        private void join(int one, int other) {
            int a = root(one);
            int b = root(other);
            parent[Math.max(a, b)] = Math.min(a, b);
        }

        int[] ranks(List<Column> columns) {
            return columns.stream()
                    .mapToInt(column -> root(
                            column.pile().length > 0
                                    ? column.pile()[0]
                                    : piles + column.candidate().index()))
                    .toArray();
        }
    }
}
