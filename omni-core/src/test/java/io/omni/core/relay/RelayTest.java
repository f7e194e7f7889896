package io.omni.core.relay;

import static io.omni.core.relay.Depot.MAILER;
import static io.omni.core.relay.Depot.NOW;
import static io.omni.core.relay.Depot.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.QueueLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelayTest {

    private final Depot depot = new Depot();
    private boolean broken;

    private void noteUnlessBroken(Received<Moved> moved) {
        if (broken) {
            throw new IllegalStateException("mail server is down");
        }
        depot.note(moved);
    }

    @Test
    void a_consumer_receives_each_event_once_with_its_id_and_instant() {
        List<Received<Moved>> received = new ArrayList<>();
        depot.events.on(Moved.class, MAILER, received::add);
        depot.moved("a", 1);
        RelayReport report = depot.relay().run(100);
        assertThat(report)
                .isEqualTo(new RelayReport(1, 0, 0, 0, 0, List.of(new QueueLag(MAILER.id(), 0, Optional.empty(), 0))));
        assertThat(received)
                .containsExactly(new Received<>(depot.storage.events().get(0).id(), NOW, 1, new Moved.ByTruck("a", 1)));
        assertThat(depot.relay().run(100).delivered()).isZero();
        assertThat(received).hasSize(1);
    }

    @Test
    void events_of_one_subject_come_in_order_however_small_the_limit() {
        depot.events.on(Moved.class, MAILER, depot::note);
        depot.moved("a", 1, 2, 3, 4, 5);
        assertThat(depot.relay().run(2).delivered()).isEqualTo(2);
        assertThat(depot.relay().run(2).delivered()).isEqualTo(2);
        assertThat(depot.relay().run(2).delivered()).isEqualTo(1);
        assertThat(depot.received).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void an_event_goes_to_the_consumer_of_its_type_and_is_passed_over_without_one() {
        List<String> trains = new ArrayList<>();
        depot.events
                .on(Moved.ByTruck.class, MAILER, depot::note)
                .on(
                        Moved.ByTrain.class,
                        SEARCH,
                        train -> trains.add(train.event().name()));
        depot.append(new Moved.ByTruck("a", 1));
        depot.append(new Moved.ByTrain("a", 2));
        RelayReport report = depot.relay().run(100);
        assertThat(report.delivered()).isEqualTo(2);
        assertThat(report.passedOver()).isEqualTo(2);
        assertThat(depot.received).containsExactly("a1");
        assertThat(trains).containsExactly("a2");
    }

    @Test
    void one_subscription_has_several_consumers_if_their_types_do_not_overlap() {
        depot.events.on(Moved.ByTruck.class, MAILER, depot::note).on(Moved.ByTrain.class, MAILER, depot::note);
        assertThatThrownBy(() -> depot.events.on(Moved.class, MAILER, depot::note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a subscription of its own");
        assertThatThrownBy(() -> depot.events.on(Moved.class, MAILER.withAfterDeath(AfterDeath.GO_ON), depot::note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give all its consumers the same");
    }

    @Test
    void what_fails_is_attempted_again_after_a_pause_that_grows() {
        depot.events.on(Moved.class, MAILER, this::noteUnlessBroken);
        depot.moved("a", 1, 2);
        broken = true;
        assertThat(depot.relay().run(100).retried()).isEqualTo(1);
        assertThat(depot.relay().run(100).retried()).isZero();
        depot.clock.advance(Duration.ofSeconds(1));
        assertThat(depot.relay().run(100).retried()).isEqualTo(1);
        depot.clock.advance(Duration.ofMillis(999));
        assertThat(depot.relay().run(100).retried()).isZero();
        broken = false;
        depot.clock.advance(Duration.ofMillis(1_001));
        assertThat(depot.relay().run(100).delivered()).isEqualTo(2);
        assertThat(depot.received).containsExactly("a1", "a2");
    }

    @Test
    void what_fails_too_often_is_dead_and_its_subject_waits() {
        depot.events.on(Moved.class, MAILER.withRetry(Retry.DEFAULT), this::noteUnlessBroken);
        depot.moved("a", 1, 2);
        broken = true;
        depot.relay().run(100);
        int dead = 0;
        for (int run = 0; run < 20; run++) {
            depot.clock.advance(Duration.ofHours(1));
            dead += depot.relay().run(100).dead();
        }
        broken = false;
        depot.moved("b", 1);
        depot.relay().run(100);
        assertThat(dead).isEqualTo(1);
        assertThat(depot.received).containsExactly("b1");
        List<DeadLetter> letters = depot.events.deadLetters(MAILER.id(), null, 10);
        assertThat(letters)
                .extracting(DeadLetter::attempts, DeadLetter::failure)
                .containsExactly(
                        tuple(10, new DeliveryFailure("java.lang.IllegalStateException", "mail server is down")));
        assertThat(depot.events.redrive(MAILER.id(), letters.get(0).event().id()))
                .isTrue();
        depot.relay().run(100);
        assertThat(depot.received).containsExactly("b1", "a1", "a2");
    }

    @Test
    void a_subject_goes_on_without_its_dead_event_if_the_subscription_says_so() {
        depot.events.on(
                Moved.class,
                MAILER.withAfterDeath(AfterDeath.GO_ON)
                        .withRetry(new Retry(1, Duration.ofSeconds(1), Duration.ofSeconds(1))),
                moved -> {
                    if (moved.event().step() == 1) {
                        throw new IllegalStateException();
                    }
                    depot.note(moved);
                });
        depot.moved("a", 1, 2);
        assertThat(depot.relay().run(100).dead()).isEqualTo(1);
        assertThat(depot.received).containsExactly("a2");
        assertThat(depot.events.deadLetters(MAILER.id(), null, 10).get(0).failure())
                .isEqualTo(new DeliveryFailure("java.lang.IllegalStateException", ""));
        assertThat(depot.events.discard(
                        MAILER.id(), depot.storage.events().get(0).id()))
                .isTrue();
        assertThat(depot.lag(MAILER.id()).dead()).isZero();
    }

    @Test
    void a_failing_consumer_keeps_no_other_waiting_nor_has_it_receive_anything_twice() {
        broken = true;
        List<String> found = new ArrayList<>();
        depot.events
                .on(Moved.class, MAILER, this::noteUnlessBroken)
                .on(Moved.class, SEARCH, moved -> found.add(moved.event().name()));
        depot.moved("a", 1, 2);
        depot.moved("b", 1);
        for (int run = 0; run < 5; run++) {
            depot.relay().run(100);
            depot.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(found).containsExactlyInAnyOrder("a1", "a2", "b1");
        broken = false;
        depot.runOut();
        assertThat(depot.received).containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(found).hasSize(3);
    }

    @Test
    void a_run_leaves_alone_for_now_what_fails_for_all_of_a_batch() {
        depot.events.on(Moved.class, MAILER, this::noteUnlessBroken).on(Moved.class, SEARCH, depot::note);
        for (String parcel : List.of("a", "b", "c", "d", "e")) {
            depot.moved(parcel, 1);
        }
        Relay relay = depot.relay(depot.storage, RelayOptions.DEFAULT.withBatch(2));
        broken = true;
        assertThat(relay.run(100).retried()).isEqualTo(2);
        assertThat(depot.received).hasSize(5);
        broken = false;
        assertThat(relay.run(100).delivered()).isEqualTo(3);
        depot.clock.advance(Duration.ofSeconds(1));
        assertThat(relay.run(100).delivered()).isEqualTo(2);
    }

    @Test
    void a_linkage_error_is_a_failure_of_its_consumer_alone() {
        depot.events
                .on(Moved.class, MAILER, moved -> {
                    throw new NoClassDefFoundError("mailer");
                })
                .on(Moved.class, SEARCH, depot::note);
        depot.moved("a", 1);
        RelayReport report = depot.relay().run(100);
        assertThat(report.retried()).isEqualTo(1);
        assertThat(depot.received).containsExactly("a1");
    }

    @Test
    void a_subscription_is_run_by_itself() {
        depot.events.on(Moved.class, MAILER, depot::note).on(Moved.class, SEARCH, moved -> depot.received.add("found"));
        depot.moved("a", 1);
        assertThat(depot.relay().run(SEARCH.id(), 100).delivered()).isEqualTo(1);
        assertThat(depot.received).containsExactly("found");
        assertThatThrownBy(() -> depot.relay().run(new SubscriptionId("nobody"), 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subscribe first");
    }

    @Test
    void events_wait_for_a_subscription_whose_process_is_away() {
        depot.events.on(Moved.class, MAILER, depot::note);
        Events other = new Events(depot.storage);
        depot.moved("a", 1);
        new Relay(depot.storage, other, depot.clock, new Random(1), RelayOptions.DEFAULT).run(100);
        assertThat(depot.received).isEmpty();
        assertThat(depot.lag(MAILER.id()).depth()).isEqualTo(1);
        depot.relay().run(100);
        assertThat(depot.received).containsExactly("a1");
    }

    @Test
    void nothing_is_queued_for_a_subscription_that_has_ended() {
        depot.events.on(Moved.class, MAILER, depot::note);
        depot.moved("a", 1);
        depot.events.unsubscribe(MAILER.id());
        assertThat(depot.relay().run(100)).isEqualTo(new RelayReport(0, 0, 0, 0, 0, List.of()));
        assertThat(depot.relay().purge()).isZero();
        depot.clock.advance(RelayOptions.DEFAULT.keepFor().plusMillis(1));
        assertThat(depot.relay().purge()).isEqualTo(1);
    }

    @Test
    void a_consumer_that_outlasts_its_lease_gives_the_rest_of_the_batch_back_without_counting_them() {
        List<Integer> attempts = new ArrayList<>();
        depot.events.on(Moved.class, MAILER, moved -> {
            attempts.add(moved.attempt());
            depot.clock.advance(Duration.ofSeconds(40));
        });
        for (int i = 0; i < 30; i++) {
            depot.moved("parcel-" + i, 1);
        }
        RelayReport report = depot.relay().run(30);
        while (attempts.size() < 30) {
            depot.relay().run(30);
        }
        assertThat(report.delivered()).isPositive();
        assertThat(attempts).hasSize(30).containsOnly(1);
        assertThat(depot.lag(MAILER.id())).isEqualTo(new QueueLag(MAILER.id(), 0, Optional.empty(), 0));
    }

    @Test
    void an_interrupted_thread_gives_back_what_it_has_not_attempted() {
        depot.events.on(Moved.class, MAILER, moved -> {
            depot.note(moved);
            Thread.currentThread().interrupt();
        });
        depot.moved("a", 1);
        depot.moved("b", 1);
        depot.relay().run(100);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(depot.received).hasSize(1);
        depot.relay().run(100);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(depot.received).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void an_event_that_brings_down_every_process_dies_alone() {
        List<String> attempted = new ArrayList<>();
        depot.events.on(Moved.class, MAILER, moved -> {
            if (moved.event().parcel().equals("poison")) {
                attempted.add(moved.event().name());
                throw new OutOfMemoryError("on purpose");
            }
            depot.note(moved);
        });
        for (String parcel : List.of("a", "b", "poison", "c", "d")) {
            depot.moved(parcel, 1);
        }
        for (int run = 0; run < 40; run++) {
            try {
                depot.relay().run(100);
            } catch (OutOfMemoryError died) {
                depot.clock.advance(Duration.ofMinutes(1));
            }
        }
        assertThat(depot.received).containsExactlyInAnyOrder("a1", "b1", "c1", "d1");
        assertThat(attempted).hasSize(Retry.DEFAULT.maxAttempts());
        assertThat(depot.events.deadLetters(MAILER.id(), null, 10))
                .extracting(letter -> letter.event().event())
                .containsExactly(new Moved.ByTruck("poison", 1));
    }

    @Test
    void a_consumer_in_the_unit_of_work_leaves_nothing_when_it_fails_or_is_late() {
        SubscriptionId consumer = MAILER.id();
        HandledEvents written = new HandledEvents(depot.storage, depot.clock, Duration.ofDays(1));
        List<Boolean> fresh = new ArrayList<>();
        depot.events.onInUnit(Moved.class, MAILER, moved -> {
            fresh.add(written.once(consumer, moved.id(), () -> {}));
            if (moved.attempt() == 1) {
                throw new IllegalStateException("after it wrote");
            }
            if (moved.attempt() == 2) {
                depot.clock.advance(RelayOptions.DEFAULT.leaseFor());
                steal();
            }
        });
        depot.moved("a", 1);
        RelayReport failed = depot.relay().run(100);
        depot.clock.advance(Duration.ofMinutes(1));
        RelayReport late = depot.relay().run(100);
        depot.clock.advance(Duration.ofMinutes(1));
        RelayReport delivered = depot.relay().run(100);
        assertThat(List.of(failed.retried(), late.late(), delivered.delivered()))
                .containsExactly(1, 1, 1);
        assertThat(fresh).containsExactly(true, true, true);
        assertThat(written.once(consumer, depot.storage.events().get(0).id(), () -> {}))
                .isFalse();
    }

    /** Another worker takes what is due, and dies. */
    private void steal() {
        Thread thief = new Thread(
                () -> depot.storage.outboxQueue().lease(MAILER.id(), 1, depot.clock.instant(), Duration.ofMillis(1)));
        thief.start();
        try {
            thief.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void old_events_leave_the_outbox_once_everybody_has_received_them() {
        depot.events.on(Moved.class, MAILER, this::noteUnlessBroken);
        depot.moved("a", 1, 2);
        depot.relay().run(1);
        depot.clock.advance(RelayOptions.DEFAULT.keepFor());
        assertThat(depot.relay().purge()).isZero();
        depot.clock.advance(Duration.ofMillis(1));
        assertThat(depot.relay().purge()).isEqualTo(1);
        assertThat(depot.storage.events()).hasSize(1);
        depot.relay().run(1);
        assertThat(depot.relay().purge()).isEqualTo(1);
        assertThat(depot.storage.events()).isEmpty();
    }

    @Test
    void memory_does_not_grow_where_nobody_subscribed() {
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 2_500; i++) {
                depot.moved("parcel-" + i, day);
            }
            depot.clock.advance(Duration.ofDays(2));
            assertThat(depot.relay().purge()).isEqualTo(2_500);
            assertThat(depot.storage.events()).isEmpty();
        }
    }
}
