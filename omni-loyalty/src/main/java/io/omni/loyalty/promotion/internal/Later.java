package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.StackingGroup;
import io.omni.loyalty.promotion.internal.Candidate.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What the lanes after one can save at most, by what that one leaves of the goods: a step function with a slope. Each lane saves no more than its
 * share of what is left, nor more than its best promotion for each unit at the prices of the beginning; a promotion that waits for an
 * amount counts from that amount on.
 */
final class Later {

    private static final long WHOLE = 1_000_000;

    /** A lane between two amounts; each set of it is rounded by half a minor unit at most. */
    private record Slope(long most, long share, long slack) {

        /** In millionths of a minor unit, so that nothing is rounded between here and the end. */
        long at(long net) {
            long flat = most * WHOLE;
            long sloped = net * share + slack * WHOLE / 2;
            return Math.min(flat, sloped);
        }
    }

    private final long[] from;
    private final Slope[][] slopes;
    private final long[] flat;
    private final boolean[] falls;

    private Later(long[] from, Slope[][] slopes, long[] flat) {
        this.from = from;
        this.slopes = slopes;
        this.flat = flat;
        this.falls = new boolean[from.length];
        for (int i = 0; i < from.length; i++) {
            falls[i] = Arrays.stream(slopes[i]).mapToLong(Slope::share).sum() <= WHOLE;
        }
    }

    /** What comes after a lane, of the candidates that are allowed. */
    static Later after(int lane, Problem problem, boolean[] allowed) {
        List<Candidate> later = problem.candidates().stream()
                .filter(candidate -> candidate.lane() > lane && allowed[candidate.index()])
                .toList();
        long[] from =
                later.stream().flatMapToLong(Later::amounts).sorted().distinct().toArray();
        from = from.length == 0 || from[0] != 0 ? prepended(from) : from;
        Slope[][] slopes = new Slope[from.length][];
        long[] flat = new long[from.length];
        for (int i = 0; i < from.length; i++) {
            long amount = from[i];
            slopes[i] = new Slope[Math.max(0, problem.lanes() - lane - 1)];
            for (int j = 0; j < slopes[i].length; j++) {
                int number = lane + 1 + j;
                Optimist optimist = new Optimist(problem, amount);
                later.stream().filter(candidate -> candidate.lane() == number).forEach(optimist::add);
                slopes[i][j] = optimist.goods();
                flat[i] += optimist.other;
            }
        }
        return new Later(from, slopes, flat);
    }

    private static long[] prepended(long[] from) {
        long[] all = new long[from.length + 1];
        System.arraycopy(from, 0, all, 1, from.length);
        return all;
    }

    private static LongStream amounts(Candidate candidate) {
        long least = least(candidate);
        LongStream tiers = candidate.basis() < 0
                ? Arrays.stream(candidate.tiers())
                        .mapToLong(Candidate.Step::from)
                        .map(step -> Math.max(least, step))
                : LongStream.empty();
        return LongStream.concat(LongStream.of(least), tiers);
    }

    private static long least(Candidate candidate) {
        return Arrays.stream(candidate.totals())
                .mapToLong(Candidate.Total::atLeast)
                .max()
                .orElse(0);
    }

    /** The most that can be saved from here on, if this lane saves from so much to so much off goods that cost so much. */
    long upTo(long net, long least, long most) {
        long low = Math.max(0, net - most);
        long high = net - least;
        long best = 0;
        for (int i = 0; i < from.length; i++) {
            long a = Math.max(low, from[i]);
            long b = i + 1 < from.length ? Math.min(high, from[i + 1] - 1) : high;
            if (a <= b) {
                long value = (net - a + flat[i]) * WHOLE;
                for (Slope slope : slopes[i]) {
                    value += slope.at(falls[i] ? a : b);
                }
                best = Math.max(best, value / WHOLE);
            }
        }
        return best;
    }

