package io.omni.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own, which is killed by the operating system (SIGKILL). */
final class BrokerInAnotherProcess extends Broker {

    private @Nullable Process process;

    BrokerInAnotherProcess(Path folder) {
        super(folder);
    }

    @Override
    void start() throws IOException {
        Path file = folder().resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties().store(out, null);
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "kafka.Kafka",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    @Override
    void kill() {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
