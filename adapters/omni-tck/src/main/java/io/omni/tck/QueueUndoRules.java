package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.Lease;
import io.omni.core.storage.QueueLag;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queues and units of work: Q-14. */
abstract class QueueUndoRules extends QueueSuite {

    /** What can be seen of the queues, but for what is leased. */
    private record Seen(List<QueueLag> lag, List<DeadLetter> dead, List<RecordedEvent> events) {}

    private Seen seen() {
        return new Seen(queue().lag(), letters(MAILER), fixture().events());
    }

    private void undoneWithoutTrace(Supplier<?> work) {
        Seen before = seen();
        undone(work::get);
        assertThat(seen()).isEqualTo(before);
    }

    @BeforeEach
    void subscribe() {
        queue().subscribe(MAILER);
    }

    @Test
    void Q14_a_distribution_that_was_undone_is_made_again() {
        append(moves("a", 1, 2));
        undoneWithoutTrace(() -> queue().distribute(ALL));
        assertThat(drain(MAILER)).isEmpty();
        assertThat(queue().distribute(ALL)).isEqualTo(2);
        assertThat(drain(MAILER)).containsExactly("a1", "a2");
    }

    @Test
    void Q14_what_was_leased_in_a_unit_that_failed_was_not_leased() {
        queued("a", 1, 2);
        Lease undone = undone(this::leaseOne);
        Lease lease = leaseOne();
        assertThat(name(lease.event())).isEqualTo("a1");
        assertThat(lease.attempt()).isOne();
        assertThat(queue().delivered(List.of(lease))).isOne();
        assertThat(undone.event()).isEqualTo(lease.event());
    }

    @Test
    void Q14_what_was_delivered_in_a_unit_that_failed_was_not_delivered() {
        queued("a", 1, 2);
        Lease lease = leaseOne();
        undoneWithoutTrace(() -> queue().delivered(List.of(lease)));
        assertThat(lease(MAILER, ALL)).isEmpty();
        assertThat(queue().delivered(List.of(lease))).isOne();
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q14_what_failed_or_died_in_a_unit_that_failed_is_leased_still() {
        queued("a", 1, 2);
        Lease lease = leaseOne();
        undoneWithoutTrace(() -> queue().giveBack(List.of(lease)));
        undoneWithoutTrace(() -> queue().failed(lease, REFUSED, NOW));
        undoneWithoutTrace(() -> queue().dead(lease, REFUSED, NOW, AfterDeath.GO_ON));
        undoneWithoutTrace(() -> queue().dead(lease, REFUSED, NOW, AfterDeath.WAIT));
        assertThat(lease(MAILER, ALL)).isEmpty();
        assertThat(queue().delivered(List.of(lease))).isOne();
        assertThat(drain(MAILER)).containsExactly("a2");
    }

    @Test
    void Q14_what_was_redriven_or_discarded_in_a_unit_that_failed_is_dead_still() {
        for (AfterDeath afterDeath : AfterDeath.values()) {
            List<RecordedEvent> events = queued(afterDeath.name(), 1, 2);
            died(afterDeath);
            undoneWithoutTrace(() -> queue().redrive(MAILER, events.get(0).id()));
            undoneWithoutTrace(() -> queue().discard(MAILER, events.get(0).id()));
        }
        assertThat(drain(MAILER)).containsExactly("GO_ON2");
    }

    @Test
    void Q14_what_was_purged_in_a_unit_that_failed_is_there_still() {
        queued("a", 1, 2);
        drain(MAILER);
        undoneWithoutTrace(() -> queue().purge(NOW.plus(Duration.ofHours(1)), 1));
        assertThat(queue().purge(NOW.plus(Duration.ofHours(1)), ALL)).isEqualTo(2);
    }

    @Test
    void Q14_who_subscribed_or_unsubscribed_in_a_unit_that_failed_did_not() {
        queued("a", 1);
        died(AfterDeath.WAIT);
        queued("b", 1);
        undoneWithoutTrace(() -> {
            queue().subscribe(SEARCH);
            return SEARCH;
        });
        undoneWithoutTrace(() -> {
            queue().unsubscribe(MAILER);
            return MAILER;
        });
        assertThat(queue().purge(NOW.plus(Duration.ofHours(1)), ALL)).isZero();
        assertThat(drain(MAILER)).containsExactly("b1");
    }

    @Test
    void Q14_a_unit_of_work_sees_what_it_did_and_others_see_it_at_its_end() {
        append(moves("a", 1, 2));
        List<String> received = unitOfWork().execute(() -> {
            queue().distribute(ALL);
            save(Parcel.at("a", "berlin"));
            return drain(MAILER);
        });
        assertThat(received).containsExactly("a1", "a2");
        assertThat(lag(MAILER).depth()).isZero();
        assertThat(parcels().find(new ParcelId("a"))).isPresent();
    }

    @Test
    void Q14_what_was_delivered_is_kept_with_what_was_written_in_its_unit_or_not_at_all() {
        queued("a", 1, 2);
        Lease late = leaseOne();
        clock().advance(TERM);
        Lease current = leaseOne();
        undone(() -> {
            save(Parcel.at("late", "berlin"));
            return queue().delivered(List.of(late));
        });
        unitOfWork().execute(() -> {
            save(Parcel.at("current", "berlin"));
            return queue().delivered(List.of(current));
        });
        assertThat(parcels().find(new ParcelId("late"))).isEmpty();
        assertThat(parcels().find(new ParcelId("current"))).isPresent();
        assertThat(drain(MAILER)).containsExactly("a2");
    }
}
