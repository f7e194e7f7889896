package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom events are leased, and in which order. */
abstract class LeaseRules extends QueueSuite {

    @BeforeEach
    void subscribe() {
        queue().subscribe(MAILER);
    }

    @Test
    void Q3_an_event_is_leased_as_it_was_appended_for_as_long_as_was_asked() {
        List<RecordedEvent> events = queued("a", 1);
        Lease lease = leaseOne();
        assertThat(lease)
                .isEqualTo(new Lease(MAILER, events.get(0), 1, lease.token(), NOW.plus(TERM), Optional.empty()));
    }

    @Test
    void Q3_an_event_is_not_leased_again_while_its_lease_lasts() {
        queued("a", 1);
        leaseOne();
        assertThat(lease(MAILER, ALL)).isEmpty();
        clock().advance(TERM.minusMillis(1));
        assertThat(lease(MAILER, ALL)).isEmpty();
    }

    @Test
    void Q3_no_more_is_leased_than_was_asked_for() {
        List.of("a", "b", "c").forEach(parcel -> queued(parcel, 1));
        List<Lease> two = lease(MAILER, 2);
        List<Lease> rest = lease(MAILER, 2);
        assertThat(two).hasSize(2);
        assertThat(rest).hasSize(1);
        List<String> all = new ArrayList<>(names(two));
        all.addAll(names(rest));
        assertThat(all).containsExactlyInAnyOrder("a1", "b1", "c1");
    }

    @Test
    void Q3_each_event_is_leased_to_one_of_several_workers() {
        for (int round = 0; round < 3; round++) {
            int of = round;
            IntStream.range(0, 20).forEach(i -> queued("parcel-%d-%d-".formatted(of, i), 1));
            List<String> leased = new ArrayList<>();
            new Race(fixture().patience())
                    .run(4, thread -> names(lease(MAILER, 20)))
                    .forEach(leased::addAll);
            leased.addAll(names(lease(MAILER, ALL)));
            assertThat(leased).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void Q3_nothing_is_leased_of_a_subscription_that_is_not_known() {
        queued("a", 1);
        assertThat(lease(SEARCH, ALL)).isEmpty();
    }

    @Test
    void Q3_a_lease_of_nothing_or_for_no_time_is_refused() {
        assertThatThrownBy(() -> lease(MAILER, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> queue().lease(MAILER, 1, NOW, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void Q4_of_a_subject_only_the_oldest_event_is_leased() {
        queued("a", 1, 2, 3);
        assertThat(names(lease(MAILER, ALL))).containsExactly("a1");
    }

    @Test
    void Q4_a_later_event_does_not_overtake_one_that_failed() {
        queued("a", 1, 2);
        queue().failed(leaseOne(), REFUSED, SOON);
        assertThat(lease(MAILER, ALL)).isEmpty();
        clock().set(SOON);
        assertThat(drain(MAILER)).containsExactly("a1", "a2");
    }

    @Test
    void Q4_a_later_event_does_not_overtake_one_whose_lease_ended() {
        queued("a", 1, 2);
        leaseOne();
        queued("a", 3);
        clock().advance(TERM);
        assertThat(names(lease(MAILER, ALL))).containsExactly("a1");
        clock().advance(TERM);
        assertThat(drain(MAILER)).containsExactly("a1", "a2", "a3");
    }

    @Test
    void Q4_subjects_do_not_wait_for_each_other() {
        queued("a", 1, 2);
        queue().failed(leaseOne(), REFUSED, SOON);
        queued("b", 1);
        leaseOne();
        queued("c", 1, 2);
        assertThat(drain(MAILER)).containsExactly("c1", "c2");
    }

    @Test
    void Q4_what_is_due_again_is_not_kept_waiting_by_fresh_events() {
        queued("a", 1);
        queue().failed(leaseOne(), REFUSED, SOON);
        IntStream.range(0, 5).forEach(i -> queued("fresh-" + i, 1));
        clock().set(SOON);
        List<String> first = new ArrayList<>(names(lease(MAILER, 3)));
        clock().advance(Duration.ofMillis(1));
        queued("later", 1);
        first.addAll(names(lease(MAILER, 3)));
        assertThat(first).contains("a1");
    }

    @Test
    void Q4_several_workers_receive_the_events_of_a_subject_in_order() {
        for (int move = 0; move < 20; move++) {
            queued("a", move);
            queued("b", move);
        }
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        new Race(fixture().patience()).run(4, thread -> {
            for (int step = 0; step < 200; step++) {
                List<Lease> leases = lease(MAILER, 1);
                received.addAll(names(leases));
                queue().delivered(leases);
            }
            return thread;
        });
        received.addAll(drain(MAILER));
        List<String> order = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
        assertThat(of("a", received)).isEqualTo(order.stream().map("a"::concat).toList());
        assertThat(of("b", received)).isEqualTo(order.stream().map("b"::concat).toList());
    }

    @Test
    void Q7_from_the_instant_at_which_its_lease_ends_an_event_is_due_again() {
        List<RecordedEvent> events = queued("a", 1);
        Lease first = leaseOne();
        clock().advance(TERM);
        Lease second = leaseOne();
        assertThat(second)
                .isEqualTo(new Lease(
                        MAILER, events.get(0), 2, second.token(), NOW.plus(TERM).plus(TERM), Optional.empty()));
        assertThat(second.token()).isGreaterThan(first.token());
    }

    @Test
    void Q7_every_lease_of_whatever_event_has_a_greater_token() {
        queue().subscribe(SEARCH);
        queued("a", 1, 2);
        queued("b", 1);
        List<Long> tokens = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            tokens.add(leaseOne().token());
            lease(SEARCH, 1).forEach(lease -> tokens.add(lease.token()));
            clock().advance(TERM);
        }
        assertThat(tokens).isSorted().doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void Q7_nothing_is_lost_when_workers_die_before_they_say_that_they_delivered() {
        queued("a", 1, 2);
        queued("b", 1);
        for (int death = 1; death <= 3; death++) {
            List<Lease> lost = lease(MAILER, ALL);
            assertThat(names(lost)).containsExactlyInAnyOrder("a1", "b1");
            assertThat(lost).extracting(Lease::attempt).containsOnly(death);
            clock().advance(TERM);
        }
        assertThat(drain(MAILER)).containsExactlyInAnyOrder("a1", "a2", "b1");
    }
}
