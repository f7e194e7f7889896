package io.omni.inventory.lot;

import static io.omni.inventory.lot.Pharmacy.LEEDS;
import static io.omni.inventory.lot.Pharmacy.MAY;
import static io.omni.inventory.lot.Pharmacy.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.metrics.Metrics;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lots of SKUs that are in two databases, in one movement. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotsOverShardsTest {

    private static final Sharding SHARDING = Sharding.over("north", "south");
    private static final Sku CUP = new Sku("cup");
    private static final Sku TEA = new Sku("tea");
    private static final StockKey CUP_LEEDS = new StockKey(CUP, LEEDS);
    private static final StockKey TEA_LEEDS = new StockKey(TEA, LEEDS);
    private static final LotId SERIAL = new LotId("1001");

    private final VirtualClock clock = new VirtualClock(Pharmacy.OPENING);
    private final ShardedLedger ledger = new ShardedLedger(
            SHARDING,
            SHARDING.shards().stream()
                    .map(name -> Shard.open(name, new InMemoryStorage(), clock, LedgerOptions.DEFAULT))
                    .toList(),
            clock);
    private final Inventory inventory = new Inventory(
            ledger,
            new InMemoryStorage(),
            clock,
            Metrics.NONE,
            InventoryOptions.DEFAULT.withLots(
                    LotOptions.tracking(sku -> sku.equals(TEA) ? Tracking.LOT : Tracking.SERIAL)));

    private CommandId next() {
        return CommandId.next(clock);
    }

    @Test
    void lots_in_two_databases_come_in_and_leave_together_or_not_at_all() {
        assertThat(SHARDING.shardOf("cup")).isNotEqualTo(SHARDING.shardOf("tea"));
        inventory.lots().declare(new DeclareLot(next(), TEA, MAY, Optional.of(Pharmacy.END_OF_MAY)));
        List<StockLine> lines = List.of(StockLine.of(CUP, LEEDS, 1), StockLine.of(TEA, LEEDS, 2));
        List<LotLine> lots = List.of(lot(CUP_LEEDS, SERIAL, 1), lot(TEA_LEEDS, MAY, 2));
        inventory.receive(new ReceiveStock(next(), lines, lots));
        assertThatThrownBy(() -> inventory.receive(new ReceiveStock(next(), lines, lots)))
                .isInstanceOf(LotsRefused.class);
        assertThat(inventory.levels(TEA).get(0).onHand()).isEqualTo(2);
        ReserveOutcome held = inventory.reserve(new ReserveStock(next(), lines, Duration.ofHours(1)));
        ShipUnits sale =
                new ShipUnits(next(), ((ReserveOutcome.Reserved) held).id(), lines, List.of(lot(CUP_LEEDS, SERIAL, 1)));
        inventory.ship(sale);
        assertThat(inventory.lots().taken(sale.id()))
                .hasValueSatisfying(taken -> assertThat(taken.taken()).containsExactlyInAnyOrderElementsOf(lots));
        assertThat(inventory.lots().levels(TEA)).isEmpty();
        assertThat(inventory.lots().audit(List.of(CUP, TEA)).isSound()).isTrue();
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }
}
