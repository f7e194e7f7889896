package io.omni.workbench.replay;

import io.omni.core.channel.ChannelType;
import io.omni.workbench.history.LeftOut;
import io.omni.workbench.history.LeftOutReason;
import io.omni.workbench.history.LineKind;
import java.util.EnumMap;
import java.util.Map;

/** Counts what happens during a replay. */
final class Tally {

    private final Figures figures;
    private final Map<LineKind, Long> used = new EnumMap<>(LineKind.class);
    private final Map<LeftOutReason, Report.Left> leftOut = new EnumMap<>(LeftOutReason.class);
    private final Map<ChannelType, Map<EndState, Long>> orders = new EnumMap<>(ChannelType.class);
    private long placed;
    private long splits;
    private long wanted;
    private long supplied;
    private long parts;
    private long meters;
    private long neverBought;

    Tally(Figures figures) {
        this.figures = figures;
    }

    /** Where charts take their figures from. */
    Figures figures() {
        return figures;
    }

    void used(LineKind kind, long lines) {
        if (lines > 0) {
            used.merge(kind, lines, Long::sum);
        }
    }

    void leftOut(LeftOut line) {
        leftOut.merge(line.reason(), new Report.Left(1, line), (known, more) -> known.oneMore());
    }

    void order(ChannelType channel, EndState state) {
        orders.computeIfAbsent(channel, type -> new EnumMap<>(EndState.class)).merge(state, 1L, Long::sum);
    }

    void placed(long unitsSupplied, int partsOfOrder) {
        placed++;
        supplied += unitsSupplied;
        if (partsOfOrder > 1) {
            splits++;
        }
    }

    void wanted(long units) {
        wanted += units;
    }

    void delivered(long distanceMeters) {
        parts++;
        meters += distanceMeters;
    }

    void neverBought(long units) {
        neverBought += units;
    }

    Report.Lines lines(long read) {
        return new Report.Lines(read, used, leftOut);
    }

    Report.Orders orders() {
        return new Report.Orders(orders, placed, splits);
    }

    Report.Goods goods(Replenishing replenishing) {
        long returns = used.getOrDefault(LineKind.RETURN, 0L);
        return new Report.Goods(
                wanted,
                supplied,
                parts,
                meters,
                replenishing.transfers(),
                replenishing.sent(),
                replenishing.onTheWay(),
                returns,
                neverBought);
    }
}
