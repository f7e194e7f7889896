package io.omni.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A broker among the threads of the tests. Threads cannot be killed: it is shut down, and then robbed of the mark by which it would know that
 * it was, so that it recovers its logs as after a crash.
 */
final class BrokerInThisProcess extends Broker {

    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private @Nullable KafkaRaftServer server;

    BrokerInThisProcess(Path folder) {
        super(folder);
    }

    @Override
    void start() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties(), false), Time.SYSTEM);
        server.startup();
    }

    @Override
    void kill() throws IOException {
        close();
        Files.delete(logs().resolve(CLEAN_SHUTDOWN));
    }

    @Override
    public void close() {
        KafkaRaftServer running = Objects.requireNonNull(server);
        running.shutdown();
        running.awaitShutdown();
    }
}
