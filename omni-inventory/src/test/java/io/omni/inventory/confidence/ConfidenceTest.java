package io.omni.inventory.confidence;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Race;
import io.omni.inventory.Shop;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.AdjustmentReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfidenceTest {

    private static final ServiceLevel TARGET = ServiceLevel.of("0.98");

    private final Shop shop = new Shop();
    private final Confidence confidence = shop.inventory.confidence();

    private void counted(Tally tally) {
        CountId count = CountId.of(shop.nextId());
        shop.inventory
                .counts()
                .open(new OpenCount(
                        new CommandId(count.value()),
                        BERLIN,
                        new CountScope.OfSkus(List.of(tally.sku())),
                        CountMode.BLIND,
                        new CountRule(0, 0, 0)));
        shop.inventory.counts().tally(new TallyLines(shop.nextId(), count, List.of(tally), TallyBasis.NOW));
        shop.inventory.counts().close(new CloseCount(shop.nextId(), count, Uncounted.REFUSE));
        shop.inventory.counts().approve(new ApproveCount(shop.nextId(), count, AdjustmentReason.LOST, List.of()));
    }

    private ShortPickReported pickedShort(long wanted, long found, ShortPickBook book) {
        return confidence.report(new ReportShortPick(
                shop.nextId(),
                MUG_BERLIN,
                Quantity.of(wanted),
                Quantity.of(found),
                Quantity.ZERO,
                ShortPickReason.NOT_FOUND,
                book));
    }

    private Offer offer(long book) {
        return confidence.offer(MUG, BERLIN, book, TARGET);
    }

    @Test
    void right_after_a_count_the_whole_book_is_offered() {
        shop.stock(MUG_BERLIN, 5);
        counted(Tally.of(MUG, 5));
        Offer offer = offer(5);
        assertThat(offer.quantity()).isEqualTo(Quantity.of(5));
        assertThat(offer.reason()).isEqualTo(OfferReason.BELIEVED);
        assertThat(offer.probability()).isEqualTo(10_000);
        assertThat(offer.why()).startsWith("all 5 offered: they are there in 98 % of cases; last known 2026-11-22T08");
        assertThat(confidence.accuracy(MUG_BERLIN)).isEqualTo(10_000);
    }

    @Test
    void the_longer_nobody_looked_the_less_is_offered() {
        shop.stock(MUG_BERLIN, 9);
        counted(Tally.of(MUG, 7));
        long before = 7;
        for (int month = 0; month < 6; month++) {
            shop.clock.advance(Duration.ofDays(30));
            long offered = offer(7).quantity().units();
            assertThat(offered).isLessThanOrEqualTo(before);
            before = offered;
        }
        assertThat(before).isLessThan(6);
        assertThat(offer(7).reason()).isEqualTo(OfferReason.UNCERTAIN);
        assertThat(offer(7).probability()).isGreaterThanOrEqualTo(9_800);
        assertThat(confidence.accuracy(MUG_BERLIN)).isLessThan(8_000);
    }

    @Test
    void stock_that_loses_units_is_believed_less_than_stock_that_does_not() {
        shop.stock(MUG_BERLIN, 30);
        shop.stock(TEA_BERLIN, 30);
        for (int i = 1; i <= 4; i++) {
            shop.clock.advance(Duration.ofDays(30));
            counted(Tally.of(MUG, 30 - 3 * i));
            counted(Tally.of(TEA, 30));
        }
        shop.clock.advance(Duration.ofDays(15));
        assertThat(offer(10).quantity().units())
                .isLessThan(confidence.offer(TEA, BERLIN, 10, TARGET).quantity().units());
    }

    @Test
    void what_was_never_counted_is_judged_by_its_neighbors() {
        Offer before = confidence.offer(TEA, BERLIN, 10, TARGET);
        shop.stock(MUG_BERLIN, 30);
        for (int i = 1; i <= 4; i++) {
            shop.clock.advance(Duration.ofDays(30));
            counted(Tally.of(MUG, 30 - 6 * i));
        }
        Offer after = confidence.offer(TEA, BERLIN, 10, TARGET);
        assertThat(after.quantity()).isLessThan(before.quantity());
        assertThat(after.since()).isEmpty();
        assertThat(after.why()).contains("never counted");
        assertThat(confidence.offer(TEA, PARIS, 10, TARGET).quantity())
                .as("those of another location say nothing")
                .isEqualTo(before.quantity());
    }

    @Test
    void units_that_were_not_found_are_not_offered_until_somebody_counts() {
        shop.stock(MUG_BERLIN, 5);
        counted(Tally.of(MUG, 5));
        assertThat(pickedShort(3, 1, ShortPickBook.KEEP)).isEqualTo(new ShortPickReported(MUG_BERLIN, 4, 0));
        assertThat(offer(5).quantity()).isEqualTo(Quantity.ONE);
        assertThat(offer(5).reason()).isEqualTo(OfferReason.KNOWN_MISSING);
        assertThat(offer(5).why()).startsWith("1 of 5 offered: 4 were not found");
        assertThat(confidence.accuracy(MUG_BERLIN)).isZero();
        counted(Tally.of(MUG, 2));
        assertThat(offer(2).quantity()).isEqualTo(Quantity.of(2));
        StockAccuracy known = confidence.find(MUG_BERLIN).orElseThrow();
        assertThat(known.missing()).isZero();
        assertThat(known.losses().units())
                .as("four lost, of which one turned up")
                .isEqualTo(4);
        assertThat(known.counts()).isEqualTo(2);
        assertThat(known.shortPicks()).isEqualTo(1);
    }

    @Test
    void a_short_pick_may_correct_the_book_at_once() {
        shop.stock(MUG_BERLIN, 5);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 3));
        assertThat(pickedShort(3, 1, ShortPickBook.CORRECT)).isEqualTo(new ShortPickReported(MUG_BERLIN, 4, 4));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(1);
        assertThat(confidence.find(MUG_BERLIN).orElseThrow().missing()).isZero();
        List<Event> events =
                shop.storage.events().stream().map(RecordedEvent::event).toList();
        assertThat(events)
                .containsExactly(
                        new StockPickedShort(MUG_BERLIN, 3, 1, 4, ShortPickReason.NOT_FOUND),
                        shop.overcommitted(MUG_BERLIN, 2, promise, 3));
    }

    @Test
    void units_that_are_set_aside_for_others_are_there() {
        shop.stock(MUG_BERLIN, 5);
        ShortPickReported reported = confidence.report(new ReportShortPick(
                shop.nextId(),
                MUG_BERLIN,
                Quantity.of(2),
                Quantity.ONE,
                Quantity.of(4),
                ShortPickReason.DAMAGED,
                ShortPickBook.CORRECT));
        assertThat(reported).isEqualTo(new ShortPickReported(MUG_BERLIN, 0, 0));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(5);
    }

    @Test
    void short_picks_at_the_same_time_are_all_taken_in() {
        shop.stock(MUG_BERLIN, 9);
        List<ShortPickReported> reported = Race.run(6, i -> pickedShort(2, 0, ShortPickBook.CORRECT));
        assertThat(reported.stream().mapToLong(ShortPickReported::corrected).sum())
                .isEqualTo(9);
        assertThat(confidence.find(MUG_BERLIN).orElseThrow().shortPicks()).isEqualTo(6);
        assertThat(shop.level(MUG_BERLIN).onHand()).isZero();
    }

    @Test
    void a_count_that_is_not_approved_teaches_nothing() {
        shop.stock(MUG_BERLIN, 5);
        CountId count = CountId.of(shop.nextId());
        shop.inventory
                .counts()
                .open(new OpenCount(
                        new CommandId(count.value()),
                        BERLIN,
                        new CountScope.OfSkus(List.of(MUG)),
                        CountMode.BLIND,
                        CountRule.DEFAULT));
        shop.inventory.counts().tally(new TallyLines(shop.nextId(), count, List.of(Tally.of(MUG, 1)), TallyBasis.NOW));
        assertThat(confidence.find(MUG_BERLIN)).isEmpty();
    }

    @Test
    void nothing_on_the_book_is_nothing_to_offer() {
        assertThat(offer(0).quantity()).isEqualTo(Quantity.ZERO);
        assertThat(offer(-3).quantity()).isEqualTo(Quantity.ZERO);
        assertThat(offer(-3).reason()).isEqualTo(OfferReason.NONE_ON_BOOK);
        assertThat(offer(-3).why()).isEqualTo("none offered: the book has -3");
    }

    @Test
    void a_page_tells_what_each_offer_would() {
        shop.stock(MUG_BERLIN, 9);
        shop.clock.advance(Duration.ofDays(40));
        counted(Tally.of(MUG, 6));
        pickedShort(2, 0, ShortPickBook.KEEP);
        shop.clock.advance(Duration.ofDays(40));
        List<Sku> skus = List.of(TEA, MUG);
        List<LocationId> locations = List.of(PARIS, BERLIN);
        ConfidencePage page = confidence.page(skus, locations, TARGET);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                for (long book : new long[] {-1, 0, 1, 5, 20}) {
                    assertThat(page.offer(row, column, book))
                            .isEqualTo(confidence
                                    .offer(skus.get(row), locations.get(column), book, TARGET)
                                    .quantity()
                                    .units());
                }
            }
        }
        assertThat(confidence.find(MUG_PARIS)).isEmpty();
    }

    @Test
    void what_is_no_probability_is_refused_with_the_value() {
        assertThat(ServiceLevel.of("0.995").toString()).isEqualTo("99.5 %");
        assertThat(ServiceLevel.of("0.98")).isEqualTo(new ServiceLevel(9_800)).isLessThan(ServiceLevel.of("0.99"));
        for (String wrong : List.of("1", "-0.1", "0.12345", "most")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServiceLevel.of(wrong))
                    .withMessageContaining(wrong.equals("1") ? "10000" : wrong.equals("-0.1") ? "-1000" : wrong);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pickedShort(2, 2, ShortPickBook.KEEP))
                .withMessageContaining("2 of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Losses(Double.NaN, 1))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccuracyModel(0, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1)))
                .withMessageContaining("0 units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccuracyModel(1, Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1)))
                .withMessageContaining("PT0S");
    }

    @Test
    void what_is_seen_late_does_not_overwrite_what_is_known_since() {
        Instant now = shop.clock.instant();
        StockAccuracy known = StockAccuracy.unseen(MUG_BERLIN, now).pickedShort(2, 2, now, Duration.ofDays(9));
        assertThat(known.counted(0, now.minusSeconds(1), Duration.ofDays(9))).isSameAs(known);
    }
}
