package io.omni.workbench.replay;

import io.omni.core.channel.ChannelType;
import io.omni.workbench.history.LeftOut;
import io.omni.workbench.history.LeftOutReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happens during a replay. */
final class Tally {

    private static final int EXAMPLES = 3;

    private final Map<LeftOutReason, Long> leftOut = new EnumMap<>(LeftOutReason.class);
    private final Map<LeftOutReason, List<String>> examples = new EnumMap<>(LeftOutReason.class);
    private final Map<ChannelType, Map<String, Long>> orders = new EnumMap<>(ChannelType.class);
    private long unitsWanted;
    private long unitsSupplied;
    private long splitOrders;
    private long parts;
    private long meters;
    private long returns;
    private long unitsNotMatched;

    void leftOut(LeftOut line) {
        leftOut.merge(line.reason(), 1L, Long::sum);
        List<String> some = examples.computeIfAbsent(line.reason(), reason -> new ArrayList<>());
        if (some.size() < EXAMPLES) {
            some.add(line.toString());
        }
    }

    void order(ChannelType channel, String state) {
        orders.computeIfAbsent(channel, type -> new TreeMap<>()).merge(state, 1L, Long::sum);
    }

    void sourced(long wanted, long supplied, int partsOfOrder) {
        unitsWanted += wanted;
        unitsSupplied += supplied;
        if (partsOfOrder > 1) {
            splitOrders++;
        }
    }

    void delivered(long distanceMeters) {
        parts++;
        meters += distanceMeters;
    }

    void returned() {
        returns++;
    }

    void notMatched(long units) {
        unitsNotMatched += units;
    }

    Map<LeftOutReason, Long> leftOut() {
        return leftOut;
    }

    Map<LeftOutReason, List<String>> examples() {
        return examples;
    }

    Map<ChannelType, Map<String, Long>> orders() {
        return orders;
    }

    long unitsWanted() {
        return unitsWanted;
    }

    long unitsSupplied() {
        return unitsSupplied;
    }

    long splitOrders() {
        return splitOrders;
    }

    long parts() {
        return parts;
    }

    long meters() {
        return meters;
    }

    long returns() {
        return returns;
    }

    long unitsNotMatched() {
        return unitsNotMatched;
    }
}
