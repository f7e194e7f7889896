package io.omni.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Stock whose SKUs are in two databases, and reservations over both; what commands remember is in a third. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardedInventoryTest {

    private static final Sharding SHARDING = Sharding.over("north", "south");
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final Sku CUP = new Sku("cup");
    private static final Sku TEA = new Sku("tea");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final ShardedLedger ledger = new ShardedLedger(
            SHARDING,
            SHARDING.shards().stream()
                    .map(name -> Shard.open(name, new InMemoryStorage(), clock, LedgerOptions.DEFAULT))
                    .toList(),
            clock);
    private final Inventory inventory = new Inventory(ledger, new InMemoryStorage(), clock);

    @BeforeEach
    void receive() {
        assertThat(SHARDING.shardOf("cup")).isNotEqualTo(SHARDING.shardOf("tea"));
        inventory.receive(new ReceiveStock(next(), lines(10, 10)));
    }

    private CommandId next() {
        return CommandId.next(clock);
    }

    private static List<StockLine> lines(long cups, long teas) {
        return List.of(StockLine.of(CUP, LEEDS, cups), StockLine.of(TEA, LEEDS, teas));
    }

    private List<Long> available() {
        return List.of(CUP, TEA).stream()
                .flatMap(sku -> inventory.levels(sku).stream())
                .map(StockLevel::available)
                .toList();
    }

    @Test
    void a_reservation_over_two_shards_is_confirmed_shipped_and_released() {
        ReserveStock command = new ReserveStock(next(), lines(3, 4), Duration.ofMinutes(15));
        ReserveOutcome outcome = inventory.reserve(command);
        assertThat(inventory.reserve(command)).isEqualTo(outcome);
        ReservationId reservation = ((ReserveOutcome.Reserved) outcome).id();
        ConfirmReservation confirm = new ConfirmReservation(next(), reservation);
        ReservationOutcome done = new ReservationOutcome.Done(reservation);
        assertThat(inventory.confirm(confirm)).isEqualTo(done);
        clock.advance(Duration.ofHours(1));
        assertThat(inventory.confirm(confirm)).isEqualTo(done);
        assertThat(inventory.reservation(reservation))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(ReservationState.CONFIRMED));
        assertThat(inventory.ship(new ShipUnits(next(), reservation, lines(1, 2))))
                .isEqualTo(done);
        assertThat(available()).containsExactly(7L, 6L);
        assertThat(inventory.release(new ReleaseReservation(next(), reservation)))
                .isEqualTo(done);
        assertThat(available()).containsExactly(9L, 8L);
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void what_is_short_in_one_shard_is_reserved_in_none() {
        assertThat(inventory.reserve(new ReserveStock(next(), lines(3, 11), Duration.ofMinutes(15))))
                .isInstanceOfSatisfying(
                        ReserveOutcome.NotReserved.class,
                        refused -> assertThat(refused.shortages()).hasSize(1));
        assertThat(available()).containsExactly(10L, 10L);
    }

    @Test
    void a_reservation_that_expired_is_confirmed_in_no_shard() {
        ReserveOutcome outcome = inventory.reserve(new ReserveStock(next(), lines(3, 4), Duration.ofMinutes(15)));
        ReservationId reservation = ((ReserveOutcome.Reserved) outcome).id();
        clock.advance(Duration.ofMinutes(15));
        assertThat(inventory.confirm(new ConfirmReservation(next(), reservation)))
                .isInstanceOf(ReservationOutcome.Expired.class);
        assertThat(available()).containsExactly(10L, 10L);
    }
}
