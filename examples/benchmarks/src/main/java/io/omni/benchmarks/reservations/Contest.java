package io.omni.benchmarks.reservations;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Server;
import io.omni.benchmarks.reservations.baseline.Bulk;
import io.omni.benchmarks.reservations.baseline.Entries;
import io.omni.benchmarks.reservations.baseline.OneStatement;
import io.omni.benchmarks.reservations.baseline.SelectForUpdate;
import io.omni.benchmarks.reservations.baseline.Seller;
import io.omni.core.id.CommandId;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.Migrations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Sellers that reserve the same workload in turns, each over tables of its own on one server. The sellers that come first in a round change,
 * and ratios are those of one round, so that a machine that slows down slows all.
 */
final class Contest implements AutoCloseable {

    private static final String OURS = "omni_benchmark";
    private static final String PLAIN = "omni_benchmark_plain";
    private static final String ONE = "omni_benchmark_one";
    private static final String BULK = "omni_benchmark_bulk";
    private static final List<String> SCHEMAS = List.of(OURS, PLAIN, ONE, BULK);

    private static final long PLENTY = 1_000_000_000;
    private static final int A_STATEMENT = 64;
    private static final InstantSource CLOCK = InstantSource.system();

    enum Name {
        OMNI,
        SELECT_FOR_UPDATE,
        ONE_STATEMENT,
        BULK
    }

    private final Server server;
    private final Workload workload;
    private final int callers;
    private final Scale scale;
    private final Distance distance;
    private final HikariDataSource pool;
    private final OmniSeller omni;
    private final Entries entries;
    private final long otherPostings;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final HikariDataSource plainTables;
    private final HikariDataSource oneTables;
    private final HikariDataSource bulkTables;
    private final Map<Name, Seller> sellers = new EnumMap<>(Name.class);
    private final Map<Name, Integer> poolSizes = new EnumMap<>(Name.class);
    private final Map<Name, List<Turn>> turns = new EnumMap<>(Name.class);
    private final Map<Name, Long> reserved = new EnumMap<>(Name.class);
    private long soldOut;

    Contest(Server server, Workload workload, int callers, Scale scale, Distance distance) throws SQLException {
        this.server = server;
        this.distance = distance;
        this.workload = workload;
        this.callers = callers;
        this.scale = scale;
        for (String schema : SCHEMAS) {
            server.empty(schema);
        }
        pool = kept(server.pool(OURS, 4));
        omni = new OmniSeller(distance.to(pool));
        omni.receive(Workload.skus(), PLENTY);
        entries = omni.entries(Workload.skus().subList(0, 3));
        reserved.put(Name.OMNI, 3L);
        otherPostings = Books.number(pool, "select count(*) from omni_posting") - 3;
        plainTables = opened(PLAIN, 1);
        oneTables = opened(ONE, 1);
        bulkTables = opened(BULK, 1);
        stock();
    }

    /** Baselines plan their statements once, which is best for them. */
    private HikariDataSource opened(String schema, int size) {
        return kept(server.planningOnce(schema, size));
    }

    private HikariDataSource kept(HikariDataSource opened) {
        pools.add(opened);
        return opened;
    }

