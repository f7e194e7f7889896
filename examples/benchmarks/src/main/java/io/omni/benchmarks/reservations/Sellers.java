package io.omni.benchmarks.reservations;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Server;
import io.omni.benchmarks.reservations.baseline.Entries;
import io.omni.benchmarks.reservations.baseline.OneStatement;
import io.omni.benchmarks.reservations.baseline.SelectForUpdate;
import io.omni.benchmarks.reservations.baseline.Seller;
import io.omni.core.id.CommandId;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The sellers of one process, each with connections of its own, and those who buy of them. */
final class Sellers implements Buyers {

    private static final InstantSource CLOCK = InstantSource.system();
    /** So that those of another process want something else. */
    private static final long SEEDS = 1_000;

    private final Server server;
    private final Workload workload;
    private final Distance distance;
    private final Entries entries;
    private final long process;
    private final Map<Contender, HikariDataSource> pools = new EnumMap<>(Contender.class);
    private final Map<Contender, Seller> sellers = new EnumMap<>(Contender.class);

    private Sellers(Server server, Workload workload, Distance distance, Entries entries, long process) {
        this.server = server;
        this.workload = workload;
        this.distance = distance;
        this.entries = entries;
        this.process = process;
    }

    /**
     * Opens for business; samples of reservations are made in Omni's tables, which have to be there.
     *
     * @param process a number that no other process has
     */
    static Sellers of(Server server, Workload workload, Distance distance, long process) {
        try (HikariDataSource pool = Shelves.pool(server, Contender.OMNI, 1)) {
            Entries entries = new OmniSeller(pool).entries(Workload.skus().subList(0, Workload.MOST_LINES));
            return new Sellers(server, workload, distance, entries, process);
        }
    }

    /** What is written beside a reservation. */
    Entries entries() {
        return entries;
    }

    @Override
    public void open(Contender contender, int connections) {
        HikariDataSource before = pools.remove(contender);
        if (before != null) {
            before.close();
        }
        HikariDataSource pool = Shelves.pool(server, contender, connections);
        pools.put(contender, pool);
        sellers.put(contender, seller(contender, distance.to(pool)));
    }

    private Seller seller(Contender contender, DataSource tables) {
        return switch (contender) {
            case OMNI -> new OmniSeller(tables);
            case SELECT_FOR_UPDATE -> new SelectForUpdate(tables);
            case ONE_STATEMENT -> new OneStatement(tables, entries);
            case BULK -> throw new IllegalArgumentException("nobody can buy of %s".formatted(contender));
        };
    }

    private Seller of(Contender contender) {
        Seller seller = sellers.get(contender);
        if (seller == null) {
            throw new IllegalStateException("%s has not been opened".formatted(contender));
        }
        return seller;
    }

    @Override
    public Waits reserve(Contender contender, int callers, int millis) throws Exception {
        return Waits.of(of(contender), workload, callers, TimeUnit.MILLISECONDS.toNanos(millis), SEEDS * process);
    }

    @Override
    public long sellOut(int callers) throws Exception {
        Seller omni = of(Contender.OMNI);
        return Crowd.run(callers, caller -> {
                    long got = 0;
                    while (omni.reserve(CommandId.next(CLOCK).value(), SCARCE)) {
                        got++;
                    }
                    return got;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
