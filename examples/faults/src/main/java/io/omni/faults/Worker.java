package io.omni.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.omni.jdbc.DatabaseFailure;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that trades. It tells of what it does on its output, and is told on its input what to do first, what its clock shows, when to
 * exhaust its pool, and which holds others have made. It ends with its input: no worker outlives the harness.
 */
final class Worker {

    static final String RETRY = "retry ";
    static final String GO = "go";
    static final String HOLD = "hold ";
    static final String STEP = "step ";
    static final String EXHAUST = "exhaust ";

    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
    /** As long as the harness waits: a worker whose harness was killed at this moment ends, too. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private static final int TIMEOUT_MILLIS = 400;
    private static final int VALIDATION_MILLIS = 250;

    private final WorkerPlan plan;
    private final Talk talk;
    /** To each database. */
    private final List<HikariDataSource> pools;

    private final AtomicLong offsetMillis;
    private final OpenHolds holds = new OpenHolds();
    private final InstantSource clock;

    private Worker(List<String> urls, WorkerPlan plan, Talk talk) {
        this.plan = plan;
        this.talk = talk;
        this.pools = urls.stream().map(url -> pool(url, plan.pool())).toList();
        this.offsetMillis = new AtomicLong(plan.clock().toMillis());
        this.clock = () -> InstantSource.system().instant().plusMillis(offsetMillis.get());
    }

    /** Takes the URLs of the databases, with a space between two, the class of the {@link Books} and the plan. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = List.of(arguments);
        Talk talk = new Talk(new FileOutputStream(FileDescriptor.out));
        Worker worker = new Worker(List.of(all.get(0).split(" ", -1)), WorkerPlan.of(all.subList(2, all.size())), talk);
        worker.run(
                Books.named(all.get(1)), new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        Runtime.getRuntime().halt(0);
    }

    private static HikariDataSource pool(String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private void run(Books books, BufferedReader in) throws IOException, InterruptedException {
        Desk desk = open(books);
        List<Command> unanswered = new ArrayList<>();
        talk.say(Talk.READY);
        for (String line = in.readLine(); line != null && !line.equals(GO); line = in.readLine()) {
            if (line.startsWith(RETRY)) {
                unanswered.add(Command.parse(line.substring(RETRY.length())));
            } else {
                obey(line);
            }
        }
        Thread listener = new Thread(() -> listen(in), "listener");
        listener.setDaemon(true);
        listener.start();
        if (!desk.spansDatabases()) {
            Thread runner = new Thread(new Runner(desk.queue(), talk, clock)::run, "runner");
            runner.setDaemon(true);
            runner.start();
        }
        trade(desk, unanswered);
        talk.say(Talk.DONE);
    }

    private Desk open(Books books) {
        long start = System.nanoTime();
        while (true) {
            try {
                return new Desk(pools, books, clock);
            } catch (DatabaseFailure notThereYet) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw notThereYet;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void trade(Desk desk, List<Command> unanswered) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < plan.callers(); i++) {
            Caller caller = new Caller(desk, talk, clock, random.split(), plan.skus(), holds);
            List<Command> first = i == 0 ? unanswered : List.of();
            Thread thread = new Thread(
                    () -> {
                        first.forEach(caller::insist);
                        caller.call(plan.calls());
                    },
                    "caller-" + i);
            callers.add(thread);
            thread.start();
        }
        for (Thread thread : callers) {
            thread.join();
        }
    }

    private void listen(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                obey(line);
            }
        } catch (IOException gone) {
            // The harness is gone, and so is this worker.
        }
        Runtime.getRuntime().halt(1);
    }

    private void obey(String line) {
        if (line.startsWith(HOLD)) {
            holds.add(Command.parse(line.substring(HOLD.length())));
        } else if (line.startsWith(STEP)) {
            offsetMillis.addAndGet(Long.parseLong(line.substring(STEP.length())));
        } else if (line.startsWith(EXHAUST)) {
            long millis = Long.parseLong(line.substring(EXHAUST.length()));
            Thread greedy = new Thread(() -> exhaust(Duration.ofMillis(millis)), "greedy");
            greedy.setDaemon(true);
            greedy.start();
        }
    }

    /** Takes every connection to the first database that is to be had, and keeps it for a while. */
    private void exhaust(Duration lasting) {
        List<Connection> taken = new ArrayList<>();
        long end = System.nanoTime() + lasting.toNanos();
        while (System.nanoTime() < end) {
            try {
                taken.add(pools.get(0).getConnection());
            } catch (SQLException allTaken) {
                // Then somebody else has the rest, and gets it back to here.
            }
        }
        for (Connection connection : taken) {
            try {
                connection.close();
            } catch (SQLException broken) {
                // The pool throws it away.
            }
        }
    }
}
