package io.omni.benchmarks.reservations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The turns of all contenders, round by round. */
final class Rounds {

    private final Map<Contender, List<Turn>> turns = new EnumMap<>(Contender.class);

    /** Takes in the next turn of one. */
    Rounds add(Contender contender, Turn turn) {
        turns.computeIfAbsent(contender, first -> new ArrayList<>()).add(turn);
        return this;
    }

    boolean has(Contender contender) {
        return turns.containsKey(contender);
    }

    /** The median of a figure over the turns of one. */
    double median(Contender contender, ToDoubleFunction<Turn> figure) {
        return Median.of(of(contender).stream().mapToDouble(figure).toArray());
    }

    /** The median, over the rounds, of Omni's figure against another one's: a machine that slows down slows all of a round. */
    double ratio(Contender other, ToDoubleFunction<Turn> figure) {
        List<Turn> ours = of(Contender.OMNI);
        List<Turn> theirs = of(other);
        double[] ratios = new double[Math.min(ours.size(), theirs.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round));
        }
        return Median.of(ratios);
    }

    private List<Turn> of(Contender contender) {
        return turns.getOrDefault(contender, List.of());
    }
}
