package io.omni.inventory.internal;

import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotProblem;
import io.omni.inventory.lot.LotsRefused;
import io.omni.inventory.lot.TrackedSkus;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that commands name the lots of tracked SKUs, before anything is looked up or posted. */
public final class LotNaming {

    private final LotStock stock;
    private final Commands commands;

    /**
     * Creates it.
     *
     * @param stock reads lots
     * @param commands tells what was carried out before
     */
    public LotNaming(LotStock stock, Commands commands) {
        this.stock = stock;
        this.commands = commands;
    }

    /**
     * Makes sure that all units of tracked SKUs are named.
     *
     * @param command the command
     * @param lines which units it moves
     * @param lots which ones they are
     * @throws LotsRefused if they are not
     */
    public void require(Command command, List<StockLine> lines, List<LotLine> lots) {
        if (isAsked(lots)) {
            check(command, units(lines), lots, false);
        }
    }

    /**
     * Makes sure that the units of a correction are named.
     *
     * @param command the command
     * @param key of what and where
     * @param units how many
     * @param lots which ones they are
     */
    public void require(Command command, StockKey key, long units, List<LotLine> lots) {
        if (isAsked(lots)) {
            check(command, Map.of(key, units), lots, false);
        }
    }

    /**
     * Makes sure that units that are sold are named as far as nobody else can say which ones they are.
     *
     * @param command the command
     * @param lines which units it moves
     * @param lots which ones they are
     */
    public void requireSold(Command command, List<StockLine> lines, List<LotLine> lots) {
        if (isAsked(lots)) {
            check(command, units(lines), lots, true);
        }
    }

    /**
     * Makes sure that lots are known.
     *
     * @param command the command
     * @param lots which ones
     */
    public void requireLots(Command command, List<LotLine> lots) {
        check(
                command,
                units(lots.stream()
                        .map(line -> new StockLine(line.key(), line.quantity()))
                        .toList()),
                lots,
                false);
    }

    private boolean isAsked(List<LotLine> lots) {
        return stock.options().tracked() != TrackedSkus.NOTHING || !lots.isEmpty();
    }

    static Map<StockKey, Long> units(List<StockLine> lines) {
        Map<StockKey, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.key(), line.quantity().units(), Math::addExact));
        return units;
    }

    private void check(Command command, Map<StockKey, Long> units, List<LotLine> lots, boolean sold) {
        List<LotProblem> problems = problems(units, lots, sold);
        boolean known = problems.isEmpty()
                || commands.find(command.id()).isPresent()
                || commands.posted(command).isPresent();
        if (!known) {
            throw new LotsRefused(command.id(), problems);
        }
    }

    private List<LotProblem> problems(Map<StockKey, Long> units, List<LotLine> lots, boolean sold) {
        List<LotProblem> problems = new ArrayList<>();
        Map<StockKey, Long> named = new TreeMap<>();
        for (LotLine line : lots) {
            named.merge(line.key(), line.quantity().units(), Math::addExact);
            problem(line, problems);
        }
        Map<StockKey, Long> all = new TreeMap<>(units);
        named.keySet().forEach(key -> all.putIfAbsent(key, 0L));
        all.forEach((key, moved) -> {
            Tracking tracking = stock.tracking(key.sku());
            boolean firstToExpire = sold && tracking == Tracking.LOT && !named.containsKey(key);
            long told = named.getOrDefault(key, 0L);
            if (tracking != Tracking.NONE && !firstToExpire && told != moved) {
                problems.add(new LotProblem.NotNamed(key, tracking, moved, told));
            }
        });
        return problems;
    }

    private void problem(LotLine line, List<LotProblem> problems) {
        Tracking tracking = stock.tracking(line.key().sku());
        if (tracking == Tracking.NONE) {
            problems.add(new LotProblem.NotTracked(line.key(), line.lot()));
        } else if (!line.lot().isUnassigned()) {
            if (tracking == Tracking.SERIAL && line.quantity().units() != 1) {
                problems.add(new LotProblem.NotOneUnit(
                        line.key(), line.lot(), line.quantity().units()));
            }
            if (tracking == Tracking.LOT
                    && stock.find(line.key().sku(), line.lot()).isEmpty()) {
                problems.add(new LotProblem.NotDeclared(line.key().sku(), line.lot()));
            }
        }
    }
}