    /** The most that later lanes can save whatever this one does. */
    long atMost(long net) {
        return upTo(net, 0, 0);
    }

    /** Adds up what the promotions of a lane could save, each for itself, given an amount. */
    private static final class Optimist {

        private final Problem problem;
        private final long amount;
        private final long[] unit;
        private long constant;
        private long share;
        private final Map<StackingGroup, Long> gifts = new HashMap<>();
        private long sets;
        private long whole;
        private boolean byUnit;
        private long other;

        Optimist(Problem problem, long amount) {
            this.problem = problem;
            this.amount = amount;
            this.unit = new long[problem.lines()];
        }

        void add(Candidate candidate) {
            if (least(candidate) > amount) {
                return;
            }
            if (candidate.shape() == Shape.GIFT) {
                candidate
                        .promotion()
                        .stacking()
                        .group()
                        .ifPresentOrElse(
                                group -> gifts.merge(group, candidate.worth(), Math::max),
                                () -> other += candidate.worth());
            } else if (candidate.shape() == Shape.TOTAL) {
                long seen = candidate.basis() < 0 ? amount : candidate.basis();
                long fixed = 0;
                for (Candidate.Step step : candidate.tiers()) {
                    if (step.from() <= seen && step.cut().kind() == Cut.Kind.AMOUNT) {
                        fixed = Math.max(
                                fixed, Math.min(problem.room(), step.cut().value()));
                        share = WHOLE;
                    } else if (step.from() <= seen) {
                        add(candidate, step.cut());
                    }
                }
                constant += fixed;
            } else {
                add(candidate, candidate.cut());
            }
        }

        private void add(Candidate candidate, Cut cut) {
            Piles start = problem.start();
            long[] offs = new long[start.size];
            long all = 0;
            for (int i = 0; i < start.size; i++) {
                if (isIn(candidate, start.line[i])) {
                    boolean together = candidate.shape() == Shape.BUNDLE || candidate.shape() == Shape.TOTAL;
                    long price = start.price[i];
                    long off = together ? Cut.atMost(price, cut.millionths()) : cut.off(price);
                    // What is spread may take more than its share off a unit, for one that has reached its floor.
                    offs[i] = together ? off : Math.min(off, start.room(i));
                    all += start.count[i] * offs[i];
                }
            }
            long most = candidate.cap();
            if (candidate.campaign() >= 0) {
                most = Math.min(most, problem.budgets()[candidate.campaign()]);
            }
            boolean everywhere = candidate.shape() == Shape.TOTAL && Purity.isWhole(candidate, problem);
            sets += everywhere ? 0 : 1;
            whole = everywhere ? 1 : whole;
            if (most < all) {
                constant += most;
                share = WHOLE;
                return;
            }
            for (int i = 0; i < start.size; i++) {
                int line = start.line[i];
                if (offs[i] > 0) {
                    unit[line] = Math.max(unit[line], offs[i]);
                    share = line == problem.delivery() ? share : Math.max(share, cut.millionths());
                    byUnit |= line != problem.delivery() && candidate.shape() != Shape.TOTAL;
                }
            }
        }

        /** Whether it can take something off a line. */
        private static boolean isIn(Candidate candidate, int line) {
            if (candidate.shape() == Shape.OTHER) {
                return candidate.parts()[1][line];
            }
            for (boolean[] part : candidate.parts()) {
                if (part[line]) {
                    return true;
                }
            }
            return false;
        }

        Slope goods() {
            Piles start = problem.start();
            long most = constant;
            long units = 0;
            for (int i = 0; i < start.size; i++) {
                if (start.line[i] == problem.delivery()) {
                    other += unit[start.line[i]];
                } else {
                    most += start.count[i] * unit[start.line[i]];
                    units += start.count[i];
                }
            }
            other += gifts.values().stream().mapToLong(Long::longValue).sum();
            return new Slope(most, share, (byUnit ? units : 0) + sets + whole);
        }
    }
}
