package io.omni.benchmarks.reservations;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Server;
import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.LocationId;
import io.omni.inventory.Inventory;
import io.omni.inventory.json.InventoryJson;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * All callers reserve one hot SKU, confirm half of it and release the rest; what they reserved for a moment expires and is swept; then all
 * ask for what is sold out.
 */
final class Storms implements AutoCloseable {

    private static final String SCHEMA = "omni_benchmark_storms";
    private static final URI SOURCE = URI.create("https://benchmarks.example/omni");
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final Sku HOT = new Sku("hot");
    private static final Sku GONE = new Sku("gone");
    private static final Duration LONG = Duration.ofDays(2);
    private static final int SWEPT_AT_ONCE = 1_000;

    private final InstantSource clock = InstantSource.system();
    private final Server server;
    private final Scale scale;
    private final HikariDataSource pool;
    private final Ledger ledger;
    private final Inventory inventory;
    private final Map<Storm, List<Double>> perSecond = new EnumMap<>(Storm.class);
    /** Units that are to be held at the end. */
    private long held;

    Storms(Server server, Scale scale) throws SQLException {
        this.server = server;
        this.scale = scale;
        server.empty(SCHEMA);
        this.pool = server.pool(SCHEMA, Contender.OMNI.connections());
        ConnectionSource connections = ConnectionSource.of(pool);
        Migrations.run(connections);
        JdbcStorage storage = new JdbcStorage(connections, OmniJson.of(InventoryJson.forms()), SOURCE);
        this.ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
        this.inventory = new Inventory(ledger, storage, clock);
        inventory.receive(new ReceiveStock(nextId(), List.of(StockLine.of(HOT, LEEDS, Shelves.PLENTY))));
    }

    private CommandId nextId() {
        return CommandId.next(clock);
    }

    /** The figures, and how they compare with reserving. The first round is for warming up. */
    List<Bar> run() throws Exception {
        for (int round = 0; round <= scale.turns(); round++) {
            server.checkpoint();
            round();
            if (round == 0) {
                perSecond.clear();
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (Storm storm : Storm.values()) {
            bars.add(Bar.reported(
                    storm.key() + ".per-second",
                    "a second %s, hot SKU, %d callers".formatted(storm.text(), scale.crowd()),
                    median(storm)));
            if (storm != Storm.HOLD) {
                bars.add(Bar.reported(
                        storm.key() + ".against-hold",
                        "times as fast as reserving (aim 1)",
                        median(storm) / median(Storm.HOLD)));
            }
        }
        return bars;
    }

    private double median(Storm storm) {
        return Median.of(perSecond.getOrDefault(storm, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private void round() throws Exception {
        long begun = System.nanoTime();
        List<List<ReservationId>> reserved = reserve(LONG, scale.turnMillis());
        note(Storm.HOLD, size(reserved), begun);
        begun = System.nanoTime();
        note(Storm.CONFIRM, each(reserved, 0, id -> inventory.confirm(new ConfirmReservation(nextId(), id))), begun);
        begun = System.nanoTime();
        long released = each(reserved, 1, id -> inventory.release(new ReleaseReservation(nextId(), id)));
        note(Storm.RELEASE, released, begun);
        held += size(reserved) - released;
        expire();
        begun = System.nanoTime();
        note(Storm.SELL_OUT, refusals(), begun);
    }

    private void note(Storm storm, long times, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        perSecond.computeIfAbsent(storm, first -> new ArrayList<>()).add(times / seconds);
    }

    private static long size(List<List<ReservationId>> reserved) {
        return reserved.stream().mapToLong(List::size).sum();
    }

    /** What each caller reserved. */
    private List<List<ReservationId>> reserve(Duration timeToLive, int millis) throws Exception {
        long end = end(millis);
        return Crowd.run(scale.crowd(), caller -> {
            List<ReservationId> own = new ArrayList<>();
            while (System.nanoTime() < end) {
                own.add(((ReserveOutcome.Reserved) ask(HOT, timeToLive)).id());
            }
            return own;
        });
    }

    private ReserveOutcome ask(Sku sku, Duration timeToLive) {
        return inventory.reserve(new ReserveStock(nextId(), List.of(StockLine.of(sku, LEEDS, 1)), timeToLive));
    }

    private interface Deed {

        ReservationOutcome with(ReservationId id);
    }

    /** Does it with every second reservation, until the time is over, and tells how many that were. */
    private long each(List<List<ReservationId>> reserved, int from, Deed deed) throws Exception {
        long end = end(scale.turnMillis());
        return Crowd.run(reserved.size(), caller -> {
                    List<ReservationId> own = reserved.get(caller);
                    long done = 0;
                    for (int i = from; i < own.size() && System.nanoTime() < end; i += 2) {
                        if (!(deed.with(own.get(i)) instanceof ReservationOutcome.Done)) {
                            throw new IllegalStateException("%s was refused".formatted(own.get(i)));
                        }
                        done++;
                    }
                    return done;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long end(int millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private void expire() throws Exception {
        Duration shortly = Duration.ofMillis(2L * scale.trialMillis());
        reserve(shortly, scale.trialMillis());
        LockSupport.parkNanos(shortly.toNanos());
        long begun = System.nanoTime();
        long swept = 0;
        int last = SWEPT_AT_ONCE;
        while (last == SWEPT_AT_ONCE) {
            last = ledger.sweep(SWEPT_AT_ONCE);
            swept += last;
        }
        note(Storm.EXPIRE, swept, begun);
    }

    private long refusals() throws Exception {
        long end = end(scale.turnMillis());
        return Crowd.run(scale.crowd(), caller -> {
                    long refused = 0;
                    while (System.nanoTime() < end) {
                        if (ask(GONE, LONG) instanceof ReserveOutcome.Reserved) {
                            throw new IllegalStateException("%s was reserved, of which there is none".formatted(GONE));
                        }
                        refused++;
                    }
                    return refused;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What is held must be what was reserved and not released. */
    Flaws flaws() {
        StockLevel level = inventory.levels(List.of(new StockKey(HOT, LEEDS))).get(0);
        boolean sound = ledger.journal().auditFromStart() instanceof JournalAudit.Sound;
        return new Flaws(Math.max(0, level.held() - level.onHand()), Math.abs(level.held() - held) + (sound ? 0 : 1));
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        server.drop(SCHEMA);
    }
}
