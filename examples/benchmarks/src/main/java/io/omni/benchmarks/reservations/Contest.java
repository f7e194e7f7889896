package io.omni.benchmarks.reservations;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Server;
import io.omni.benchmarks.reservations.baseline.Bulk;
import io.omni.benchmarks.reservations.baseline.Entries;
import io.omni.core.id.CommandId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Contenders that reserve the same load in turns. Who comes first in a round changes, and ratios are those of one round, so that a machine
 * that slows down slows all.
 */
final class Contest implements AutoCloseable {

    private static final int A_STATEMENT = 64;
    private static final int[] POOL_SIZES = {4, 8, 16, 32, 64};
    private static final InstantSource CLOCK = InstantSource.system();

    private final Server server;
    private final Load load;
    private final Scale scale;
    private final Shelves shelves;
    private final OmniSeller omni;
    private final Entries entries;
    private final Buyers buyers;
    private final Map<Contender, Books> before = new EnumMap<>(Contender.class);
    private final Map<Contender, Integer> connections = new EnumMap<>(Contender.class);
    private final Map<Contender, Long> reserved = new EnumMap<>(Contender.class);
    private long soldOut;

    Contest(Server server, Load load, Scale scale) throws Exception {
        this.server = server;
        this.load = load;
        this.scale = scale;
        this.shelves = new Shelves(server);
        this.omni = new OmniSeller(shelves.of(Contender.OMNI));
        omni.receive(Workload.skus(), Shelves.PLENTY);
        Sellers here = Sellers.of(server, load.workload(), load.setting().distance(), 0);
        this.entries = here.entries();
        this.buyers = load.setting() == Setting.TWO_PROCESSES
                ? new Both(here, Companion.start(server, load.workload()))
                : here;
        for (Contender contender : Contender.values()) {
            before.put(contender, Books.of(contender, shelves.of(contender)));
            connections.put(contender, contender.connections());
        }
    }

    /** Finds out how many connections are best for each baseline, warms everybody up for as long, and runs the turns that count. */
    Measured run() throws Exception {
        List<Contender> contenders = new ArrayList<>(Contender.SELLERS);
        buyers.open(Contender.OMNI, Contender.OMNI.connections());
        for (int trial = 0; trial < 2 * poolSizes().length; trial++) {
            turn(Contender.OMNI, scale.trialMillis());
        }
        prepare(Contender.SELECT_FOR_UPDATE);
        prepare(Contender.ONE_STATEMENT);
        if (load.hasBulk()) {
            contenders.add(Contender.BULK);
            turn(Contender.BULK, scale.trialMillis());
        }
        Rounds rounds = new Rounds();
        for (int round = 0; round < scale.turns(); round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get((i + round) % contenders.size());
                server.checkpoint();
                rounds.add(contender, turn(contender, scale.turnMillis()));
            }
        }
        return new Measured(load, rounds, connections);
    }

    private int[] poolSizes() {
        return IntStream.concat(IntStream.of(POOL_SIZES), IntStream.of(load.callers()))
                .filter(size -> size <= load.callers())
                .distinct()
                .toArray();
    }

    private void prepare(Contender baseline) throws Exception {
        double best = 0;
        for (int size : poolSizes()) {
            buyers.open(baseline, size);
            turn(baseline, scale.trialMillis());
            double perSecond = turn(baseline, scale.trialMillis()).perSecond();
            if (perSecond > best) {
                best = perSecond;
                connections.put(baseline, size);
            }
        }
        buyers.open(baseline, connections.getOrDefault(baseline, 1));
        turn(baseline, scale.trialMillis());
    }

    private Turn turn(Contender contender, int millis) throws Exception {
        Turn turn = contender == Contender.BULK
                ? bulk(millis)
                : buyers.reserve(contender, load.callers(), millis).turn();
        reserved.merge(contender, turn.reserved(), Long::sum);
        return turn;
    }

    private Turn bulk(int millis) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        long count = 0;
        try (HikariDataSource tables = Shelves.pool(server, Contender.BULK, 1);
                Connection connection = tables.getConnection()) {
            Bulk bulk = new Bulk(connection, entries);
            long begun = System.nanoTime();
            long now = begun;
            while (now - begun < nanos) {
                List<UUID> ids = new ArrayList<>(A_STATEMENT);
                List<List<String>> baskets = new ArrayList<>(A_STATEMENT);
                for (int i = 0; i < A_STATEMENT; i++) {
                    ids.add(CommandId.next(CLOCK).value());
                    baskets.add(load.workload().basket(random));
                }
                bulk.write(ids, baskets);
                count += A_STATEMENT;
                now = System.nanoTime();
            }
            return new Turn(count * 1e9 / (now - begun), 0, 0, count);
        }
    }

    /** Sells one more thing, of which there are few, to all callers at once, and tells how many units too many or too few were sold. */
    long sellOut(int units) throws Exception {
        omni.receive(Buyers.SCARCE, units);
        soldOut = buyers.sellOut(load.callers());
        return Math.abs(soldOut - units);
    }

    /** Units that are held and are not there, or of which callers were told otherwise than the tables, of all contenders. */
    Flaws flaws() throws SQLException {
        Flaws flaws = new Flaws(0, omni.isSound() ? 0 : 1);
        for (Contender contender : Contender.values()) {
            Books after = Books.of(contender, shelves.of(contender));
            long told = reserved.getOrDefault(contender, 0L);
            long units = told * load.workload().lines();
            boolean isOmni = contender == Contender.OMNI;
            long receipt = isOmni && soldOut > 0 ? 1 : 0;
            long scarce = isOmni ? soldOut : 0;
            flaws = flaws.and(new Flaws(
                    after.oversold(),
                    after.lostSince(before.getOrDefault(contender, after), told + scarce + receipt, units + scarce)));
        }
        return flaws;
    }

    @Override
    public void close() throws SQLException {
        buyers.close();
        shelves.close();
    }
}
