package io.omni.benchmarks.reservations;

import io.omni.benchmarks.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Buyers in another process, which is told on its input what to do, a line each, and answers with a line each. */
final class Companion implements Buyers {

    private final Process process;
    private final PrintStream in;
    private final BufferedReader out;

    private Companion(Process process) {
        this.process = process;
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static Companion start(Server server, Workload workload) throws IOException {
        Companion started = new Companion(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompanionProcess.class.getName())
                .redirectError(Redirect.DISCARD)
                .start());
        // Not among the arguments, which everybody on the machine can read: it may name a password.
        started.ask(server.url() + " " + workload);
        return started;
    }

    private String ask(String line) throws IOException {
        in.println(line);
        String answer = out.readLine();
        if (answer == null || !answer.startsWith(CompanionProcess.DONE)) {
            throw new IllegalStateException("the other process ended or failed: " + answer);
        }
        return answer.substring(CompanionProcess.DONE.length());
    }

    @Override
    public void open(Contender contender, int connections) throws IOException {
        ask("open %s %d".formatted(contender, connections));
    }

    @Override
    public Waits reserve(Contender contender, int callers, int millis) throws IOException {
        return Waits.parse(ask("reserve %s %d %d".formatted(contender, callers, millis)));
    }

    @Override
    public long sellOut(int callers) throws IOException {
        return Long.parseLong(ask("sellOut %d".formatted(callers)));
    }

    /** It ends with its input, and its pools with it. */
    @Override
    public void close() {
        in.close();
        process.onExit().join();
    }
}
