package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of leased events. */
abstract class SettlementRules extends QueueSuite {

    @BeforeEach
    void subscribe() {
        queue().subscribe(MAILER);
    }

    @Test
    void Q6_what_was_delivered_is_not_leased_again() {
        queued("a", 1);
        assertThat(queue().delivered(List.of(leaseOne()))).isOne();
        clock().advance(TERM);
        assertThat(lease(MAILER, ALL)).isEmpty();
        assertThat(lag(MAILER).depth()).isZero();
    }

    @Test
    void Q6_the_next_event_of_the_subject_is_due_at_once_and_attempted_first() {
        queued("a", 1, 2);
        queue().delivered(List.of(leaseOne()));
        Lease next = leaseOne();
        assertThat(name(next.event())).isEqualTo("a2");
        assertThat(next.attempt()).isOne();
    }

    @Test
    void Q6_several_events_are_delivered_at_once() {
        queued("a", 1, 2);
        queued("b", 1);
        assertThat(queue().delivered(lease(MAILER, ALL))).isEqualTo(2);
        assertThat(queue().delivered(List.of())).isZero();
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q8_a_late_worker_settles_nothing_that_was_leased_to_another() {
        queued("a", 1, 2);
        Lease late = leaseOne();
        clock().advance(TERM);
        Lease current = leaseOne();
        assertThat(queue().delivered(List.of(late))).isZero();
        assertThat(queue().giveBack(List.of(late))).isZero();
        assertThat(queue().failed(late, REFUSED, SOON.plus(TERM))).isFalse();
        assertThat(queue().dead(late, REFUSED, SOON, AfterDeath.GO_ON)).isFalse();
        assertThat(letters(MAILER)).isEmpty();
        assertThat(lease(MAILER, ALL)).isEmpty();
        assertThat(queue().delivered(List.of(current))).isOne();
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q8_a_lease_settles_once() {
        queued("a", 1, 2, 3);
        Lease lease = leaseOne();
        assertThat(queue().delivered(List.of(lease))).isOne();
        assertThat(queue().delivered(List.of(lease))).isZero();
        assertThat(queue().giveBack(List.of(lease))).isZero();
        assertThat(queue().failed(lease, REFUSED, SOON)).isFalse();
        assertThat(queue().dead(lease, REFUSED, NOW, AfterDeath.WAIT)).isFalse();
        Lease next = leaseOne();
        assertThat(queue().failed(next, REFUSED, NOW)).isTrue();
        assertThat(queue().delivered(List.of(next))).isZero();
        assertThat(drain(MAILER)).containsExactly("a2", "a3");
    }

    @Test
    void Q8_a_lease_counts_past_its_end_while_nobody_else_has_one() {
        queued("a", 1, 2);
        Lease late = leaseOne();
        clock().advance(TERM.plus(TERM));
        assertThat(queue().delivered(List.of(late))).isOne();
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q8_of_several_leases_those_count_that_are_the_last() {
        queued("a", 1);
        Lease late = leaseOne();
        clock().advance(TERM);
        Lease current = leaseOne();
        queued("b", 1);
        assertThat(queue().delivered(List.of(late, leaseOne()))).isOne();
        assertThat(queue().delivered(List.of(current))).isOne();
        assertThat(lag(MAILER).depth()).isZero();
    }

    @Test
    void Q9_what_failed_is_due_again_from_the_instant_named_with_the_reason() {
        List<RecordedEvent> events = queued("a", 1);
        assertThat(queue().failed(leaseOne(), REFUSED, SOON)).isTrue();
        clock().set(SOON.minusMillis(1));
        assertThat(lease(MAILER, ALL)).isEmpty();
        clock().set(SOON);
        Lease again = leaseOne();
        assertThat(again).isEqualTo(new Lease(MAILER, events.get(0), 2, again.token(), SOON.plus(TERM), refused()));
    }

    @Test
    void Q9_what_failed_may_be_due_before_its_lease_would_have_ended() {
        queued("a", 1);
        queue().failed(leaseOne(), REFUSED, NOW);
        assertThat(leaseOne().attempt()).isEqualTo(2);
    }

    @Test
    void Q9_its_subject_waits_as_long() {
        queued("a", 1, 2);
        queue().failed(leaseOne(), REFUSED, SOON);
        queued("a", 3);
        clock().set(SOON.minusMillis(1));
        assertThat(drain(MAILER)).isEmpty();
        clock().set(SOON);
        assertThat(drain(MAILER)).containsExactly("a1", "a2", "a3");
    }

    @Test
    void Q10_what_is_dead_is_listed_with_its_reason_and_never_leased() {
        List<RecordedEvent> events = queued("a", 1);
        queue().failed(leaseOne(), REFUSED, NOW);
        died(AfterDeath.GO_ON);
        assertThat(letters(MAILER))
                .containsExactly(new DeadLetter(MAILER, events.get(0), 2, REFUSED, NOW, AfterDeath.GO_ON));
        clock().advance(Duration.ofDays(30));
        assertThat(lease(MAILER, ALL)).isEmpty();
    }

    @Test
    void Q10_the_subject_of_a_dead_event_waits_if_told_so() {
        queued("a", 1, 2);
        queued("b", 1);
        died(AfterDeath.WAIT);
        queued("a", 3);
        clock().advance(Duration.ofDays(30));
        assertThat(drain(MAILER)).containsExactly("b1");
        assertThat(letters(MAILER)).extracting(DeadLetter::afterDeath).containsExactly(AfterDeath.WAIT);
    }

    @Test
    void Q10_the_subject_of_a_dead_event_goes_on_if_told_so() {
        queued("a", 1, 2);
        died(AfterDeath.GO_ON);
        queued("a", 3);
        assertThat(drain(MAILER)).containsExactly("a2", "a3");
    }

    @Test
    void Q10_dead_events_are_listed_by_their_ids_page_by_page() {
        List<RecordedEvent> events = new ArrayList<>();
        for (String parcel : List.of("a", "b", "c", "d", "e")) {
            events.addAll(queued(parcel, 1));
            died(AfterDeath.WAIT);
        }
        events.sort(Comparator.comparing(event -> event.id().value()));
        List<DeadLetter> first = queue().deadLetters(MAILER, null, 2);
        List<DeadLetter> second = queue().deadLetters(MAILER, events.get(1).id(), 2);
        List<DeadLetter> third = queue().deadLetters(MAILER, events.get(3).id(), 2);
        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(2, 2, 1);
        first = new ArrayList<>(first);
        first.addAll(second);
        first.addAll(third);
        assertThat(first).extracting(DeadLetter::event).isEqualTo(events);
        assertThatThrownBy(() -> queue().deadLetters(MAILER, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void Q11_a_redriven_event_is_due_at_once_and_its_attempts_begin_anew() {
        List<RecordedEvent> events = queued("a", 1, 2);
        queue().failed(leaseOne(), REFUSED, NOW);
        died(AfterDeath.WAIT);
        assertThat(queue().redrive(MAILER, events.get(0).id())).isTrue();
        assertThat(letters(MAILER)).isEmpty();
        Lease again = leaseOne();
        assertThat(again.event()).isEqualTo(events.get(0));
        assertThat(again.attempt()).isOne();
        queue().delivered(List.of(again));
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q11_a_redriven_event_takes_its_old_place() {
        List<RecordedEvent> events = queued("a", 1, 2, 3);
        died(AfterDeath.GO_ON);
        Lease second = leaseOne();
        queue().redrive(MAILER, events.get(0).id());
        assertThat(lease(MAILER, ALL)).isEmpty();
        queue().delivered(List.of(second));
        assertThat(drain(MAILER)).containsExactly("a1", "a3");
    }

    @Test
    void Q11_a_redriven_event_does_not_wait_for_a_later_one_that_failed() {
        List<RecordedEvent> events = queued("a", 1, 2);
        died(AfterDeath.GO_ON);
        queue().failed(leaseOne(), REFUSED, SOON);
        queue().redrive(MAILER, events.get(0).id());
        assertThat(drain(MAILER)).containsExactly("a1");
        clock().set(SOON);
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q11_a_discarded_event_is_gone_and_its_subject_goes_on() {
        List<RecordedEvent> events = queued("a", 1, 2);
        died(AfterDeath.WAIT);
        assertThat(queue().discard(MAILER, events.get(0).id())).isTrue();
        assertThat(letters(MAILER)).isEmpty();
        assertThat(queue().redrive(MAILER, events.get(0).id())).isFalse();
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q11_only_dead_events_are_redriven_or_discarded() {
        List<RecordedEvent> events = queued("a", 1, 2);
        leaseOne();
        for (RecordedEvent event : events) {
            assertThat(queue().redrive(MAILER, event.id())).isFalse();
            assertThat(queue().discard(MAILER, event.id())).isFalse();
            assertThat(queue().redrive(SEARCH, event.id())).isFalse();
            assertThat(queue().discard(SEARCH, event.id())).isFalse();
        }
        clock().advance(TERM);
        assertThat(drain(MAILER)).containsExactly("a1", "a2");
    }

    @Test
    void Q16_what_was_given_back_is_due_at_once_and_was_no_attempt() {
        queued("a", 1, 2);
        queued("b", 1);
        assertThat(queue().giveBack(lease(MAILER, ALL))).isEqualTo(2);
        List<Lease> again = lease(MAILER, ALL);
        assertThat(names(again)).containsExactlyInAnyOrder("a1", "b1");
        assertThat(again).extracting(Lease::attempt).containsOnly(1);
    }

    @Test
    void Q16_the_attempts_before_count_as_they_did() {
        queued("a", 1);
        queue().failed(leaseOne(), REFUSED, NOW);
        queue().giveBack(List.of(leaseOne()));
        Lease failedBefore = leaseOne();
        assertThat(failedBefore.attempt()).isEqualTo(2);
        assertThat(failedBefore.lastFailure()).isEqualTo(refused());
        clock().advance(TERM);
        queue().giveBack(List.of(leaseOne()));
        Lease cutOffBefore = leaseOne();
        assertThat(cutOffBefore.attempt()).isEqualTo(3);
        assertThat(cutOffBefore.lastFailure()).isEmpty();
    }
}
