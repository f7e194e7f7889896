package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.Lease;
import io.omni.core.storage.QueueLag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How events come into the queues and leave the outbox. */
abstract class DistributionRules extends QueueSuite {

    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    @Test
    void Q1_every_event_is_queued_once_for_each_subscription() {
        queue().subscribe(MAILER);
        queue().subscribe(SEARCH);
        append(moves("a", 1, 2));
        append(moves("b", 1));
        assertThat(queue().distribute(ALL)).isEqualTo(3);
        assertThat(queue().distribute(ALL)).isZero();
        assertThat(drain(MAILER)).containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(drain(SEARCH)).containsExactlyInAnyOrder("a1", "a2", "b1");
    }

    @Test
    void Q1_events_are_distributed_in_steps_of_any_size() {
        queue().subscribe(MAILER);
        append(moves("a", 1, 2, 3, 4, 5));
        assertThat(List.of(queue().distribute(2), queue().distribute(2), queue().distribute(2), queue().distribute(2)))
                .containsExactly(2, 2, 1, 0);
        assertThat(drain(MAILER)).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void Q1_subscribing_again_changes_nothing() {
        queue().subscribe(MAILER);
        queued("a", 1);
        queue().subscribe(MAILER);
        queued("b", 1);
        assertThat(drain(MAILER)).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void Q1_what_was_distributed_before_is_not_queued_for_a_later_subscription() {
        queued("a", 1);
        append(moves("a", 2));
        queue().subscribe(MAILER);
        queued("a", 3);
        assertThat(drain(MAILER)).containsExactly("a2", "a3");
    }

    @Test
    void Q1_several_workers_distribute_each_event_once() {
        queue().subscribe(MAILER);
        IntStream.range(0, 40).forEach(i -> append(moves("parcel-" + i, 0)));
        List<Integer> counts = new Race(fixture().patience()).runMany(4, 40, i -> queue().distribute(3));
        assertThat(counts.stream().mapToInt(count -> count).sum() + queue().distribute(ALL))
                .isEqualTo(40);
        assertThat(drain(MAILER)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void Q1_nothing_is_distributed_without_a_limit() {
        assertThatThrownBy(() -> queue().distribute(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void Q2_an_event_is_distributed_when_its_unit_of_work_has_ended() {
        queue().subscribe(MAILER);
        try (Onlooker onlooker = new Onlooker()) {
            Optional<Integer> seen = unitOfWork().execute(() -> {
                append(moves("a", 1));
                return onlooker.glance(() -> queue().distribute(ALL));
            });
            assertThat(seen.orElse(0)).isZero();
        }
        queue().distribute(ALL);
        assertThat(drain(MAILER)).containsExactly("a1");
    }

    @Test
    void Q2_an_event_of_a_unit_of_work_that_failed_is_never_distributed() {
        queue().subscribe(MAILER);
        undone(() -> {
            append(moves("a", 1));
            return MAILER;
        });
        assertThat(queue().distribute(ALL)).isZero();
        assertThat(drain(MAILER)).isEmpty();
    }

    @Test
    void Q5_one_subscription_is_leased_what_another_holds_or_has_received() {
        bothSubscribe();
        queued("a", 1, 2);
        assertThat(names(lease(MAILER, ALL))).containsExactly("a1");
        assertThat(names(lease(SEARCH, ALL))).containsExactly("a1");
        clock().advance(TERM);
        assertThat(drain(MAILER)).containsExactly("a1", "a2");
        assertThat(drain(SEARCH)).containsExactly("a1", "a2");
    }

    @Test
    void Q5_what_fails_or_dies_for_one_subscription_keeps_no_other_waiting() {
        bothSubscribe();
        queued("a", 1, 2);
        queue().failed(leaseOne(), REFUSED, LATER);
        queued("b", 1, 2);
        died(AfterDeath.WAIT);
        assertThat(drain(SEARCH)).containsExactlyInAnyOrder("a1", "a2", "b1", "b2");
        assertThat(letters(SEARCH)).isEmpty();
        assertThat(drain(MAILER)).isEmpty();
    }

    @Test
    void Q12_what_nobody_has_still_to_receive_is_purged() {
        queue().subscribe(MAILER);
        queued("a", 1, 2);
        drain(MAILER);
        assertThat(queue().purge(NOW.plusMillis(1), ALL)).isEqualTo(2);
        assertThat(queue().purge(NOW.plusMillis(1), ALL)).isZero();
        assertThat(fixture().events()).isEmpty();
    }

    @Test
    void Q12_what_nobody_subscribed_to_is_purged_once_it_was_distributed() {
        append(moves("a", 1));
        assertThat(queue().purge(LATER, ALL)).isZero();
        assertThat(fixture().events()).hasSize(1);
        queue().distribute(ALL);
        assertThat(queue().purge(LATER, ALL)).isEqualTo(1);
        assertThat(fixture().events()).isEmpty();
    }

    @Test
    void Q12_what_happened_at_the_instant_or_after_it_stays() {
        queued("a", 1);
        clock().set(LATER);
        List<RecordedEvent> young = queued("b", 1);
        assertThat(queue().purge(NOW, ALL)).isZero();
        assertThat(queue().purge(LATER, ALL)).isEqualTo(1);
        assertThat(fixture().events()).isEqualTo(young);
    }

    @Test
    void Q12_what_is_queued_leased_or_dead_stays() {
        bothSubscribe();
        queued("a", 1);
        drain(SEARCH);
        died(AfterDeath.GO_ON);
        queued("b", 1);
        drain(SEARCH);
        leaseOne();
        queued("c", 1);
        drain(SEARCH);
        assertThat(queue().purge(LATER, ALL)).isZero();
        assertThat(fixture().events()).hasSize(3);
        clock().advance(TERM);
        assertThat(drain(MAILER)).containsExactlyInAnyOrder("b1", "c1");
        assertThat(queue().purge(LATER, ALL)).isEqualTo(2);
        queue().discard(MAILER, letters(MAILER).get(0).event().id());
        assertThat(queue().purge(LATER, ALL)).isEqualTo(1);
    }

    @Test
    void Q12_no_more_is_purged_than_was_asked_for() {
        queued("a", 1, 2, 3);
        assertThat(queue().purge(LATER, 2)).isEqualTo(2);
        assertThat(fixture().events()).hasSize(1);
        assertThatThrownBy(() -> queue().purge(LATER, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void Q13_the_lag_counts_what_is_waiting_queued_leased_or_paused_and_what_is_dead() {
        assertThat(queue().lag()).isEmpty();
        bothSubscribe();
        assertThat(queue().lag())
                .containsExactly(
                        new QueueLag(MAILER, 0, Optional.empty(), 0), new QueueLag(SEARCH, 0, Optional.empty(), 0));
        queued("a", 1, 2);
        clock().set(LATER);
        queued("b", 1);
        append(moves("c", 1));
        assertThat(lag(MAILER)).isEqualTo(new QueueLag(MAILER, 4, Optional.of(NOW), 0));
        queue().failed(leaseOne(), REFUSED, SOON.plus(TERM));
        leaseOne();
        assertThat(lag(MAILER)).isEqualTo(new QueueLag(MAILER, 4, Optional.of(NOW), 0));
        clock().advance(TERM);
        drain(MAILER);
        assertThat(lag(MAILER)).isEqualTo(new QueueLag(MAILER, 1, Optional.of(LATER), 0));
        queue().distribute(ALL);
        died(AfterDeath.WAIT);
        assertThat(lag(MAILER)).isEqualTo(new QueueLag(MAILER, 0, Optional.empty(), 1));
        assertThat(lag(SEARCH)).isEqualTo(new QueueLag(SEARCH, 4, Optional.of(NOW), 0));
    }

    @Test
    void Q15_with_a_subscription_its_queue_is_gone_and_it_begins_anew() {
        bothSubscribe();
        queued("a", 1);
        died(AfterDeath.WAIT);
        queued("b", 1, 2);
        Lease lease = leaseOne();
        queue().unsubscribe(MAILER);
        assertThat(lease(MAILER, ALL)).isEmpty();
        assertThat(letters(MAILER)).isEmpty();
        assertThat(queue().lag()).extracting(QueueLag::subscription).containsExactly(SEARCH);
        assertThat(queue().delivered(List.of(lease))).isZero();
        queued("c", 1);
        queue().subscribe(MAILER);
        queued("a", 2);
        assertThat(drain(MAILER)).containsExactly("a2");
        assertThat(drain(SEARCH)).containsExactlyInAnyOrder("a1", "a2", "b1", "b2", "c1");
    }

    @Test
    void Q15_what_was_kept_for_a_subscription_alone_can_be_purged_without_it() {
        queue().subscribe(MAILER);
        queued("a", 1);
        died(AfterDeath.WAIT);
        queued("b", 1);
        queue().unsubscribe(MAILER);
        assertThat(queue().purge(LATER, ALL)).isEqualTo(2);
    }

    private void bothSubscribe() {
        queue().subscribe(SEARCH);
        queue().subscribe(MAILER);
    }
}
