package io.omni.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** A worker, seen from the harness: what it says is read as it comes, and what it said before it died is read to the end. */
final class WorkerProcess {

    private static final List<String> SMALL_AND_SOON_THERE =
            List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final WorkerPlan plan;
    private final Process process;
    private final PrintStream in;
    private final Path errors;
    private final BiConsumer<WorkerProcess, String> listener;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final Thread reader;

    WorkerProcess(
            WorkerPlan plan,
            List<String> urls,
            Class<? extends Books> books,
            Path folder,
            BiConsumer<WorkerProcess, String> listener) {
        this.plan = plan;
        this.listener = listener;
        this.errors = folder.resolve(plan.name() + ".err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_AND_SOON_THERE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Worker.class.getName(), String.join(" ", urls), books.getName()));
        command.addAll(plan.arguments());
        try {
            this.process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.reader = new Thread(this::read, "worker-" + plan.name());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.complete(false);
            done.complete(false);
        }
    }

    private void hear(String line) {
        synchronized (said) {
            said.add(line);
        }
        if (line.equals(Talk.READY)) {
            ready.complete(true);
        } else if (line.equals(Talk.DONE)) {
            done.complete(true);
        } else {
            listener.accept(this, line);
        }
    }

    WorkerPlan plan() {
        return plan;
    }

    /** Waits until it has opened its books. */
    void awaitReady(Duration patience) {
        if (!within(patience, ready)) {
            throw new IllegalStateException("worker %s died before it opened its books, or did not within %s: %s"
                    .formatted(plan.name(), patience, errors()));
        }
    }

    void tell(String line) {
        in.println(line);
    }

    /** Tells it to begin, with what somebody else was not answered. */
    void go(List<Command> unanswered) {
        unanswered.forEach(command -> tell(Worker.RETRY + command));
        tell(Worker.GO);
    }

    /** Whether it has nothing more to do, or is dead. */
    boolean isDone() {
        return done.isDone();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it came to its end by itself, in time. */
    boolean isDoneWithin(Duration patience) {
        return within(patience, done);
    }

    private static boolean within(Duration patience, CompletableFuture<Boolean> event) {
        try {
            return event.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void pause() {
        Processes.pause(process.toHandle());
    }

    void resume() {
        Processes.resume(process.toHandle());
    }

    /** Kills it, and waits until all that it said was heard. */
    void kill() {
        // Not by the process itself, which would throw away what is in the pipe.
        process.toHandle().destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last that it said. */
    List<String> lastWords(int lines) {
        synchronized (said) {
            return List.copyOf(said.subList(Math.max(0, said.size() - lines), said.size()));
        }
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
