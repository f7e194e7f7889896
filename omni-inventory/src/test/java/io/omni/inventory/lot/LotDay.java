package io.omni.inventory.lot;

import static io.omni.inventory.lot.Pharmacy.SCANNER;
import static io.omni.inventory.lot.Pharmacy.SYRUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.stock.SyncStock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A day of a pharmacy, and beside it what the lots ought to be by counting on one's fingers. */
final class LotDay {

    /** What somebody does. */
    enum Deed {
        RECEIVE,
        SELL,
        SELL_NAMED,
        DISPATCH,
        ARRIVE,
        LOSE,
        BREAK,
        SYNC,
        RECALL,
        TIME_PASSES
    }

    /**
     * One thing that happens.
     *
     * @param deed what
     * @param serial whether to a scanner rather than to syrup
     * @param lot which lot or serial number
     * @param place at which location
     * @param units how many
     */
    record Step(Deed deed, boolean serial, int lot, int place, int units) {}

    private static final List<LotId> LOTS = List.of(Pharmacy.MAY, Pharmacy.JUNE, Pharmacy.JULY);
    private static final List<LotId> SERIALS = List.of(Pharmacy.ONE, Pharmacy.TWO, new LotId("1003"));
    private static final List<LocationId> PLACES = List.of(Pharmacy.LEEDS, Pharmacy.YORK);

    private final Pharmacy shop = Pharmacy.withLots();
    private final Map<String, Long> expected = new TreeMap<>();
    private final boolean[] recalled = new boolean[LOTS.size()];
    private long version;

    void happens(Step step) {
        Sku sku = step.serial() ? SCANNER : SYRUP;
        LotId lot = (step.serial() ? SERIALS : LOTS).get(step.lot());
        StockKey key = new StockKey(sku, PLACES.get(step.place()));
        long units = step.serial() ? 1 : step.units();
        switch (step.deed()) {
            case RECEIVE ->
                named(() -> shop.receive(LotLine.of(key, lot, units)), () -> add(key, LotPlace.SELLABLE, lot, units));
            case SELL -> {
                if (!step.serial()) {
                    sell(key, units);
                }
            }
            case SELL_NAMED -> sellNamed(key, lot, units);
            case DISPATCH -> dispatch(key, lot, units);
            case ARRIVE -> arrive(key, lot, units);
            case LOSE ->
                named(
                        () -> shop.inventory.adjust(new AdjustStock(
                                shop.id(), key, -units, AdjustmentReason.LOST, List.of(LotLine.of(key, lot, units)))),
                        () -> add(key, LotPlace.SELLABLE, lot, -units));
            case BREAK ->
                named(
                        () -> shop.inventory.changeCondition(new ChangeCondition(
                                shop.id(),
                                line(key, units),
                                StockCondition.SELLABLE,
                                ConditionReason.DAMAGE_FOUND,
                                List.of(LotLine.of(key, lot, units)))),
                        () -> {
                            add(key, LotPlace.SELLABLE, lot, -units);
                            add(key, LotPlace.DAMAGED, lot, units);
                        });
            case SYNC -> sync(key, step.units());
            case RECALL -> {
                if (!step.serial()) {
                    recall(step.lot());
                }
            }
            case TIME_PASSES -> shop.clock.advance(Duration.ofDays(20));
        }
        assertLaws();
    }

    private static List<StockLine> line(StockKey key, long units) {
        return List.of(StockLine.of(key.sku(), key.location(), units));
    }

