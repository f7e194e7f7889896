package io.omni.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker in KRaft mode, its own controller, on one folder and one port however often it is started. */
abstract class Broker implements AutoCloseable {

    private static final int NODE = 1;

    private final Path folder;
    private final int port = freePort();
    private final int controllerPort = freePort();

    Broker(Path folder) {
        this.folder = folder;
    }

    /** Begins the folder, and starts for the first time. */
    final void begin(String... topics) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .addDirectory(logs().toString())
                .setMetadataLogDirectory(logs().toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        start();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            admin.createTopics(List.of(topics).stream()
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Starts it where it stood. */
    abstract void start() throws IOException;

    /** Ends it without any goodbye. */
    abstract void kill() throws IOException;

    final String address() {
        return "localhost:" + port;
    }

    final Path logs() {
        return folder.resolve("logs");
    }

    final Path folder() {
        return folder;
    }

    final Properties properties() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", "%d@localhost:%d".formatted(NODE, controllerPort));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("broker.session.timeout.ms", "1500"); // so long a killed broker keeps its successor out
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public abstract void close();
}
