package io.omni.inventory.count;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.Contra;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalLine;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReservationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A till sold while it was offline, and says so when a count has long seen the empty place. */
@Tag("P-10")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateMovementTest {

    private static final Instant BEFORE = OPENING;

    private final Counter counter = new Counter();

    private void countFindsNineOfTen() {
        counter.shop.stock(MUG_BERLIN, 10);
        counter.shop.clock.advance(Duration.ofMinutes(30));
        counter.counted(Tally.of(MUG, 9));
        counter.shop.clock.advance(Duration.ofMinutes(30));
    }

    private long cameFrom(String party) {
        return counter.shop.journal().stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> new Contra(party).equals(line.contra()))
                .mapToLong(JournalLine::balance)
                .sum();
    }

    @Test
    void a_sale_before_the_last_count_is_refused_with_the_values() {
        countFindsNineOfTen();
        LastCount last = counter.counts.lastCounted(MUG_BERLIN).orElseThrow();
        assertThat(counter.soldLate(MUG_BERLIN, 1, BEFORE, IfCounted.REFUSE))
                .isEqualTo(new LateMovementOutcome.BeforeLastCount(MUG_BERLIN, BEFORE, last.at(), last.count()));
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(9);
    }

    @Test
    void a_sale_at_the_very_moment_of_the_count_is_before_it() {
        countFindsNineOfTen();
        Instant counted = counter.counts.lastCounted(MUG_BERLIN).orElseThrow().at();
        assertThat(counter.soldLate(MUG_BERLIN, 1, counted, IfCounted.REFUSE))
                .isInstanceOf(LateMovementOutcome.BeforeLastCount.class);
        assertThat(counter.soldLate(MUG_BERLIN, 1, counted.plusNanos(1), IfCounted.REFUSE))
                .isEqualTo(new LateMovementOutcome.Recorded(MUG_BERLIN, -1));
    }

    @Test
    void it_explains_what_the_count_missed_and_is_not_taken_off_twice() {
        countFindsNineOfTen();
        assertThat(cameFrom("shrinkage")).isEqualTo(-1);
        assertThat(counter.soldLate(MUG_BERLIN, 1, BEFORE, IfCounted.EXPLAIN))
                .isInstanceOf(LateMovementOutcome.Explained.class);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(9);
        assertThat(cameFrom("shrinkage")).as("nothing was stolen").isZero();
        assertThat(cameFrom("customer")).isEqualTo(-1);
        assertThat(counter.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void a_sale_before_a_tally_that_nobody_has_approved_yet_is_taken_into_the_count() {
        counter.shop.stock(MUG_BERLIN, 10);
        counter.shop.clock.advance(Duration.ofMinutes(30));
        CountId count = counter.open(MUG);
        assertThat(counter.tally(count, Tally.of(MUG, 9))).isEqualTo(new CountOutcome.Taken(count, List.of(MUG)));
        assertThat(counter.soldLate(MUG_BERLIN, 1, BEFORE, IfCounted.REFUSE))
                .isEqualTo(new LateMovementOutcome.Recorded(MUG_BERLIN, -1));
        assertThat(counter.close(count))
                .as("no recount any more, for nothing is missing")
                .isEqualTo(new CountOutcome.Closed(count, List.of(), List.of()));
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(9);
    }

    @Test
    void a_sale_after_the_tally_changes_shelf_and_book() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(MUG);
        counter.tally(count, Tally.of(MUG, 10));
        counter.shop.clock.advance(Duration.ofMinutes(30));
        counter.soldLate(MUG_BERLIN, 1, counter.shop.clock.instant(), IfCounted.REFUSE);
        counter.close(count);
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(9);
    }

    @Test
    void a_sale_after_the_mark_and_before_the_tally_changes_shelf_and_book() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(MUG);
        counter.mark(count, MUG);
        counter.shop.clock.advance(Duration.ofMinutes(10));
        Instant sold = counter.shop.clock.instant();
        counter.shop.clock.advance(Duration.ofMinutes(10));
        counter.tallyAsMarked(count, Tally.of(MUG, 10));
        counter.soldLate(MUG_BERLIN, 1, sold, IfCounted.REFUSE);
        counter.close(count);
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(9);
    }

    @Test
    void a_count_that_was_rejected_has_seen_nothing() {
        counter.shop.stock(MUG_BERLIN, 10);
        counter.shop.clock.advance(Duration.ofMinutes(30));
        CountId count = counter.open(MUG);
        counter.tally(count, Tally.of(MUG, 9));
        counter.counts.cancel(new CancelCount(counter.shop.nextId(), count));
        assertThat(counter.soldLate(MUG_BERLIN, 1, BEFORE, IfCounted.REFUSE))
                .isInstanceOf(LateMovementOutcome.Recorded.class);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(9);
    }

    @Test
    void it_is_a_fact_whatever_is_held() {
        counter.shop.stock(MUG_BERLIN, 2);
        ReservationId promise = counter.shop.reserved(line(MUG_BERLIN, 2));
        counter.soldLate(MUG_BERLIN, 1, BEFORE, IfCounted.REFUSE);
        assertThat(counter.shop.storage.events())
                .extracting(recorded -> recorded.event())
                .containsExactly(counter.shop.overcommitted(MUG_BERLIN, 1, promise, 2));
    }

    @Test
    void goods_come_back_and_in_late_too() {
        for (LateMovementType type : List.of(LateMovementType.RETURNED, LateMovementType.RECEIVED)) {
            counter.counts.record(new RecordLateMovement(
                    counter.shop.nextId(), MUG_BERLIN, type, Quantity.of(2), BEFORE, IfCounted.REFUSE));
        }
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(4);
        assertThat(cameFrom("customer")).isEqualTo(2);
        assertThat(cameFrom("supplier")).isEqualTo(2);
    }
}