    private void named(Runnable command, Runnable effect) {
        try {
            command.run();
            effect.run();
        } catch (LotsRefused refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private void sell(StockKey key, long units) {
        Map<LotId, Long> picks = new TreeMap<>();
        long missing = units;
        for (int i = 0; i < LOTS.size(); i++) {
            long some = isGood(i) ? Math.min(missing, Math.max(0, of(key, LotPlace.SELLABLE, LOTS.get(i)))) : 0;
            picks.put(LOTS.get(i), some);
            missing -= some;
        }
        if (shop.reserve(key, units) instanceof ReserveOutcome.Reserved reserved) {
            CommandId sale = shop.id();
            shop.inventory.ship(new ShipUnits(sale, reserved.id(), line(key, units)));
            picks.forEach((lot, some) -> add(key, LotPlace.SELLABLE, lot, -some));
            add(key, LotPlace.SELLABLE, LotId.UNASSIGNED, -missing);
            assertThat(shop.lots().taken(sale))
                    .hasValueSatisfying(taken -> assertThat(taken.passedOver()).isEmpty());
        }
    }

    private void sellNamed(StockKey key, LotId lot, long units) {
        if (shop.reserve(key, units) instanceof ReserveOutcome.Reserved reserved) {
            CommandId sale = shop.id();
            List<LotLine> before = earlier(key, lot);
            List<LotLine> lots = List.of(LotLine.of(key, lot, units));
            named(() -> shop.inventory.ship(new ShipUnits(sale, reserved.id(), line(key, units), lots)), () -> {
                add(key, LotPlace.SELLABLE, lot, -units);
                assertThat(shop.lots().taken(sale))
                        .hasValueSatisfying(
                                taken -> assertThat(taken.passedOver()).containsExactlyInAnyOrderElementsOf(before));
            });
        }
    }

    /** Units that expire earlier and can be sold. */
    private List<LotLine> earlier(StockKey key, LotId lot) {
        List<LotLine> earlier = new ArrayList<>();
        for (int i = 0; i < LOTS.indexOf(lot); i++) {
            long there = of(key, LotPlace.SELLABLE, LOTS.get(i));
            if (there > 0 && isGood(i)) {
                earlier.add(LotLine.of(key, LOTS.get(i), there));
            }
        }
        return earlier;
    }

    private boolean isGood(int lot) {
        return !recalled[lot]
                && shop.clock
                        .instant()
                        .isBefore(shop.lots()
                                .find(SYRUP, LOTS.get(lot))
                                .orElseThrow()
                                .bestBefore()
                                .orElseThrow());
    }

    private void dispatch(StockKey key, LotId lot, long units) {
        StockKey other = other(key);
        List<LotLine> lots = List.of(LotLine.of(key, lot, units));
        named(
                () -> {
                    if (shop.inventory.dispatch(
                                    new DispatchTransfer(shop.id(), line(key, units), other.location(), lots))
                            instanceof MovementOutcome.NotMoved) {
                        throw new LotsRefused(shop.id(), List.of(new LotProblem.NotDeclared(key.sku(), lot)));
                    }
                },
                () -> {
                    add(key, LotPlace.SELLABLE, lot, -units);
                    add(other, LotPlace.IN_TRANSIT, lot, units);
                });
    }

    private static StockKey other(StockKey key) {
        return new StockKey(key.sku(), PLACES.get(1 - PLACES.indexOf(key.location())));
    }

    private void arrive(StockKey key, LotId lot, long units) {
        List<LotLine> lots = List.of(LotLine.of(key, lot, units));
        named(
                () -> {
                    if (shop.inventory.receive(new ReceiveTransfer(shop.id(), line(key, units), lots))
                            instanceof MovementOutcome.NotMoved) {
                        throw new LotsRefused(shop.id(), List.of(new LotProblem.NotDeclared(key.sku(), lot)));
                    }
                },
                () -> {
                    add(key, LotPlace.IN_TRANSIT, lot, -units);
                    add(key, LotPlace.SELLABLE, lot, units);
                });
    }

    private void sync(StockKey key, int onHand) {
        long before = shop.inventory.levels(List.of(key)).get(0).onHand();
        shop.inventory.sync(new SyncStock(
                shop.id(), new SyncSource("erp"), ++version, List.of(new SyncLine(key, Quantity.of(onHand)))));
        add(key, LotPlace.SELLABLE, LotId.UNASSIGNED, onHand - before);
    }

    private void recall(int lot) {
        shop.lots().recall(new RecallLot(shop.id(), SYRUP, LOTS.get(lot)));
        recalled[lot] = true;
        for (LocationId location : PLACES) {
            StockKey key = new StockKey(SYRUP, location);
            long units = of(key, LotPlace.SELLABLE, LOTS.get(lot));
            add(key, LotPlace.SELLABLE, LOTS.get(lot), -units);
            add(key, LotPlace.QUALITY_HOLD, LOTS.get(lot), units);
        }
    }

    private static String name(StockKey key, LotPlace place, LotId lot) {
        return key + " " + place + " " + lot;
    }

    private long of(StockKey key, LotPlace place, LotId lot) {
        return expected.getOrDefault(name(key, place, lot), 0L);
    }

    private void add(StockKey key, LotPlace place, LotId lot, long units) {
        if (units != 0) {
            expected.merge(name(key, place, lot), units, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    private void assertLaws() {
        Map<String, Long> actual = new TreeMap<>();
        List.of(SYRUP, SCANNER)
                .forEach(sku -> shop.lots()
                        .levels(sku)
                        .forEach(level -> actual.put(name(level.key(), level.place(), level.lot()), level.units())));
        assertThat(actual).isEqualTo(expected);
        assertThat(shop.audit().differences()).isEmpty();
        for (LotId serial : SERIALS) {
            assertThat(shop.lots().levels(SCANNER).stream()
                            .filter(level -> level.lot().equals(serial))
                            .mapToLong(LotLevel::units))
                    .allMatch(units -> units == 1)
                    .hasSizeLessThanOrEqualTo(1);
        }
        for (LocationId location : PLACES) {
            StockKey key = new StockKey(SYRUP, location);
            long withheld = shop.lots().withheld(key, Optional.empty(), shop.clock.instant());
            long bad = 0;
            for (int i = 0; i < LOTS.size(); i++) {
                bad += isGood(i) ? 0 : Math.max(0, of(key, LotPlace.SELLABLE, LOTS.get(i)));
            }
            assertThat(withheld).isEqualTo(bad);
        }
    }
}
