package io.omni.benchmarks.reservations;

import io.omni.benchmarks.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came of a contest.
 *
 * @param load what it was about
 * @param rounds the turns that count
 * @param connections how many connections each had
 */
record Measured(Load load, Rounds rounds, Map<Contender, Integer> connections) {

    /** What p99 may be of that of select for update. */
    private static final double P99 = 1.0 / 20;

    Measured {
        connections = Map.copyOf(connections);
    }

    /** All figures, those with a bar among them. */
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            if (rounds.has(contender)) {
                bars.addAll(figures(contender));
            }
        }
        bars.add(againstSelectForUpdate());
        bars.add(againstOneStatement());
        if (rounds.has(Contender.BULK)) {
            bars.add(againstBulk());
        }
        bars.add(p99());
        return bars;
    }

    private List<Bar> figures(Contender contender) {
        String key = load.key() + "." + contender.key();
        List<Bar> figures = new ArrayList<>();
        figures.add(Bar.reported(
                key + ".per-second",
                "a second: %s (%d connections%s), %s"
                        .formatted(
                                contender.text(),
                                connections.getOrDefault(contender, 1),
                                load.setting() == Setting.TWO_PROCESSES ? " each" : "",
                                load.text()),
                rounds.median(contender, Turn::perSecond)));
        if (contender != Contender.BULK) {
            figures.add(Bar.reported(key + ".p50-micros", "us, p50", micros(contender, false)));
            figures.add(Bar.reported(key + ".p99-micros", "us, p99", micros(contender, true)));
        }
        return figures;
    }

    private double micros(Contender contender, boolean p99) {
        return rounds.median(contender, p99 ? Turn::p99Nanos : Turn::p50Nanos) / 1_000;
    }

    Bar againstSelectForUpdate() {
        return bar(
                "against-select-for-update",
                "times select for update",
                rounds.ratio(Contender.SELECT_FOR_UPDATE, Turn::perSecond),
                inACrowd(13, 5.5, 3.5, 2));
    }

    Bar againstOneStatement() {
        OptionalDouble few = load.workload() == Workload.UNIFORM && load.setting() == Setting.HERE
                ? OptionalDouble.of(0.75)
                : OptionalDouble.empty();
        return bar(
                "against-one-statement",
                "times one statement",
                rounds.ratio(Contender.ONE_STATEMENT, Turn::perSecond),
                load.isCrowd() ? inACrowd(8, 6, 2.1, 1.7) : few);
    }

    Bar againstBulk() {
        return bar(
                "against-bulk",
                "of what one connection writes, 64 to a statement",
                rounds.ratio(Contender.BULK, Turn::perSecond),
                inACrowd(0.65, 0.6, Double.NaN, Double.NaN));
    }

    /** Only where all want the same, and so wait for each other. */
    Bar p99() {
        String key = load.key() + ".p99-against-select-for-update";
        String what = "of the p99 of select for update, " + load.text();
        double ratio = rounds.ratio(Contender.SELECT_FOR_UPDATE, Turn::p99Nanos);
        return load.isCrowd() && load.workload().isHot() && load.setting() == Setting.HERE
                ? Bar.atMost(key, what, ratio, P99)
                : Bar.reported(key, what, ratio);
    }

    private OptionalDouble inACrowd(double hot, double hotBasket, double uniform, double uniformBasket) {
        if (!load.isCrowd() || load.setting() != Setting.HERE) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (load.workload()) {
                    case HOT -> hot;
                    case HOT_BASKET -> hotBasket;
                    case UNIFORM -> uniform;
                    case UNIFORM_BASKET -> uniformBasket;
                });
    }

    private Bar bar(String key, String what, double value, OptionalDouble must) {
        String fullKey = load.key() + "." + key;
        String fullWhat = what + ", " + load.text();
        return must.isPresent()
                ? Bar.atLeast(fullKey, fullWhat, value, must.getAsDouble())
                : Bar.reported(fullKey, fullWhat, value);
    }
}
