package io.omni.inventory.count;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustmentReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountTest {

    private static final Sku JAR = new Sku("JAR");

    private final Counter counter = new Counter();

    private List<Event> events() {
        return counter.shop.storage.events().stream().map(RecordedEvent::event).toList();
    }

    @Test
    void what_is_missing_is_posted_when_somebody_approves() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 0));
        assertThat(counter.tally(count, Tally.of(MUG, 7))).isEqualTo(new CountOutcome.Taken(count, List.of()));
        assertThat(counter.close(count))
                .isEqualTo(new CountOutcome.Closed(count, List.of(new Variance(MUG, -3)), List.of()));
        assertThat(counter.onHand(MUG_BERLIN)).as("until somebody decides").isEqualTo(10);
        assertThat(counter.approve(count))
                .isEqualTo(new CountOutcome.Ended(count, CountState.APPROVED, List.of(new Variance(MUG, -3))));
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(7);
        assertThat(events())
                .containsExactly(
                        new StockCounted(MUG_BERLIN, count, 7, -3, counter.shop.clock.instant(), AdjustmentReason.LOST),
                        new CountEnded(count, BERLIN, CountState.APPROVED, 1, 1));
        assertThat(counter.counts.find(count).orElseThrow().reason()).contains(AdjustmentReason.LOST);
        assertThat(counter.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    @Tag("P-06")
    void units_that_are_set_aside_lie_on_the_same_shelf() {
        counter.shop.stock(MUG_BERLIN, 10);
        counter.shop
                .inventory
                .quotas()
                .setAside(new SetAside(counter.shop.nextId(), MUG_BERLIN, new ChannelId("web"), Quantity.of(7)));
        counter.counted(Tally.of(MUG, 10));
        assertThat(counter.shop.level(MUG_BERLIN).setAside()).isEqualTo(7);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(10);
        counter.counted(Tally.of(MUG, 6));
        assertThat(counter.shop.level(MUG_BERLIN).setAside()).isEqualTo(6);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(6);
    }

    @Test
    void what_was_sold_after_the_tally_is_not_missed() {
        counter.shop.stock(MUG_BERLIN, 10);
        ReservationId sold = counter.shop.reserved(line(MUG_BERLIN, 4));
        CountId count = counter.open(MUG);
        counter.tally(count, Tally.of(MUG, 10));
        counter.shop.inventory.ship(new ShipUnits(counter.shop.nextId(), sold, List.of(line(MUG_BERLIN, 4))));
        counter.close(count);
        assertThat(counter.approve(count)).isEqualTo(new CountOutcome.Ended(count, CountState.APPROVED, List.of()));
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(6);
    }

    @Test
    void what_was_received_between_the_mark_and_a_late_tally_is_not_found() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(MUG);
        assertThat(counter.mark(count, MUG)).isEqualTo(new CountOutcome.Marked(count, counter.shop.clock.instant()));
        counter.shop.clock.advance(Duration.ofMinutes(30));
        counter.shop.stock(MUG_BERLIN, 5);
        assertThat(counter.tallyAsMarked(count, Tally.of(MUG, 10))).isInstanceOf(CountOutcome.Taken.class);
        counter.close(count);
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(15);
        assertThat(counter.counts.lastCounted(MUG_BERLIN))
                .as("the moment of the mark")
                .contains(new LastCount(MUG_BERLIN, count, OPENING));
    }

    @Test
    void a_tally_as_marked_needs_a_mark_of_its_own() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG, TEA)), CountMode.BLIND, Counter.TWO_RECOUNTS);
        CountOutcome notMarked = new CountOutcome.NotMarked(count, List.of(MUG));
        assertThat(counter.tallyAsMarked(count, Tally.of(MUG, 9))).isEqualTo(notMarked);
        counter.mark(count, MUG);
        counter.tallyAsMarked(count, Tally.of(MUG, 9));
        assertThat(counter.tallyAsMarked(count, Tally.of(MUG, 9)))
                .as("it was used up")
                .isEqualTo(notMarked);
    }

    @Test
    void a_line_that_is_off_is_counted_again_until_two_tallies_agree() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 5));
        CountOutcome again = new CountOutcome.Taken(count, List.of(MUG));
        assertThat(counter.tally(count, Tally.of(MUG, 7))).isEqualTo(again);
        assertThat(counter.close(count)).isEqualTo(new CountOutcome.NotFinished(count, List.of(), List.of(MUG)));
        assertThat(counter.tally(count, Tally.of(MUG, 8))).isEqualTo(again);
        ReservationId sold = counter.shop.reserved(line(MUG_BERLIN, 1));
        counter.shop.inventory.ship(new ShipUnits(counter.shop.nextId(), sold, List.of(line(MUG_BERLIN, 1))));
        assertThat(counter.tally(count, Tally.of(MUG, 7)))
                .as("one less on the shelf, one less in the book: the same difference")
                .isEqualTo(new CountOutcome.Taken(count, List.of()));
        assertThat(counter.tally(count, Tally.of(MUG, 9)))
                .isEqualTo(new CountOutcome.AlreadyCounted(count, List.of(MUG)));
        counter.close(count);
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(7);
    }

    @Test
    void a_tally_within_the_tolerance_stands_and_is_posted() {
        counter.shop.stock(MUG_BERLIN, 100);
        counter.shop.stock(TEA_BERLIN, 3);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG, TEA)), CountMode.BLIND, new CountRule(1, 2, 1));
        assertThat(counter.tally(count, Tally.of(MUG, 98), Tally.of(TEA, 2)))
                .isEqualTo(new CountOutcome.Taken(count, List.of()));
        counter.close(count);
        counter.approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(98);
        assertThat(counter.onHand(TEA_BERLIN)).isEqualTo(2);
    }

    @Test
    void a_count_that_finds_less_than_was_promised_says_so_at_once() {
        counter.shop.stock(MUG_BERLIN, 10);
        ReservationId promise = counter.shop.reserved(line(MUG_BERLIN, 8));
        counter.counted(Tally.of(MUG, 5));
        assertThat(events()).contains(counter.shop.overcommitted(MUG_BERLIN, 3, promise, 8));
        assertThat(counter.shop.available(MUG_BERLIN)).isEqualTo(-3);
    }

    @Test
    void lines_that_are_not_believed_keep_their_book() {
        counter.shop.stock(MUG_BERLIN, 10);
        counter.shop.stock(TEA_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG, TEA)), CountMode.BLIND, new CountRule(0, 0, 0));
        counter.tally(count, Tally.of(MUG, 0), Tally.of(TEA, 9));
        counter.close(count);
        assertThat(counter.approve(count, MUG))
                .isEqualTo(new CountOutcome.Ended(count, CountState.APPROVED, List.of(new Variance(TEA, -1))));
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(10);
        assertThat(counter.counts.lastCounted(MUG_BERLIN)).isEmpty();
        assertThat(counter.counts.lastCounted(TEA_BERLIN)).isPresent();
        assertThat(counter.counts.lines(count)).extracting(CountLine::posted).containsExactly(false, true);
    }

    @Test
    void a_count_that_is_rejected_or_canceled_posts_nothing_and_frees_its_skus() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId rejected = counter.counts
                .find(counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 0)))
                .orElseThrow()
                .id();
        counter.tally(rejected, Tally.of(MUG, 1));
        counter.close(rejected);
        assertThat(counter.counts.reject(new RejectCount(counter.shop.nextId(), rejected)))
                .isEqualTo(new CountOutcome.Ended(rejected, CountState.REJECTED, List.of()));
        CountId canceled = counter.open(MUG);
        counter.tally(canceled, Tally.of(MUG, 1));
        assertThat(counter.counts.cancel(new CancelCount(counter.shop.nextId(), canceled)))
                .isEqualTo(new CountOutcome.Ended(canceled, CountState.CANCELED, List.of()));
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(10);
        assertThat(counter.counts.lastCounted(MUG_BERLIN)).isEmpty();
        assertThat(counter.counts.underWay(BERLIN)).isEmpty();
        assertThat(events())
                .containsExactly(
                        new CountEnded(rejected, BERLIN, CountState.REJECTED, 0, 0),
                        new CountEnded(canceled, BERLIN, CountState.CANCELED, 0, 0));
    }

    @Test
    void an_overlapping_count_is_refused_with_what_both_would_count() {
        CountId count = counter.open(MUG, TEA);
        assertThat(counter.tryOpen(new CountScope.OfShelf(new ShelfId("4B"), List.of(TEA, JAR))))
                .isEqualTo(new CountOutcome.Overlaps(List.of(new CountOutcome.Overlap(count, List.of(TEA)))));
        assertThat(counter.tryOpen(new CountScope.OfStore(List.of(JAR))))
                .isEqualTo(new CountOutcome.Overlaps(List.of(new CountOutcome.Overlap(count, List.of(MUG, TEA)))));
        assertThat(counter.tryOpen(new CountScope.OfShelf(new ShelfId("4B"), List.of(JAR))))
                .isInstanceOf(CountOutcome.Opened.class);
        assertThat(counter.counts.open(new OpenCount(
                        counter.shop.nextId(),
                        PARIS,
                        new CountScope.OfSkus(List.of(MUG)),
                        CountMode.BLIND,
                        CountRule.DEFAULT)))
                .as("elsewhere")
                .isInstanceOf(CountOutcome.Opened.class);
    }

    @Test
    void a_closed_count_still_keeps_others_out() {
        CountId count = counter.open(MUG);
        counter.tally(count, Tally.of(MUG, 0));
        counter.close(count);
        assertThat(counter.tryOpen(new CountScope.OfSkus(List.of(MUG)))).isInstanceOf(CountOutcome.Overlaps.class);
    }

    @Test
    void two_counts_of_a_whole_store_overlap_even_if_they_name_nothing() {
        CountId count = counter.open(new CountScope.OfStore(List.of()), CountMode.BLIND, CountRule.DEFAULT);
        assertThat(counter.tryOpen(new CountScope.OfStore(List.of())))
                .isEqualTo(new CountOutcome.Overlaps(List.of(new CountOutcome.Overlap(count, List.of()))));
    }

    @Test
    void a_store_takes_what_nobody_expected_and_misses_what_was() {
        counter.shop.stock(TEA_BERLIN, 4);
        CountId count = counter.open(new CountScope.OfStore(List.of(MUG, TEA)), CountMode.BLIND, CountRule.DEFAULT);
        counter.tally(count, Tally.of(JAR, 2));
        counter.tally(count, Tally.of(JAR, 2));
        counter.tally(count, Tally.of(MUG, 0));
        assertThat(counter.close(count)).isEqualTo(new CountOutcome.NotFinished(count, List.of(TEA), List.of()));
        assertThat(counter.closeWhatIsThere(count))
                .isEqualTo(new CountOutcome.Closed(count, List.of(new Variance(JAR, 2)), List.of(TEA)));
        counter.approve(count);
        assertThat(counter.onHand(TEA_BERLIN)).as("nobody counted it").isEqualTo(4);
        assertThat(counter.counts.lastCounted(TEA_BERLIN)).isEmpty();
    }

    @Test
    void a_blind_sheet_shows_no_book_and_a_directed_one_does() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId blind = counter.open(MUG);
        CountId directed = counter.open(new CountScope.OfSkus(List.of(TEA)), CountMode.DIRECTED, CountRule.DEFAULT);
        assertThat(counter.counts.sheet(blind))
                .containsExactly(new SheetLine(MUG, LineState.TO_COUNT, OptionalLong.empty()));
        counter.tally(blind, Tally.of(MUG, 3));
        assertThat(counter.counts.sheet(blind))
                .containsExactly(new SheetLine(MUG, LineState.TO_RECOUNT, OptionalLong.empty()));
        counter.tally(blind, Tally.of(MUG, 3));
        assertThat(counter.counts.sheet(blind)).isEmpty();
        assertThat(counter.counts.sheet(directed))
                .containsExactly(new SheetLine(TEA, LineState.TO_COUNT, OptionalLong.of(0)));
    }

    @Test
    void what_does_not_belong_to_the_count_is_refused_and_nothing_of_the_tally_is_taken() {
        CountId count = counter.open(MUG);
        assertThat(counter.tally(count, Tally.of(MUG, 1), Tally.of(TEA, 1)))
                .isEqualTo(new CountOutcome.OutOfScope(count, List.of(TEA)));
        assertThat(counter.counts.lines(count)).isEmpty();
        CountId unknown = CountId.of(counter.shop.nextId());
        assertThat(counter.tally(unknown, Tally.of(MUG, 1))).isEqualTo(new CountOutcome.NoSuchCount(unknown));
        assertThat(counter.approve(count)).isEqualTo(new CountOutcome.NotPossible(count, CountState.OPEN));
    }

    @Test
    void after_the_end_nothing_can_be_tallied_or_decided() {
        CountId count = counter.counted(Tally.of(MUG, 2));
        CountOutcome over = new CountOutcome.NotPossible(count, CountState.APPROVED);
        assertThat(counter.tally(count, Tally.of(MUG, 9))).isEqualTo(over);
        assertThat(counter.approve(count)).isEqualTo(over);
        assertThat(counter.counts.sheet(count)).isEmpty();
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(2);
    }

    @Test
    @Tag("P-05")
    void an_approval_that_comes_again_posts_nothing_again() {
        counter.shop.stock(MUG_BERLIN, 10);
        CountId count = counter.open(new CountScope.OfSkus(List.of(MUG)), CountMode.BLIND, new CountRule(0, 0, 0));
        TallyLines tally = new TallyLines(counter.shop.nextId(), count, List.of(Tally.of(MUG, 4)), TallyBasis.NOW);
        assertThat(counter.counts.tally(tally)).isEqualTo(counter.counts.tally(tally));
        counter.close(count);
        ApproveCount approval = new ApproveCount(counter.shop.nextId(), count, AdjustmentReason.CORRECTED, List.of());
        assertThat(counter.counts.approve(approval)).isEqualTo(counter.counts.approve(approval));
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(4);
    }

    @Test
    void a_store_with_more_lines_than_a_posting_has_is_posted_whole() {
        List<Tally> tallies = IntStream.range(0, 1_203)
                .mapToObj(i -> Tally.of(new Sku("sku-" + i), 1))
                .toList();
        CountId count = counter.counted(tallies.toArray(Tally[]::new));
        assertThat(counter.counts.lines(count)).hasSize(1_203).allMatch(CountLine::posted);
        assertThat(counter.shop.inventory.levels(new Sku("sku-1202")))
                .extracting(level -> level.onHand())
                .containsExactly(1L);
    }

    @Test
    void counts_that_are_over_are_let_go_of_and_what_was_learned_stays() {
        counter.shop.stock(MUG_BERLIN, 3);
        CountId old = counter.counted(Tally.of(MUG, 2));
        counter.shop.clock.advance(Duration.ofDays(1));
        CountId recent = counter.counted(Tally.of(MUG, 1));
        CountId open = counter.open(TEA);
        assertThat(counter.counts.forget(counter.shop.clock.instant())).isEqualTo(1);
        assertThat(counter.counts.find(old)).isEmpty();
        assertThat(counter.counts.lines(old)).isEmpty();
        assertThat(counter.counts.lines(recent)).hasSize(1);
        assertThat(counter.counts.find(open)).isPresent();
        assertThat(counter.counts.forget(counter.shop.clock.instant().plusSeconds(1)))
                .isEqualTo(1);
        assertThat(counter.counts.lastCounted(MUG_BERLIN)).isPresent();
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(1);
    }

    @Test
    void counting_what_is_not_countable_is_refused_with_the_values() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.of(MUG, -1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.tally(counter.open(MUG), Tally.of(MUG, 1), Tally.of(MUG, 2)))
                .withMessageContaining("MUG twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountScope.OfSkus(List.of(MUG, MUG)))
                .withMessageContaining("MUG");
        assertThatIllegalArgumentException().isThrownBy(() -> new CountScope.OfSkus(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountRule(-1, 0, 0))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountRule(0, -2, 0))
                .withMessageContaining("-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountRule(0, 0, -3))
                .withMessageContaining("-3");
    }

    @Test
    void counting_in_one_store_leaves_the_others_alone() {
        counter.shop.stock(MUG_BERLIN, 3);
        counter.shop.stock(MUG_PARIS, 3);
        counter.counted(Tally.of(MUG, 1));
        assertThat(counter.onHand(MUG_PARIS)).isEqualTo(3);
        assertThat(counter.counts.lastCounted(MUG_PARIS)).isEqualTo(Optional.empty());
    }
}
