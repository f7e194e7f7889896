package io.omni.core.relay;

import static io.omni.core.relay.Depot.MAILER;
import static io.omni.core.relay.Depot.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Several relays at once over one storage. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelayRacesTest {

    private static final int RELAYS = 6;
    private static final int PARCELS = 20;
    private static final int STEPS = 10;

    private final Depot depot = new Depot();
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    @Test
    void several_relays_hand_each_event_once_to_each_consumer_and_in_order() throws Exception {
        depot.events
                .on(Moved.class, MAILER, depot::note)
                .on(Moved.class, SEARCH, moved -> found.add(moved.event().name()));
        append();
        List<RelayReport> reports = race(() -> depot.relay().run(10_000));
        assertThat(reports.stream().mapToInt(RelayReport::delivered).sum()).isEqualTo(2 * PARCELS * STEPS);
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.late() + report.retried() + report.dead())
                        .isZero());
        assertReceivedOnceInOrder(depot.received);
        assertReceivedOnceInOrder(found);
    }

    @Test
    void events_appended_while_relays_run_are_all_received() throws Exception {
        depot.events.on(Moved.class, MAILER, depot::note);
        AtomicInteger workers = new AtomicInteger();
        race(() -> {
            if (workers.getAndIncrement() == 0) {
                append();
                return depot.relay().run(10_000);
            }
            for (int run = 0; run < 50; run++) {
                depot.relay().run(5);
            }
            return depot.relay().run(10_000);
        });
        depot.runOut();
        assertReceivedOnceInOrder(depot.received);
    }

    @Test
    void consumers_in_the_unit_of_work_keep_what_they_write_once_though_relays_collide() throws Exception {
        HandledEvents written = new HandledEvents(depot.storage, depot.clock, Duration.ofDays(1));
        AtomicInteger repeated = new AtomicInteger();
        depot.events.onInUnit(Moved.class, MAILER, moved -> {
            if (!written.once(MAILER.id(), moved.id(), () -> {})) {
                repeated.incrementAndGet();
            }
        });
        append();
        List<RelayReport> reports = race(() -> depot.relay().run(10_000));
        assertThat(reports.stream().mapToInt(RelayReport::delivered).sum()).isEqualTo(PARCELS * STEPS);
        assertThat(repeated).hasValue(0);
    }

    private void append() {
        for (int step = 0; step < STEPS; step++) {
            for (int parcel = 0; parcel < PARCELS; parcel++) {
                depot.moved("parcel-%d-".formatted(parcel), step);
            }
        }
    }

    private static void assertReceivedOnceInOrder(List<String> received) {
        assertThat(received).hasSize(PARCELS * STEPS);
        for (int parcel = 0; parcel < PARCELS; parcel++) {
            String name = "parcel-%d-".formatted(parcel);
            assertThat(received.stream().filter(one -> one.startsWith(name)))
                    .isEqualTo(IntStream.range(0, STEPS)
                            .mapToObj(step -> name + step)
                            .toList());
        }
    }

    private static List<RelayReport> race(Callable<RelayReport> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RELAYS);
        ExecutorService threads = Executors.newFixedThreadPool(RELAYS);
        try {
            List<Future<RelayReport>> running = new ArrayList<>();
            for (int i = 0; i < RELAYS; i++) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            List<RelayReport> reports = new ArrayList<>();
            for (Future<RelayReport> one : running) {
                reports.add(one.get(60, TimeUnit.SECONDS));
            }
            return reports;
        } finally {
            threads.shutdownNow();
        }
    }
}