    /** The baselines begin with what Omni has received. */
    private void stock() throws SQLException {
        for (DataSource tables : List.of(oneTables, bulkTables)) {
            Migrations.run(ConnectionSource.of(tables));
            put(
                    tables,
                    "insert into omni_account (subject, book, detail, balance, held)"
                            + " select sku, 'stock', 'leeds', ?, 0 from unnest(?) as sku");
        }
        try (Connection connection = plainTables.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SelectForUpdate.TABLES);
        }
        put(plainTables, "insert into plain_stock (on_hand, sku, held) select ?, sku, 0 from unnest(?) as sku");
    }

    private static void put(DataSource tables, String insert) throws SQLException {
        try (Connection connection = tables.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, PLENTY);
            statement.setArray(
                    2, connection.createArrayOf("text", Workload.skus().toArray()));
            statement.executeUpdate();
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("analyze");
            }
        }
    }

    /** Finds the best pool size of each baseline, warms everybody up for as long, and runs the turns that count. */
    void run() throws Exception {
        sellers.put(Name.OMNI, omni);
        for (int trial = 0; trial < 2 * poolSizes().length; trial++) {
            turn(Name.OMNI, scale.trialMillis());
        }
        prepare(Name.SELECT_FOR_UPDATE, PLAIN, SelectForUpdate::new);
        prepare(Name.ONE_STATEMENT, ONE, tables -> new OneStatement(tables, entries));
        List<Name> names = new ArrayList<>(sellers.keySet());
        if (hasBulk()) {
            names.add(Name.BULK);
            bulk(scale.trialMillis());
        }
        for (int round = 0; round < scale.turns(); round++) {
            for (int i = 0; i < names.size(); i++) {
                Name name = names.get((i + round) % names.size());
                server.checkpoint();
                Turn turn = name == Name.BULK ? bulk(scale.turnMillis()) : turn(name, scale.turnMillis());
                turns.computeIfAbsent(name, none -> new ArrayList<>()).add(turn);
            }
        }
    }

    boolean hasBulk() {
        return workload.isHot() && callers > 1 && distance.roundTrip().isZero();
    }

    private int[] poolSizes() {
        return IntStream.of(4, 8, 16, 32, 64, callers)
                .filter(size -> size <= callers)
                .distinct()
                .toArray();
    }

    private void prepare(Name name, String schema, Function<DataSource, Seller> seller) throws Exception {
        double best = 0;
        for (int size : poolSizes()) {
            try (HikariDataSource tried = server.planningOnce(schema, size)) {
                sellers.put(name, seller.apply(distance.to(tried)));
                turn(name, scale.trialMillis());
                double perSecond = turn(name, scale.trialMillis()).perSecond();
                if (perSecond > best) {
                    best = perSecond;
                    poolSizes.put(name, size);
                }
            }
        }
        sellers.put(name, seller.apply(distance.to(opened(schema, poolSize(name)))));
        turn(name, scale.trialMillis());
    }

    private Turn turn(Name name, int millis) throws Exception {
        Turn turn = Turn.of(seller(name), workload, callers, TimeUnit.MILLISECONDS.toNanos(millis));
        reserved.merge(name, turn.reserved(), Long::sum);
        return turn;
    }

    private Seller seller(Name name) {
        Seller seller = sellers.get(name);
        if (seller == null) {
            throw new IllegalStateException("%s has not been prepared".formatted(name));
        }
        return seller;
    }

    private Turn bulk(int millis) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        long count = 0;
        try (Connection connection = bulkTables.getConnection()) {
            Bulk bulk = new Bulk(connection, entries);
            long begun = System.nanoTime();
            long now = begun;
            while (now - begun < nanos) {
                List<UUID> ids = new ArrayList<>(A_STATEMENT);
                List<List<String>> baskets = new ArrayList<>(A_STATEMENT);
                for (int i = 0; i < A_STATEMENT; i++) {
                    ids.add(CommandId.next(CLOCK).value());
                    baskets.add(workload.basket(random));
                }
                bulk.write(ids, baskets);
                count += A_STATEMENT;
                now = System.nanoTime();
            }
            return new Turn(count * 1e9 / (now - begun), 0, 0, count);
        }
    }

    /** The median of a figure over the turns. */
    double median(Name name, Function<Turn, Double> figure) {
        return median(turnsOf(name).stream().map(figure).toList());
    }

    /** The median, over the rounds, of Omni's figure against another one's. */
    double ratio(Name other, Function<Turn, Double> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < scale.turns(); round++) {
            ratios.add(figure.apply(turnsOf(Name.OMNI).get(round))
                    / figure.apply(turnsOf(other).get(round)));
        }
        return median(ratios);
    }

    private List<Turn> turnsOf(Name name) {
        return turns.getOrDefault(name, List.of());
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    int poolSize(Name name) {
        return poolSizes.getOrDefault(name, 1);
    }

    /** Sells one more thing, of which there are few, to all callers at once, and tells how many units too many or too few were sold. */
    long sellOut(int units) throws Exception {
        List<String> scarce = List.of("scarce");
        omni.receive(scarce, units);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Integer>> sold = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                sold.add(threads.submit((Callable<Integer>) () -> {
                    int got = 0;
                    while (omni.reserve(CommandId.next(CLOCK).value(), scarce)) {
                        got++;
                    }
                    return got;
                }));
            }
            long all = 0;
            for (Future<Integer> each : sold) {
                all += each.get();
            }
            soldOut = all;
            return Math.abs(all - units);
        } finally {
            threads.shutdownNow();
        }
    }

    long oversold() throws SQLException {
        return Books.oversold(pool) + Books.oversold(oneTables) + Books.oversold(bulkTables);
    }

    /** Samples of one, two and three lines were reserved first. */
    long lost() throws SQLException {
        long sampleLines = 1 + 2 + 3;
        long ours = reservedBy(Name.OMNI);
        long lines = (ours - 3) * workload.lines() + sampleLines + soldOut;
        long receipts = otherPostings + (soldOut > 0 ? 1 : 0);
        return Books.lost(pool, ours + soldOut, lines, receipts)
                + Books.lost(
                        oneTables, reservedBy(Name.ONE_STATEMENT), reservedBy(Name.ONE_STATEMENT) * workload.lines(), 0)
                + Books.plainLost(plainTables, reservedBy(Name.SELECT_FOR_UPDATE) * workload.lines());
    }

    private long reservedBy(Name name) {
        return reserved.getOrDefault(name, 0L);
    }

    boolean isSound() {
        return omni.isSound();
    }

    @Override
    public void close() throws SQLException {
        pools.forEach(HikariDataSource::close);
        for (String schema : SCHEMAS) {
            server.drop(schema);
        }
    }
}
