package io.omni.kafka;

import static io.omni.kafka.Arrivals.Fault.LOST;
import static io.omni.kafka.Arrivals.Fault.OUT_OF_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker is killed while events are relayed to it, and started again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledBrokerTest {

    @Test
    void every_event_arrives_and_each_key_in_order_and_careless_and_hasty_relays_are_caught(@TempDir Path folder)
            throws Exception {
        try (Broker broker = new BrokerInThisProcess(folder);
                EmbeddedPostgres server = Databases.postgreSql();
                HikariDataSource database = Databases.pool(server.getJdbcUrl("postgres", "postgres"))) {
            broker.begin("omni", "two-workers", "forgetting", "flushing", "hasty");
            assertThat(printed(broker)).contains("order.placed").contains("order.ready-for-pickup");
            try (TwoWorkers relay = new TwoWorkers(Databases.storage(database), broker);
                    Careless forgetting = Careless.forgetting(broker);
                    Careless flushing = Careless.flushing(broker);
                    Hasty hasty = new Hasty(broker)) {
                kill(broker, List.of(relay, forgetting, flushing, hasty));
                requireAllOf(relay, broker);
                assertThat(forgetting.faults(broker)).containsExactly(LOST);
                assertThat(flushing.faults(broker)).containsExactly(LOST);
                assertThat(hasty.faults(broker)).containsExactly(OUT_OF_ORDER);
            }
        }
    }

    @Test
    void so_it_is_with_a_broker_that_the_operating_system_kills(@TempDir Path folder) throws Exception {
        try (Broker broker = new BrokerInAnotherProcess(folder);
                HikariDataSource database = Databases.h2(folder)) {
            broker.begin("two-workers");
            try (TwoWorkers relay = new TwoWorkers(Databases.storage(database), broker)) {
                kill(broker, List.of(relay));
                requireAllOf(relay, broker);
            }
        }
    }

    private static String printed(Broker broker) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KafkaRelayMain.run(broker.address(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void requireAllOf(TwoWorkers relay, Broker broker) {
        Arrivals arrivals = Arrivals.in(relay.topic(), broker.address());
        assertThat(arrivals.faults(relay.counts())).isEmpty();
        assertThat(relay.dead()).isZero();
        assertThat(relay.abandoned()).isPositive();
        assertThat(arrivals.records())
                .hasSizeGreaterThanOrEqualTo(arrivals.firstSeen().size() + 2 * relay.abandoned());
    }

    private static void kill(Broker broker, List<Sender> senders) throws Exception {
        all(senders, Sender::whileThere);
        broker.kill();
        all(senders, Sender::whileAway);
        broker.start();
        all(senders, Sender::whenBack);
    }

    private interface Phase {
        void of(Sender sender) throws Exception;
    }

    private static void all(List<Sender> senders, Phase phase) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(senders.size());
        try {
            List<Future<String>> phases = new ArrayList<>();
            for (Sender sender : senders) {
                phases.add(threads.submit(() -> {
                    phase.of(sender);
                    return sender.topic();
                }));
            }
            for (Future<String> one : phases) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
