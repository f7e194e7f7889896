package io.omni.inventory.count;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.Race;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ShipUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Several people at one count, at the same time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountRacesTest {

    private static final int PEOPLE = 6;
    private static final int ROUNDS = 15;

    private final Counter counter = new Counter();

    private static long successes(List<CountOutcome> outcomes, Class<? extends CountOutcome> type) {
        return outcomes.stream().filter(type::isInstance).count();
    }

    @RepeatedTest(ROUNDS)
    void of_many_who_tally_the_same_line_one_is_taken() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(MUG);
        List<CountOutcome> outcomes = Race.run(PEOPLE, i -> counter.tally(count, Tally.of(MUG, 10)));
        assertThat(successes(outcomes, CountOutcome.Taken.class)).isEqualTo(1);
        assertThat(successes(outcomes, CountOutcome.AlreadyCounted.class)).isEqualTo(PEOPLE - 1L);
        assertThat(counter.counts.lines(count).get(0).tallies()).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void of_many_who_open_overlapping_counts_one_does() {
        List<CountOutcome> outcomes = Race.run(PEOPLE, i -> counter.tryOpen(new CountScope.OfSkus(List.of(MUG))));
        assertThat(successes(outcomes, CountOutcome.Opened.class)).isEqualTo(1);
        assertThat(successes(outcomes, CountOutcome.Overlaps.class)).isEqualTo(PEOPLE - 1L);
    }

    @RepeatedTest(ROUNDS)
    @Tag("P-05")
    void of_many_who_close_and_approve_one_does_and_the_variance_is_posted_once() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 0));
        counter.tally(count, Tally.of(MUG, 4));
        assertThat(successes(Race.run(PEOPLE, i -> counter.close(count)), CountOutcome.Closed.class))
                .isEqualTo(1);
        assertThat(successes(Race.run(PEOPLE, i -> counter.approve(count)), CountOutcome.Ended.class))
                .isEqualTo(1);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(4);
    }

    @RepeatedTest(ROUNDS)
    void a_tally_that_is_taken_while_the_count_is_closed_is_in_the_variance_or_refused() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfStore(List.of()), CountMode.BLIND, new CountRule(0, 0, 0));
        List<CountOutcome> outcomes =
                Race.run(2, i -> i == 0 ? counter.tally(count, Tally.of(MUG, 4)) : counter.closeWhatIsThere(count));
        CountOutcome.Closed closed = (CountOutcome.Closed) outcomes.get(1);
        assertThat(closed.variances()).hasSize(outcomes.get(0) instanceof CountOutcome.Taken ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void sales_while_somebody_counts_are_neither_lost_nor_found() {
        counter.shop.stock(MUG_BERLIN, 50);
        List<ReservationId> sold = new ArrayList<>();
        for (int i = 0; i < PEOPLE - 1; i++) {
            sold.add(counter.shop.reserved(line(MUG_BERLIN, 3)));
        }
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 0));
        counter.mark(count, MUG);
        AtomicInteger shipped = new AtomicInteger();
        Race.run(PEOPLE, i -> {
            if (i == PEOPLE - 1) {
                return counter.tallyAsMarked(count, Tally.of(MUG, 48));
            }
            shipped.addAndGet(3);
            return counter.shop.inventory.ship(
                    new ShipUnits(counter.shop.nextId(), sold.get(i), List.of(line(MUG_BERLIN, 3))));
        });
        counter.close(count);
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(48 - shipped.get());
        assertThat(counter.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @RepeatedTest(ROUNDS)
    void a_late_sale_at_the_same_time_as_the_tally_or_the_approval_is_taken_off_once() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 0));
        Race.run(
                2,
                i -> i == 0
                        ? counter.tally(count, Tally.of(MUG, 8))
                        : counter.soldLate(MUG_BERLIN, 1, OPENING, IfCounted.EXPLAIN));
        counter.close(count);
        Race.run(2, i -> i == 0 ? counter.approve(count) : counter.soldLate(MUG_BERLIN, 1, OPENING, IfCounted.EXPLAIN));
        assertThat(counter.onHand(MUG_BERLIN)).as("eight were there").isEqualTo(8);
    }
}
