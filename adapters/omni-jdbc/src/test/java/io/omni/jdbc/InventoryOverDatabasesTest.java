package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.catalog.Sku;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.capacity.CapacityPlan;
import io.omni.inventory.capacity.DayCapacity;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.promise.MakePromise;
import io.omni.inventory.promise.MakePromiseOutcome;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole of stock over H2, PostgreSQL and two shards of PostgreSQL: the same day has the same answers, levels and events as in memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InventoryOverDatabasesTest {

    private static final int CALLERS = 16;
    private static final Sharding SHARDING = Sharding.over("north", "south");

    /** What a day was answered, and what left, whose own ids may differ. */
    private record Day(List<String> answers, List<String> events) {

        static Day of(List<String> answers, List<RecordedEvent> events) {
            return new Day(
                    answers,
                    events.stream()
                            .map(event -> event.event().toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#"))
                            .sorted()
                            .toList());
        }
    }

    private static Day inMemory;

    @BeforeAll
    static void live() {
        InMemoryStorage storage = new InMemoryStorage();
        VirtualClock clock = InventoryDay.clock();
        List<String> answers =
                new InventoryDay(clock, storage.openLedger(clock, LedgerOptions.DEFAULT), storage).answers();
        inMemory = Day.of(answers, storage.events());
    }

    @Test
    void it_is_a_day_on_which_everything_happens() {
        assertThat(inMemory.answers())
                .hasSizeGreaterThan(70)
                .anyMatch(answer -> answer.startsWith("NotPromised"))
                .anyMatch(answer -> answer.contains("Sound"));
        assertThat(inMemory.events().stream()
                        .map(event -> event.replaceAll("\\[.*", ""))
                        .distinct())
                .contains(
                        "StockOvercommitted",
                        "BackOrderFilled",
                        "SupplyRevised",
                        "PromiseRepegged",
                        "UnitsOffered",
                        "EscrowOverrun",
                        "StockCounted");
    }

    @Test
    void over_h2_it_is_the_same() {
        assertSame(day(Databases.h2Pool()));
    }

    @Test
    void over_postgresql_it_is_the_same() {
        assertSame(day(Databases.postgreSqlPool()));
    }

    private static void assertSame(Day day) {
        for (int i = 0; i < inMemory.answers().size(); i++) {
            assertThat(day.answers().get(i))
                    .as("answer %d", i)
                    .isEqualTo(inMemory.answers().get(i));
        }
        assertThat(day.answers()).hasSameSizeAs(inMemory.answers());
        assertThat(day.events()).containsExactlyElementsOf(inMemory.events());
    }

    private static Day day(DataSource database) {
        JdbcFixture.empty(database);
        Storage storage = storage(database);
        VirtualClock clock = InventoryDay.clock();
        Ledger ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
        return Day.of(new InventoryDay(clock, ledger, storage).answers(), events(database));
    }

    private static List<RecordedEvent> events(DataSource database) {
        return JdbcFixture.events(database, Shop.JSON.events(JdbcFixture.SOURCE));
    }

    @Test
    void over_two_shards_it_is_the_same() {
        assertThat(Stream.of("cup", "tea", "set", "leeds")
                        .map(SHARDING::shardOf)
                        .distinct())
                .hasSize(2);
        JdbcFixture.empty(Databases.postgreSqlPool());
        VirtualClock clock = InventoryDay.clock();
        try (TwoShards shards = new TwoShards(clock)) {
            List<String> answers =
                    new InventoryDay(clock, shards.ledger, storage(Databases.postgreSqlPool())).answers();
            List<RecordedEvent> events = new ArrayList<>(events(Databases.postgreSqlPool()));
            shards.pools.forEach(pool -> events.addAll(events(pool)));
            assertSame(Day.of(answers, events));
        }
    }

    /** Two databases of one ledger. */
    private static final class TwoShards implements AutoCloseable {

        private final List<HikariDataSource> pools = new ArrayList<>();
        private final ShardedLedger ledger;

        TwoShards(InstantSource clock) {
            List<Shard> shards = new ArrayList<>();
            for (String name : SHARDING.shards()) {
                PostgreSqlServer server = PostgreSqlServer.get();
                HikariDataSource pool = Databases.pool(server.url(server.newSchema()));
                pools.add(pool);
                Migrations.run(ConnectionSource.of(pool));
                shards.add(Shard.open(name, storage(pool), clock, LedgerOptions.DEFAULT));
            }
            ledger = new ShardedLedger(SHARDING, shards, clock);
        }

        @Override
        public void close() {
            pools.forEach(HikariDataSource::close);
        }
    }

    @Test
    @Tag("P-01")
    void of_many_promises_at_once_none_takes_a_unit_or_a_place_twice_in_one_database() throws Exception {
        JdbcFixture.empty(Databases.postgreSqlPool());
        VirtualClock clock = InventoryDay.clock();
        Storage storage = storage(Databases.postgreSqlPool());
        assertThat(promisesOf(clock, storage.openLedger(clock, LedgerOptions.DEFAULT), storage))
                .isEqualTo(5);
    }

    @Test
    @Tag("P-01")
    void of_many_promises_at_once_none_takes_a_unit_or_a_place_twice_over_two_shards() throws Exception {
        JdbcFixture.empty(Databases.postgreSqlPool());
        VirtualClock clock = InventoryDay.clock();
        try (TwoShards shards = new TwoShards(clock)) {
            assertThat(promisesOf(clock, shards.ledger, storage(Databases.postgreSqlPool())))
                    .as("somebody may be told that units are short which another gives back")
                    .isBetween(1, 5);
        }
    }

    /** Twelve want one of five places, and each three of some twenty cups. */
    private static int promisesOf(VirtualClock clock, Ledger ledger, Storage storage) throws Exception {
        Inventory inventory = new Inventory(ledger, storage, clock);
        LocationId leeds = Shop.LEEDS;
        StockLine cups = StockLine.of(new Sku("cup"), leeds, 3);
        WorkDay day = new WorkDay(leeds, LocalDate.of(2026, 11, 23));
        Slot ten = new Slot(leeds, Instant.parse("2026-11-23T10:00:00Z"));
        DayCapacity each = DayCapacity.UNLIMITED.orders(8).places(5);
        inventory.capacities().put(CapacityPlan.of(leeds, OpeningHours.always(ZoneOffset.UTC), each));
        inventory.receive(new ReceiveStock(CommandId.next(clock), List.of(StockLine.of(new Sku("cup"), leeds, 20))));
        int made = Race.total(
                12,
                caller -> inventory
                                        .promises()
                                        .make(new MakePromise(CommandId.next(clock), List.of(cups), Duration.ofHours(1))
                                                .readyOn(day)
                                                .pickedUpIn(ten))
                                instanceof MakePromiseOutcome.Promised
                        ? 1
                        : 0);
        assertThat(inventory.levels(List.of(cups.key())).get(0).held()).isEqualTo(3L * made);
        assertThat(inventory.capacities().day(day).orders().promised()).isEqualTo(Quantity.of(made));
        assertThat(inventory
                        .capacities()
                        .slots(leeds, ten.startsAt(), ten.startsAt().plusSeconds(1)))
                .allMatch(slot -> slot.places().promised().equals(Quantity.of(made)));
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        return made;
    }

    private static Storage storage(DataSource database) {
        return new JdbcStorage(ConnectionSource.of(database), Shop.JSON, JdbcFixture.SOURCE);
    }

    /** Sixteen callers share transactions, and now and then all connections are cut, those that commit among them. */
    @Test
    @Tag("P-11")
    void who_sends_a_reservation_again_after_the_connection_was_lost_is_answered_by_its_id() throws Exception {
        JdbcFixture.empty(Databases.postgreSqlPool());
        String url = Databases.postgreSqlPool().getJdbcUrl() + "&ApplicationName=to-be-cut";
        try (HikariDataSource pool = Databases.pool(url)) {
            InstantSource clock = InstantSource.system();
            Storage storage = storage(pool);
            Ledger ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
            Inventory inventory = new Inventory(ledger, storage, clock);
            inventory.receive(
                    new ReceiveStock(CommandId.next(clock), List.of(StockLine.of(Shop.COAT, Shop.LEEDS, 300))));
            List<Buyer> buyers = Stream.generate(() -> new Buyer(inventory, clock))
                    .limit(CALLERS)
                    .toList();
            Race.total(CALLERS, caller -> {
                Buyer buyer = buyers.get(caller);
                for (int basket = 0; basket < 25; basket++) {
                    if (caller == 0 && basket % 5 == 4) {
                        cutAll();
                    }
                    buyer.buy();
                }
                return 1;
            });
            Set<ReservationId> reservations = new HashSet<>();
            buyers.forEach(buyer -> reservations.addAll(buyer.reserved));
            StockLevel level = inventory.levels(Shop.COAT).get(0);
            assertThat(reservations).as("one of 400 baskets for each unit").hasSize(300);
            assertThat(level.held()).isEqualTo(300);
            assertThat(level.available()).isZero();
            assertThat(reservations).allMatch(id -> inventory.reservation(id).isPresent());
            assertThat(buyers.stream().mapToInt(buyer -> buyer.failures).sum())
                    .as("calls that failed and were sent again")
                    .isPositive();
            assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }
    }

    private static void cutAll() {
        try (Connection connection = Databases.postgreSqlPool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to-be-cut'");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Sends each command until it is answered. */
    private static final class Buyer {

        private static final int ATTEMPTS = 200;

        private final Inventory inventory;
        private final InstantSource clock;
        private final List<ReservationId> reserved = new ArrayList<>();
        private int failures;

        Buyer(Inventory inventory, InstantSource clock) {
            this.inventory = inventory;
            this.clock = clock;
        }

        void buy() {
            ReserveStock basket = new ReserveStock(
                    CommandId.next(clock), List.of(StockLine.of(Shop.COAT, Shop.LEEDS, 1)), Duration.ofHours(1));
            for (int attempt = 1; ; attempt++) {
                try {
                    if (inventory.reserve(basket) instanceof ReserveOutcome.Reserved got) {
                        reserved.add(got.id());
                    }
                    return;
                } catch (RuntimeException lost) {
                    failures++;
                    if (attempt == ATTEMPTS) {
                        throw lost;
                    }
                }
            }
        }
    }
}
