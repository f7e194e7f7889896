package io.omni.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that can be killed and started again on the same data. The first start, by the embedding library, unpacks it and makes
 * the data folder; from then on the harness starts it itself, because that library does not start what was killed.
 */
final class Server implements AutoCloseable {

    private static final String READY = "ready to accept connections";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROOT = 0;

    private final Path folder;
    private final Path data;
    private final int port;
    private final String program;
    private final Thread atExit = new Thread(this::end, "server-end");
    private @Nullable Process process;

    private Server(Path folder, Path data, int port, String program) {
        this.folder = folder;
        this.data = data;
        this.port = port;
        this.program = program;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Makes a server below a folder, and starts it. */
    static Server in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path data = Files.createTempDirectory(folder, "server").toAbsolutePath();
            EmbeddedPostgres first = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .start();
            int port = first.getPort();
            String program = programOf(data);
            first.close();
            Server server = new Server(folder, data, port, program);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL did not start (it needs user namespaces where this runs as root)", e);
        }
    }

    /** The path of the program that runs on a data folder: the first line of its file says which process that is. */
    private static String programOf(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .orElseThrow(() ->
                        new IllegalStateException("process %d, the server, does not tell its program".formatted(pid)));
    }

    String url(String host, int at, String schema) {
        return "jdbc:postgresql://%s:%d/postgres?user=postgres&sslmode=disable&gssEncMode=disable&currentSchema=%s"
                .formatted(host, at, schema);
    }

    String url(String schema) {
        return url("localhost", port, schema);
    }

    int port() {
        return port;
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Starts it, again where processes of before its death are still about to go. */
    void start() {
        long start = System.nanoTime();
        while (!isStarted()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("the server does not start: see " + log());
            }
        }
    }

    private boolean isStarted() {
        try {
            Process started =
                    new ProcessBuilder(command()).redirectErrorStream(true).start();
            process = started;
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(started, ready), "server-log");
            reader.setDaemon(true);
            reader.start();
            return ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new IllegalStateException("the server is not ready after %s: see %s".formatted(PATIENCE, log()), e);
        }
    }

    /** Nothing is promised of a server that forgets what it was told to keep, so it writes all through to the disk. */
    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(data, "unix:uid").equals(ROOT)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program, "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "deadlock_timeout=100ms",
                "max_connections=100")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private void read(Process started, CompletableFuture<Boolean> ready) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line + "\n");
                out.flush();
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException killed) {
            // Then there is nothing more to read.
        } finally {
            ready.complete(false);
        }
    }

    /** Kills it without warning, with all its processes. */
    void kill() {
        Processes.killTree(Objects.requireNonNull(process).toHandle());
    }

    private void end() {
        Process running = process;
        if (running != null && running.isAlive()) {
            Processes.killTree(running.toHandle());
        }
        Folders.delete(data);
    }

    /** Ends it, and throws its data away; the end of the harness does so too. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }
}
