package io.omni.benchmarks.placing;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Report;
import io.omni.benchmarks.Server;
import io.omni.core.json.OmniJson;
import io.omni.core.memory.InMemoryStorage;
import io.omni.inventory.json.InventoryJson;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import io.omni.orders.json.OrdersJson;
import io.omni.orders.placement.PlaceOrder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures placing orders. */
@Command(
        name = "placing",
        mixinStandardHelpOptions = true,
        description = "Placing orders of five lines: price, hold, route, save, events.")
public final class PlacingCommand implements Callable<Integer> {

    private static final String SCHEMA = "omni_placing";
    private static final int CALLERS = 16;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take a minute: fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    @Option(names = "--jdbc-url", description = "A PostgreSQL server to use in place of one that is started.")
    private @Nullable String jdbcUrl;

    /** For picocli. */
    public PlacingCommand() {}

    @Override
    public Integer call() throws Exception {
        int turns = smoke ? 1 : quick ? 5 : 9;
        Report report =
                new Report("Placing orders of five lines", spec.commandLine().getOut());
        report.add(measured("memory", new Shop(new InMemoryStorage()), 1, turns, smoke ? 20 : 4_000));
        String url = jdbcUrl;
        try (Server server = url == null ? Server.start() : Server.at(url)) {
            spec.commandLine().getOut().println(server.describe());
            server.empty(SCHEMA);
            try (HikariDataSource pool = server.pool(SCHEMA, CALLERS)) {
                ConnectionSource connections = ConnectionSource.of(pool);
                Migrations.run(connections);
                OmniJson json = OmniJson.of(InventoryJson.forms(), OrdersJson.forms());
                Shop shop = new Shop(new JdbcStorage(connections, json, URI.create("https://shop.example/placing")));
                report.add(measured("postgresql", shop, CALLERS, turns, smoke ? 2 : 30));
            } finally {
                server.drop(SCHEMA);
            }
        }
        return report.finish();
    }

    /** Medians of turns; carts are filled before the clock runs. Half as many turns come first to warm up. */
    private static List<Bar> measured(String where, Shop shop, int callers, int turns, int orders) throws Exception {
        double[] perSecond = new double[turns];
        double[] price = new double[turns];
        long failed = 0;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            for (int turn = -(turns + 1) / 2; turn < turns; turn++) {
                List<List<PlaceOrder>> filled = filled(shop, pool, callers, orders, turn);
                double nanos = filled.get(0).stream()
                        .mapToLong(shop::nanosOfPrice)
                        .average()
                        .orElseThrow();
                if (turn == 0) {
                    shop.watch().reset();
                }
                long begin = System.nanoTime();
                failed += place(shop, pool, filled);
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (turn >= 0) {
                    perSecond[turn] = callers * orders / seconds;
                    price[turn] = nanos * callers * orders / (seconds * callers * 1e9);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return bars(where, shop.watch(), perSecond, price, callers, failed);
    }

    /** Each caller fills its own carts, all at once. */
    private static List<List<PlaceOrder>> filled(Shop shop, ExecutorService pool, int callers, int orders, int turn)
            throws Exception {
        List<Future<List<PlaceOrder>>> each = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            SplittableRandom random = new SplittableRandom(1_000L * turn + caller);
            each.add(pool.submit(() ->
                    Stream.generate(() -> shop.filled(random)).limit(orders).toList()));
        }
        List<List<PlaceOrder>> filled = new ArrayList<>();
        for (Future<List<PlaceOrder>> one : each) {
            filled.add(one.get());
        }
        return filled;
    }

    /** Tells how many were not placed. */
    private static long place(Shop shop, ExecutorService pool, List<List<PlaceOrder>> filled) throws Exception {
        List<Future<Long>> each = new ArrayList<>();
        for (List<PlaceOrder> mine : filled) {
            each.add(pool.submit(
                    () -> mine.stream().filter(order -> !shop.place(order)).count()));
        }
        long failed = 0;
        for (Future<Long> one : each) {
            failed += one.get();
        }
        return failed;
    }

    private static List<Bar> bars(
            String where, StopWatch watch, double[] perSecond, double[] price, int callers, long failed) {
        String key = "placing." + where + ".";
        boolean durable = callers > 1;
        Arrays.sort(perSecond);
        Arrays.sort(price);
        List<Bar> bars = new ArrayList<>();
        bars.add(Bar.reported(
                key + "per-second",
                "orders a second, %s, %d callers (aim %s), turns %.0f to %.0f"
                        .formatted(
                                where,
                                callers,
                                durable ? "300" : "2,000",
                                perSecond[0],
                                perSecond[perSecond.length - 1]),
                perSecond[perSecond.length / 2]));
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            bars.add(Bar.reported(key + name + "-percent", "% of the time: " + name, 100 * watch.share(part)));
        }
        bars.add(Bar.reported(
                key + "price-percent",
                "% of the time that pricing the cart takes by itself (part of the others)",
                100 * price[price.length / 2]));
        double times = 1 / watch.storageShare();
        String what = "times what the storage takes: all of an order against its calls of the storage";
        bars.add(
                durable
                        ? Bar.atMost(key + "times-storage", what, times, 3)
                        : Bar.reported(key + "times-storage", what, times));
        bars.add(Bar.atMost(key + "failed", "orders that were not placed", (double) failed, 0));
        return bars;
    }
}
