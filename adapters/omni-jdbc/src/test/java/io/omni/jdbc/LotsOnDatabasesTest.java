package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.lot.DeclareLot;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.LotTrace;
import io.omni.inventory.lot.LotsRefused;
import io.omni.inventory.lot.RecallLot;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lots and serial numbers over a database, from two processes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotsOnDatabasesTest {

    @Nested
    class OverH2 extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.h2Pool();
        }
    }

    @Nested
    class OverPostgreSql extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    abstract static class OverADatabase {

        private static final int THREADS = 6;
        private static final Sku SYRUP = new Sku("syrup");
        private static final Sku SCANNER = new Sku("scanner");
        private static final LocationId LEEDS = new LocationId("leeds");
        private static final StockKey SYRUP_LEEDS = new StockKey(SYRUP, LEEDS);
        private static final StockKey SCANNER_LEEDS = new StockKey(SCANNER, LEEDS);
        private static final LotId MAY = new LotId("L-may");
        private static final LotId JUNE = new LotId("L-june");
        private static final LotId SERIAL = new LotId("1001");

        private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));

        abstract DataSource database();

        @BeforeEach
        void empty() {
            JdbcFixture.empty(database());
        }

        private Inventory inventory() {
            Storage storage = new JdbcStorage(ConnectionSource.of(database()), Shop.JSON, JdbcFixture.SOURCE);
            LotOptions lots = LotOptions.tracking(sku -> sku.equals(SYRUP) ? Tracking.LOT : Tracking.SERIAL);
            return new Inventory(
                    storage.openLedger(clock, LedgerOptions.DEFAULT),
                    storage,
                    clock,
                    Metrics.NONE,
                    InventoryOptions.DEFAULT.withLots(lots));
        }

        private CommandId id() {
            return CommandId.next(clock);
        }

        private void declare(Inventory inventory, LotId lot, String bestBefore) {
            inventory.lots().declare(new DeclareLot(id(), SYRUP, lot, Optional.of(Instant.parse(bestBefore))));
        }

        private void receive(Inventory inventory, LotLine lot) {
            inventory.receive(new ReceiveStock(id(), List.of(new StockLine(lot.key(), lot.quantity())), List.of(lot)));
        }

        private ShipUnits sale(Inventory inventory, StockKey key, long units, LotLine... lots) {
            List<StockLine> lines = List.of(StockLine.of(key.sku(), key.location(), units));
            ReserveOutcome held = inventory.reserve(new ReserveStock(id(), lines, Duration.ofHours(1)));
            return new ShipUnits(id(), ((ReserveOutcome.Reserved) held).id(), lines, List.of(lots));
        }

        @Test
        void what_expires_first_leaves_first_and_a_lot_is_called_back_and_traced() {
            Inventory first = inventory();
            Inventory second = inventory();
            declare(first, JUNE, "2026-07-01T00:00:00Z");
            declare(first, MAY, "2026-06-01T00:00:00Z");
            receive(first, LotLine.of(SYRUP_LEEDS, JUNE, 3));
            receive(second, LotLine.of(SYRUP_LEEDS, MAY, 2));
            ShipUnits sale = sale(second, SYRUP_LEEDS, 3);
            second.ship(sale);
            assertThat(first.lots().taken(sale.id()))
                    .hasValueSatisfying(taken -> assertThat(taken.taken())
                            .containsExactlyInAnyOrder(
                                    LotLine.of(SYRUP_LEEDS, MAY, 2), LotLine.of(SYRUP_LEEDS, JUNE, 1)));
            assertThat(first.lots().recall(new RecallLot(id(), SYRUP, JUNE)).quarantined())
                    .containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, JUNE, 2));
            assertThat(second.levels(SYRUP).get(0).available()).isZero();
            assertThat(second.lots().trace(SYRUP, JUNE))
                    .isInstanceOfSatisfying(
                            LotTrace.Known.class,
                            known -> assertThat(known.steps())
                                    .extracting(LotTrace.Step::cause)
                                    .containsExactly("stock.received", "stock.shipped", "stock.lot-recalled"));
            assertThat(second.lots().audit(List.of(SYRUP)).isSound()).isTrue();
        }

        @Test
        void of_several_sales_of_one_serial_at_once_one_wins() throws Exception {
            List<Inventory> processes = List.of(inventory(), inventory());
            receive(processes.get(0), LotLine.of(SCANNER_LEEDS, SERIAL, 1));
            receive(processes.get(0), LotLine.of(SCANNER_LEEDS, LotId.UNASSIGNED, THREADS));
            List<ShipUnits> sales = IntStream.range(0, THREADS)
                    .mapToObj(i -> sale(processes.get(0), SCANNER_LEEDS, 1, LotLine.of(SCANNER_LEEDS, SERIAL, 1)))
                    .toList();
            int won = Race.total(THREADS, i -> {
                try {
                    processes.get(i % 2).ship(sales.get(i));
                    return 1;
                } catch (LotsRefused lost) {
                    return 0;
                }
            });
            assertThat(won).isEqualTo(1);
            assertThat(processes.get(1).lots().levels(SCANNER))
                    .containsExactly(new LotLevel(SCANNER_LEEDS, LotPlace.SELLABLE, LotId.UNASSIGNED, THREADS));
            assertThat(processes.get(1).lots().audit(List.of(SCANNER)).isSound())
                    .isTrue();
        }
    }
}
