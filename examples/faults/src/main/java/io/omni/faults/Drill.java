package io.omni.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.PostingId;
import io.omni.core.time.VirtualClock;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Carries a schedule out in a schema of its own for each database, and audits what it leaves. */
final class Drill {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = Duration.ofMillis(2).toNanos();
    /** For which fault nobody waits longer, once nothing moves any more. */
    private static final long STILL_NANOS = Duration.ofMillis(500).toNanos();

    private static final int LAST_WORDS = 12;
    /** Of how many holds one is shown to another worker. */
    private static final int SHOWN = 3;

    private final Server server;
    private final Schedule schedule;
    private final Class<? extends Books> books;
    private final Path folder;
    private final Duration patience;
    private final Books honest;
    /** One for each database. */
    private final List<String> schemas;

    private final History history = new History();
    private final List<Wire> wires = new ArrayList<>();
    /** By its number, who works in that place now. */
    private final List<WorkerProcess> workers = new ArrayList<>();

    private final Set<WorkerProcess> dead = new LinkedHashSet<>();
    private final Healing healing = new Healing();

    private Drill(Server server, Schedule schedule, Class<? extends Books> books, Path folder, Duration patience) {
        this.server = server;
        this.schedule = schedule;
        this.books = books;
        this.folder = folder;
        this.patience = patience;
        int databases = Books.named(books.getName()).databases();
        this.honest = databases == 1 ? new JdbcBooks() : ShardedBooks.over(databases);
        String name = "drill_%s_%d".formatted(books.getSimpleName().toLowerCase(Locale.ROOT), schedule.seed());
        this.schemas = IntStream.range(0, databases)
                .mapToObj(number -> number == 0 ? name : name + "_" + number)
                .toList();
    }

    /** What a drill found, and what one needs to know of it. */
    record Result(List<Finding> findings, String report) {

        boolean found(Finding.Kind kind) {
            return findings.stream().anyMatch(finding -> finding.kind() == kind);
        }
    }

    static Result run(Server server, Schedule schedule, Class<? extends Books> books, Path folder) {
        return run(server, schedule, books, folder, PATIENCE);
    }

    /** Waits no longer for workers once all faults are over. */
    static Result run(Server server, Schedule schedule, Class<? extends Books> books, Path folder, Duration patience) {
        Drill drill = new Drill(server, schedule, books, folder, patience);
        try {
            return drill.run();
        } catch (RuntimeException thrown) {
            throw new IllegalStateException("the drill broke off%n%s".formatted(drill.report(List.of())), thrown);
        }
    }

    private Result run() {
        List<HikariDataSource> pools = schemas.stream().map(this::pool).toList();
        try {
            for (int i = 0; i < pools.size(); i++) {
                execute(pools.get(i), "create schema " + schemas.get(i));
                Migrations.run(ConnectionSource.of(pools.get(i)));
            }
            List<Command> receipts = receive(pools);
            List<Finding> findings = new ArrayList<>(trade());
            findings.addAll(audit(pools, receipts));
            String report = report(findings);
            for (int i = 0; i < pools.size(); i++) {
                execute(pools.get(i), "drop schema " + schemas.get(i) + " cascade");
            }
            return new Result(List.copyOf(findings), report);
        } finally {
            pools.forEach(HikariDataSource::close);
        }
    }

    private List<Finding> audit(List<HikariDataSource> pools, List<Command> receipts) {
        VirtualClock clock = new VirtualClock(InstantSource.system().instant());
        Desk desk = new Desk(pools, honest, clock);
        return desk.spansDatabases()
                ? new ShardedAudit(desk, pools, clock, history, receipts).findings()
                : new Audit(desk, clock, history, receipts, new Beside(pools.get(0))).findings();
    }

