package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.Exclusivity;
import io.omni.loyalty.promotion.StackingGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the legal combination that saves most, by branch and bound.
 *
 * <p>In a lane, each way to use a promotion once is a column that takes units from piles and saves an amount; to choose columns, each any
 * number of times, so that no pile gives more than it has, is <i>weighted set packing with capacities</i>, which is NP-hard (set packing is
 * among R. M. Karp's 21 problems, 1972; three-part bundles contain three-dimensional matching). Limits, budgets and groups are further
 * constraints on the choice; the lanes follow one another on the prices left.
 *
 * <p><b>The bound.</b> Let each unit of pile <i>p</i> have a price y<sub>p</sub> ≥ 0, and each use of a limited promotion <i>r</i> a price
 * z<sub>r</sub> ≥ 0, such that every column <i>d</i> is covered: Σ n<sub>dp</sub> y<sub>p</sub> + z<sub>r(d)</sub> ≥ s<sub>d</sub>. Then
 * for every legal choice x, Σ s<sub>d</sub> x<sub>d</sub> ≤ Σ<sub>p</sub> y<sub>p</sub> Σ<sub>d</sub> n<sub>dp</sub> x<sub>d</sub> +
 * Σ<sub>r</sub> z<sub>r</sub> Σ x<sub>d</sub> ≤ Σ<sub>p</sub> y<sub>p</sub> (units left of p) + Σ<sub>r</sub> z<sub>r</sub> (uses left of
 * r): weak duality of linear programming. {@link Prices} finds such prices in whole minor units. A promotion whose discount is capped may be left
 * out of the cover, with what is left of its cap added. Leaving out a constraint only raises the optimum of what is left, so the bound
 * holds with groups and budgets as well. A column whose slack is not less than the gap between bound and best is in no better choice
 * (reduced cost fixing), and is dropped.
 *
 * <p><b>Components.</b> Piles and promotions that share no column, limit or clash are packed each for itself. If what the customer pays after all
 * later lanes never falls when this lane saves less (each of them takes a percentage or an amount off the whole, from an amount that is
 * known beforehand; x less a rounded percentage of x never falls with x), then the best packing of the lane is part of a best
 * combination, and no other is looked at. Otherwise all packings are, under the bound of {@link Later}.
 *
 * <p>After a stated number of steps nothing is branched any more: what is left open counts with its bound, and the largest is the proven bound of the
 * whole. The search begins with what greed finds and never keeps less.
 */
final class Search {

    private static final int MOST_SEARCHES = 32;
    private static final int WORK_OF_A_STEP = 64;

    private final Problem problem;
    private final long limit;
    private final boolean exhaustive;
    private final int required;
    private final Uses uses;
    private final LanePlan[] plan;
    private boolean[] allowed;
    private Later[] later = new Later[0];
    private boolean[] pure = new boolean[0];
    private long steps;
    private long best = -1;
    private LanePlan[] bestPlan = new LanePlan[0];
    private long open = -1;

    /** How much better than what was chosen the lanes so far could have been packed, where the search stopped. */
    private long gap;

    /** What the choices of earlier lanes can come to at most. */
    private long ceiling = Long.MAX_VALUE;

    /** What one component comes to. */
    private record Packed(long saved, long bound, List<Choice> choices) {}

    /**
     * Prepares a search.
     *
     * @param problem what is to be decided
     * @param limit after how many steps to stop branching
     * @param exhaustive whether to look at everything, without bounds
     * @param required a candidate that has to apply, or -1
     */
    Search(Problem problem, long limit, boolean exhaustive, int required) {
        this.problem = problem;
        this.limit = limit;
        this.exhaustive = exhaustive;
        this.required = required;
        this.uses = new Uses(problem);
        this.plan = new LanePlan[problem.lanes()];
        this.allowed = new boolean[problem.candidates().size()];
        uses.open();
    }

    /** What was found: what it saves (-1 if nothing is legal, with a required candidate), the bound, and what is used. */
    record Found(long saved, long bound, long steps, List<LanePlan> lanes) {}

    Found greedy() {
        Arrays.fill(allowed, true);
        greedy(0, problem.start(), 0);
        return new Found(best, problem.room(), 0, List.of(bestPlan));
    }

    /** The best that was found, lane by lane, in which the required candidate applies. */
    Found withRequired() {
        Candidate must = problem.candidates().get(required);
        allowAllButAlone();
        if (isAlone(must)) {
            Arrays.fill(allowed, false);
        }
        for (Candidate candidate : problem.candidates()) {
            allowed[candidate.index()] &= !problem.conflict(required, candidate.index());
        }
        allowed[required] = true;
        pure = new boolean[problem.lanes()];
        Arrays.fill(pure, true);
        lane(0, problem.start(), 0);
        return new Found(best, problem.room(), steps, List.of(bestPlan));
    }

    Found solve() {
        if (!exhaustive) {
            Arrays.fill(allowed, true);
            greedy(0, problem.start(), 0);
        }
        List<Candidate> alone =
                problem.candidates().stream().filter(Search::isAlone).toList();
        allowAllButAlone();
        runEach(exhaustive ? List.of() : spanning());
        for (Candidate candidate : alone) {
            Arrays.fill(allowed, false);
            allowed[candidate.index()] = true;
            run();
        }
        return new Found(best, Math.max(best, open), steps, List.of(bestPlan));
    }

    /** The groups that have members in several lanes: each member gets a search of its own, without the others. */
    private List<List<Candidate>> spanning() {
        Map<StackingGroup, List<Candidate>> groups = new TreeMap<>();
        for (Candidate candidate : problem.candidates()) {
            if (allowed[candidate.index()]) {
                candidate
                        .promotion()
                        .stacking()
                        .group()
                        .ifPresent(group -> groups.computeIfAbsent(group, unseen -> new ArrayList<>())
                                .add(candidate));
            }
        }
        List<List<Candidate>> spanning = new ArrayList<>();
        int searches = 1;
        for (List<Candidate> members : groups.values()) {
            boolean spans =
                    members.stream().mapToInt(Candidate::lane).distinct().count() > 1;
            if (spans && searches * members.size() <= MOST_SEARCHES) {
                searches *= members.size();
                spanning.add(members);
            }
        }
        return spanning;
    }

    private void runEach(List<List<Candidate>> groups) {
        if (groups.isEmpty()) {
            run();
            return;
        }
        List<Candidate> members = groups.get(0);
        members.forEach(member -> allowed[member.index()] = false);
        for (Candidate member : members) {
            allowed[member.index()] = true;
            runEach(groups.subList(1, groups.size()));
            allowed[member.index()] = false;
        }
        members.forEach(member -> allowed[member.index()] = true);
    }

    private static boolean isAlone(Candidate candidate) {
        return candidate.promotion().stacking().exclusivity() == Exclusivity.ORDER;
    }

    private void allowAllButAlone() {
        for (Candidate candidate : problem.candidates()) {
            allowed[candidate.index()] = !isAlone(candidate);
        }
    }

    private void run() {
        later = new Later[problem.lanes()];
        pure = new boolean[problem.lanes()];
        for (int lane = 0; lane < problem.lanes(); lane++) {
            later[lane] = Later.after(lane, problem, allowed);
            pure[lane] = !exhaustive && Purity.holdsAfter(lane, problem, allowed);
        }
        if (!exhaustive && !allPure()) {
            boolean[] proper = pure;
            long openBefore = open;
            pure = new boolean[problem.lanes()];
            Arrays.fill(pure, true);
            lane(0, problem.start(), 0);
            pure = proper;
            open = openBefore;
        }
        lane(0, problem.start(), 0);
    }

    private boolean allPure() {
        for (boolean each : pure) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private static long goods(Problem problem, Piles piles) {
        long sum = 0;
        for (int i = 0; i < piles.size; i++) {
            if (piles.line[i] != problem.delivery()) {
                sum += piles.count[i] * piles.price[i];
            }
        }
        return sum;
    }

    private void finish(long saved) {
        if (gap > 0) {
            open = Math.max(open, saved + gap);
        }
        if (saved > best && (required < 0 || (uses.used()[required >> 6] & 1L << required) != 0)) {
            best = saved;
            bestPlan = plan.clone();
        }
    }

    private void lane(int lane, Piles piles, long saved) {
        if (lane == problem.lanes()) {
            finish(saved);
            return;
        }
        List<Integer> options = options(lane);
        if (pure[lane]) {
            pure(lane, piles, saved, options);
            return;
        }
        for (int only : options) {
            LaneWork work = LaneWork.of(problem, lane, piles, allowed, only, uses, !exhaustive);
            if (work.overflowed) {
                open = Math.max(open, problem.room());
            }
            new Joint(work, lane, saved).run();
        }
    }

    /** All promotions of a lane that share it, and each that wants it alone. */
    private List<Integer> options(int lane) {
        List<Integer> options = new ArrayList<>();
        if (isRequiredIn(lane)) {
            Candidate must = problem.candidates().get(required);
            boolean only = must.promotion().stacking().exclusivity() == Exclusivity.LANE;
            return List.of(only ? required : -1);
        }
        options.add(-1);
        for (Candidate candidate : problem.candidates()) {
            if (candidate.lane() == lane
                    && allowed[candidate.index()]
                    && candidate.promotion().stacking().exclusivity() == Exclusivity.LANE) {
                options.add(candidate.index());
            }
        }
        return options;
    }

    private boolean isRequiredIn(int lane) {
        return required >= 0 && problem.candidates().get(required).lane() == lane;
    }

    private void pure(int lane, Piles piles, long saved, List<Integer> options) {
        LaneWork chosen = null;
        Packed packed = new Packed(-1, -1, List.of());
        long bound = -1;
        for (int only : options) {
            LaneWork work = LaneWork.of(problem, lane, piles, allowed, only, uses, !exhaustive);
            Packed all = isRequiredIn(lane) ? packedAround(work) : packed(work);
            bound = Math.max(bound, all.bound());
            if (all.saved() > packed.saved()) {
                packed = all;
                chosen = work;
            }
        }
        if (chosen != null) {
            long excess = bound - packed.saved();
            gap += excess;
            follow(lane, chosen, packed.choices(), saved);
            gap -= excess;
        }
    }

    private Packed packed(LaneWork work) {
        long saved = 0;
        long bound = work.overflowed ? problem.room() : 0;
        List<Choice> choices = new ArrayList<>();
        for (int component = 0; component + 1 < work.begins.length; component++) {
            Packed some = new Packing(work, component).solve();
            saved += some.saved();
            bound += some.bound();
            choices.addAll(some.choices());
        }
        return new Packed(saved, bound, choices);
    }

    /** The best around one use of the required candidate; nothing if it cannot be used. */
    private Packed packedAround(LaneWork work) {
        Packed best = new Packed(-1, -1, List.of());
        for (Column column : work.columns) {
            if (column.candidate().index() == required && uses.most(column, work.piles, work.remaining) > 0) {
                long gain = uses.take(column, 1, work.piles, work.remaining);
                Packed rest = packed(work);
                if (gain + rest.saved() > best.saved()) {
                    List<Choice> choices = new ArrayList<>(List.of(new Choice(column, 1)));
                    choices.addAll(rest.choices());
                    best = new Packed(gain + rest.saved(), gain + rest.bound(), choices);
                }
                uses.untake(column, 1, work.piles, work.remaining);
            }
        }
        return best;
    }

    /** Goes on with the next lane after some choices. */
    private void follow(int lane, LaneWork work, List<Choice> choices, long saved) {
        long gain = 0;
        for (Choice choice : choices) {
            gain += uses.take(choice.column(), choice.times(), work.piles, work.remaining);
        }
        plan[lane] = new LanePlan(work.piles, List.copyOf(choices));
        if (lane + 1 == problem.lanes()) {
            finish(saved + gain);
        } else {
            lane(lane + 1, work.piles.after(plan[lane].grants()), saved + gain);
        }
        for (int i = choices.size() - 1; i >= 0; i--) {
            uses.untake(choices.get(i).column(), choices.get(i).times(), work.piles, work.remaining);
        }
    }

    /** Lane by lane, always what saves most at once. */
    private void greedy(int lane, Piles piles, long saved) {
        if (lane == problem.lanes()) {
            finish(saved);
            return;
        }
        Columns listed = new Columns(piles);
        for (Candidate candidate : problem.candidates()) {
            if (candidate.lane() == lane && allowed[candidate.index()] && candidate.isOpen(piles, uses.used())) {
                listed.add(candidate);
            }
        }
        List<Column> sorted = new ArrayList<>(listed.columns());
        sorted.sort(Comparator.comparingLong(Column::saving).reversed());
        int[] remaining = piles.count.clone();
        List<Choice> choices = new ArrayList<>();
        long gain = 0;
        for (Column column : sorted) {
            int most = uses.most(column, piles, remaining);
            if (most > 0) {
                gain += uses.take(column, most, piles, remaining);
                choices.add(new Choice(column, most));
            }
        }
        plan[lane] = new LanePlan(piles, List.copyOf(choices));
        greedy(lane + 1, piles.after(plan[lane].grants()), saved + gain);
        for (int i = choices.size() - 1; i >= 0; i--) {
            uses.untake(choices.get(i).column(), choices.get(i).times(), piles, remaining);
        }
    }

    /** The best packing of one component. */
    private final class Packing {

        private final LaneWork work;
        private final int component;
        private final List<Choice> path = new ArrayList<>();
        private int[] order = new int[0];
        private long most = -1;
        private long bound;
        private List<Choice> choices = List.of();

        Packing(LaneWork work, int component) {
            this.work = work;
            this.component = component;
        }

        Packed solve() {
            int begin = work.begins[component];
            int end = work.begins[component + 1];
            bound = work.potential(component, begin, uses);
            greed(begin, end, Comparator.comparingLong(i -> -work.columns[i].saving()));
            greed(
                    begin,
                    end,
                    Comparator.<Integer>comparingLong(i -> work.prices.slack(work.columns[i]))
                            .thenComparingLong(i -> -work.columns[i].saving()));
            if (most < bound) {
                order = kept(begin, end, bound - most);
                bound = most;
                if (!fillsTable()) {
                    branch(0, 0);
                }
            } else {
                bound = most;
            }
            return new Packed(most, Math.max(most, bound), choices);
        }

        /** Few piles without common limits are packed by a table, which costs as much whatever the prices are. */
        private boolean fillsTable() {
            Column[] columns = new Column[order.length];
            for (int i = 0; i < order.length; i++) {
                columns[i] = work.columns[order[i]];
                if (columns[i].pile().length == 0 || problem.isShared(columns[i].candidate())) {
                    return false;
                }
            }
            Table table = columns.length == 0 ? null : Table.of(columns, work.remaining);
            if (table == null || steps + table.work() / WORK_OF_A_STEP > limit) {
                return false;
            }
            steps += table.work() / WORK_OF_A_STEP;
            List<Choice> found = table.best(work.remaining);
            long saved = 0;
            for (Choice choice : found) {
                saved += choice.times() * choice.column().saving();
            }
            bound = Math.max(most, saved);
            if (saved > most) {
                most = saved;
                choices = found;
            }
            return true;
        }

        /** Columns with more slack than the gap are in no better choice. */
        private int[] kept(int begin, int end, long gap) {
            int[] kept = new int[end - begin];
            int size = 0;
            for (int i = begin; i < end; i++) {
                if (work.prices.slack(work.columns[i]) < gap) {
                    kept[size++] = i;
                }
            }
            return Arrays.copyOf(kept, size);
        }

        private void greed(int begin, int end, Comparator<Integer> by) {
            Integer[] sorted = new Integer[end - begin];
            Arrays.setAll(sorted, i -> begin + i);
            Arrays.sort(sorted, by);
            long saved = 0;
            for (int i : sorted) {
                int times = uses.most(work.columns[i], work.piles, work.remaining);
                if (times > 0) {
                    saved += uses.take(work.columns[i], times, work.piles, work.remaining);
                    path.add(new Choice(work.columns[i], times));
                }
            }
            keep(saved);
            while (!path.isEmpty()) {
                drop();
            }
        }

        private void drop() {
            Choice choice = path.remove(path.size() - 1);
            uses.untake(choice.column(), choice.times(), work.piles, work.remaining);
        }

        private void keep(long saved) {
            if (saved > most) {
                most = saved;
                choices = List.copyOf(path);
            }
        }

        private void branch(int from, long saved) {
            keep(saved);
            for (int i = from; i < order.length; i++) {
                long reach = saved + work.potential(component, order[i], uses);
                if (reach <= most) {
                    return;
                }
                if (steps >= limit) {
                    bound = Math.max(bound, reach);
                    return;
                }
                steps++;
                Column column = work.columns[order[i]];
                for (int times = uses.most(column, work.piles, work.remaining); times > 0; times--) {
                    long gain = uses.take(column, times, work.piles, work.remaining);
                    path.add(new Choice(column, times));
                    branch(i + 1, saved + gain);
                    drop();
                }
            }
        }
    }

    /** All packings of a lane that could lead to something better, each followed to the end. */
    private final class Joint {

        private final LaneWork work;
        private final int lane;
        private final long saved;
        private final long net;
        private final int[] componentOf;
        private final long[] rest;
        private final List<Choice> path = new ArrayList<>();

        Joint(LaneWork work, int lane, long saved) {
            this.work = work;
            this.lane = lane;
            this.saved = saved;
            this.net = goods(problem, work.piles);
            this.componentOf = new int[work.columns.length];
            this.rest = new long[work.begins.length];
            for (int component = work.begins.length - 2; component >= 0; component--) {
                Arrays.fill(componentOf, work.begins[component], work.begins[component + 1], component);
                rest[component] = rest[component + 1]
                        + (exhaustive ? 0 : new Packing(work, component).solve().bound());
            }
        }

        void run() {
            branch(0, 0);
        }

        private long reach(long gain, long potential) {
            Later after = later[lane];
            long most = saved
                    + (work.mixed ? gain + potential + after.atMost(net) : after.upTo(net, gain, gain + potential));
            return Math.min(ceiling, most);
        }

        private boolean isWorthless(long reach) {
            if (reach <= best && gap > 0) {
                open = Math.max(open, reach + gap);
            }
            return reach <= best;
        }

        private void branch(int from, long gain) {
            for (int i = from; i < work.columns.length; i++) {
                int component = componentOf[i];
                if (!exhaustive && isClosed(i, component, gain)) {
                    return;
                }
                steps++;
                Column column = work.columns[i];
                for (int times = uses.most(column, work.piles, work.remaining); times > 0; times--) {
                    long more = uses.take(column, times, work.piles, work.remaining);
                    path.add(new Choice(column, times));
                    branch(i + 1, gain + more);
                    path.remove(path.size() - 1);
                    uses.untake(column, times, work.piles, work.remaining);
                }
            }
            long before = ceiling;
            ceiling = exhaustive ? before : reach(gain, 0);
            if (exhaustive || !isWorthless(ceiling)) {
                plan[lane] = new LanePlan(work.piles, List.copyOf(path));
                if (lane + 1 == problem.lanes()) {
                    finish(saved + gain);
                } else {
                    lane(lane + 1, work.piles.after(plan[lane].grants()), saved + gain);
                }
            }
            ceiling = before;
        }

        /** Whether nothing better comes of this column and those behind it, or it is not looked at any more. */
        private boolean isClosed(int column, int component, long gain) {
            long potential = work.potential(component, column, uses) + rest[component + 1];
            if (column == work.begins[component]) {
                potential = Math.min(potential, rest[component]);
            }
            long reach = reach(gain, potential);
            if (isWorthless(reach)) {
                return true;
            }
            if (steps >= limit) {
                open = Math.max(open, reach + gap);
                return true;
            }
            return false;
        }
    }
}
