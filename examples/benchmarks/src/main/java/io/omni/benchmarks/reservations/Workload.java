package io.omni.benchmarks.reservations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What callers want. */
enum Workload {
    /** Everybody wants one and the same. */
    HOT("hot SKU", 1, 1),
    /** Everybody wants the same three. */
    HOT_BASKET("hot three-line baskets", 3, 3),
    /** Each wants something else. */
    UNIFORM("10,000 SKUs", 10_000, 1),
    /** Each wants three things, all different. */
    UNIFORM_BASKET("10,000 SKUs, three lines", 10_000, 3);

    /** How many lines a basket has at most. */
    static final int MOST_LINES = 3;

    private static final List<String> SKUS =
            IntStream.range(0, 10_000).mapToObj("sku-%05d"::formatted).toList();

    private final String what;
    private final int skus;
    private final int lines;

    Workload(String what, int skus, int lines) {
        this.what = what;
        this.skus = skus;
        this.lines = lines;
    }

    String what() {
        return what;
    }

    boolean isHot() {
        return skus == lines;
    }

    int lines() {
        return lines;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The next basket: different SKUs, in no order. */
    List<String> basket(RandomGenerator random) {
        List<String> basket = new ArrayList<>(lines);
        while (basket.size() < lines) {
            String sku = SKUS.get(random.nextInt(skus));
            if (!basket.contains(sku)) {
                basket.add(sku);
            }
        }
        return basket;
    }

    /** All SKUs that anybody may want. */
    static List<String> skus() {
        return SKUS;
    }
}
