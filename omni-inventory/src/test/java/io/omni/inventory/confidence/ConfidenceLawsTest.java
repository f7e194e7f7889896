package io.omni.inventory.confidence;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
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
import io.omni.inventory.stock.AdjustmentReason;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was seen of the stock. */
class ConfidenceLawsTest {

    private static final List<ServiceLevel> TARGETS =
            List.of(ServiceLevel.of("0.5"), ServiceLevel.of("0.9"), ServiceLevel.of("0.98"), ServiceLevel.of("0.999"));

    enum What {
        COUNT,
        SHORT_PICK,
        CORRECTED_SHORT_PICK,
        RECEIVE,
        WAIT
    }

    record Step(What what, int units) {}

    @Property(tries = 150)
    void an_offer_keeps_its_promise_falls_with_the_target_and_is_what_the_page_says(@ForAll("steps") List<Step> steps) {
        Shop shop = new Shop();
        Confidence confidence = shop.inventory.confidence();
        for (Step step : steps) {
            take(shop, step);
            long book = shop.level(MUG_BERLIN).onHand();
            for (Sku sku : List.of(MUG, TEA)) {
                long before = Long.MAX_VALUE;
                for (ServiceLevel target : TARGETS) {
                    Offer offer = confidence.offer(sku, BERLIN, book, target);
                    long offered = offer.quantity().units();
                    assertThat(offered).isBetween(0L, Math.max(0, book)).isLessThanOrEqualTo(before);
                    assertThat(offer.probability()).isGreaterThanOrEqualTo(target.basisPoints() - 1);
                    assertThat(confidence
                                    .page(List.of(sku), List.of(BERLIN), target)
                                    .offer(0, 0, book))
                            .isEqualTo(offered);
                    assertThat(offer.why())
                            .startsWith(offered == book && book > 0 ? "all" : offered > 0 ? offered + " of" : "");
                    before = offered;
                }
            }
        }
    }

    private static void take(Shop shop, Step step) {
        switch (step.what()) {
            case COUNT -> count(shop, step.units());
            case SHORT_PICK -> shortPick(shop, step.units(), ShortPickBook.KEEP);
            case CORRECTED_SHORT_PICK -> shortPick(shop, step.units(), ShortPickBook.CORRECT);
            case RECEIVE -> shop.stock(MUG_BERLIN, step.units() + 1L);
            case WAIT -> shop.clock.advance(Duration.ofDays(step.units() * 7L));
        }
    }

    private static void count(Shop shop, long units) {
        CommandId id = shop.nextId();
        CountId count = CountId.of(id);
        CountScope mugs = new CountScope.OfSkus(List.of(MUG));
        shop.inventory.counts().open(new OpenCount(id, BERLIN, mugs, CountMode.BLIND, new CountRule(0, 0, 0)));
        shop.inventory
                .counts()
                .tally(new TallyLines(shop.nextId(), count, List.of(Tally.of(MUG, units)), TallyBasis.NOW));
        shop.inventory.counts().close(new CloseCount(shop.nextId(), count, Uncounted.REFUSE));
        shop.inventory.counts().approve(new ApproveCount(shop.nextId(), count, AdjustmentReason.LOST, List.of()));
    }

    private static void shortPick(Shop shop, long found, ShortPickBook book) {
        shop.inventory
                .confidence()
                .report(new ReportShortPick(
                        shop.nextId(),
                        MUG_BERLIN,
                        Quantity.of(found + 1),
                        Quantity.of(found),
                        Quantity.ZERO,
                        ShortPickReason.OTHER_ARTICLE,
                        book));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class), Arbitraries.integers().between(0, 12))
                .as(Step::new)
                .list()
                .ofMaxSize(15);
    }
}
