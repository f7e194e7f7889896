package io.omni.workbench.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up amounts by key and measure.
 *
 * @param <K> by what
 * @param <M> what is added up
 */
final class Sums<K extends Comparable<? super K>, M extends Enum<M>> {

    private final Map<K, EnumMap<M, Long>> rows = new TreeMap<>();
    private final Class<M> measures;

    Sums(Class<M> measures) {
        this.measures = measures;
    }

    void add(K key, M measure, long amount) {
        rows.computeIfAbsent(key, unknown -> new EnumMap<>(measures)).merge(measure, amount, Long::sum);
    }

    long of(K key, M measure) {
        EnumMap<M, Long> row = rows.get(key);
        return row == null ? 0 : row.getOrDefault(measure, 0L);
    }

    long inAll(M measure) {
        return rows.values().stream()
                .mapToLong(row -> row.getOrDefault(measure, 0L))
                .sum();
    }

    /** The keys with an amount, ascending. */
    Set<K> keys() {
        return Collections.unmodifiableSet(rows.keySet());
    }
}