    private HikariDataSource pool(String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(schema));
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void execute(HikariDataSource pool, String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("'%s' failed".formatted(sql), e);
        }
    }

    /** What there is at first, received by the harness. */
    private List<Command> receive(List<HikariDataSource> pools) {
        PostingId id = PostingId.of(CommandId.next(InstantSource.system()));
        Command receipt = new Command(
                id, Verb.RECEIVE, Mode.LONE, Optional.empty(), Optional.empty(), new TreeMap<>(schedule.stock()));
        Desk desk = new Desk(pools, honest, InstantSource.system());
        desk.ledger().post(receipt.posting());
        desk.queue().subscribe(Runner.SUBSCRIPTION);
        return List.of(receipt);
    }

    private List<Finding> trade() {
        try {
            Files.createDirectories(folder);
            for (WorkerPlan plan : schedule.workers()) {
                Wire wire = new Wire(server.port());
                wires.add(wire);
                workers.add(worker(plan, wire));
            }
            workers.forEach(worker -> worker.awaitReady(START));
            workers.forEach(worker -> worker.go(List.of()));
            schedule.faults().forEach(this::strike);
            healing.finish();
            return stuck();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            healing.finish();
            workers.forEach(WorkerProcess::kill);
            wires.forEach(Wire::close);
        }
    }

    private WorkerProcess worker(WorkerPlan plan, Wire wire) {
        return new WorkerProcess(
                plan,
                schemas.stream()
                        .map(schema -> server.url("localhost", wire.port(), schema))
                        .toList(),
                books,
                folder,
                this::heard);
    }

    /** Some holds become known to another worker, and both go for them. */
    private void heard(WorkerProcess worker, String line) {
        Optional<Command> posted = history.take(worker.plan().name(), line);
        posted.filter(command -> command.verb() == Verb.HOLD)
                .filter(hold -> Math.floorMod(hold.id().hashCode(), SHOWN) == 0)
                .ifPresent(hold -> another(worker).tell(Worker.HOLD + hold));
    }

    private WorkerProcess another(WorkerProcess worker) {
        synchronized (workers) {
            return workers.get((workers.indexOf(worker) + 1) % workers.size());
        }
    }

    private void strike(Fault fault) {
        awaitAnswers(fault.after());
        if (fault instanceof Fault.KillWorker kill) {
            kill(kill);
        } else if (fault instanceof Fault.KillServer kill) {
            server.kill();
            LockSupport.parkNanos(kill.down().toNanos());
            server.start();
        } else if (fault instanceof Fault.CutAtCommit cut) {
            wires.get(cut.worker()).cut(cut.cut(), cut.commits());
        } else if (fault instanceof Fault.ExhaustPool exhaust) {
            workers.get(exhaust.worker())
                    .tell(Worker.EXHAUST + exhaust.lasting().toMillis());
        } else if (fault instanceof Fault.Pause pause) {
            WorkerProcess worker = workers.get(pause.worker());
            worker.pause();
            healing.in(pause.lasting(), worker::resume);
        } else if (fault instanceof Fault.StepClocks step) {
            workers.get(step.ahead()).tell(Worker.STEP + step.by().toMillis());
            workers.get(step.back()).tell(Worker.STEP + -step.by().toMillis());
        }
    }

    private void kill(Fault.KillWorker kill) {
        WorkerProcess victim = workers.get(kill.worker());
        victim.kill();
        dead.add(victim);
        if (kill.succeeded()) {
            WorkerProcess successor = worker(victim.plan().successor(), wires.get(kill.worker()));
            synchronized (workers) {
                workers.set(kill.worker(), successor);
            }
            successor.awaitReady(START);
            successor.go(history.openOf(victim.plan().name()));
        }
    }

    /** Until so many were given, or nobody gives any. */
    private void awaitAnswers(int answers) {
        int seen = -1;
        long since = System.nanoTime();
        while (history.answers() < answers
                && System.nanoTime() - since < STILL_NANOS
                && !workers.stream().allMatch(WorkerProcess::isDone)) {
            if (history.answers() != seen) {
                seen = history.answers();
                since = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private List<Finding> stuck() {
        return workers.stream()
                .filter(worker -> !dead.contains(worker) && !worker.isDoneWithin(patience))
                .map(worker -> new Finding(
                        Finding.Kind.STUCK, "%s: %s %s".formatted(worker.plan(), worker.lastWords(1), worker.errors())))
                .toList();
    }

    private String report(List<Finding> findings) {
        StringBuilder report = new StringBuilder();
        report.append(schedule).append('\n');
        findings.forEach(finding -> report.append("found ").append(finding).append('\n'));
        Set<WorkerProcess> all = new LinkedHashSet<>(dead);
        all.addAll(workers);
        for (WorkerProcess worker : all) {
            report.append("last words of ").append(worker.plan().name()).append(":\n");
            worker.lastWords(LAST_WORDS)
                    .forEach(line -> report.append("  ").append(line).append('\n'));
            report.append(worker.errors());
        }
        report.append("answers: %s; commits cut: %d%n"
                .formatted(
                        history.summary(),
                        wires.stream().mapToInt(Wire::cutSoFar).sum()));
        return report.append(
                        "again with: mvn verify -pl examples/faults -am -Dtest=FaultsTest -Dsurefire.failIfNoSpecifiedTests=false -Dfaults.seed=%d"
                                .formatted(schedule.seed()))
                .toString();
    }
}
