package io.omni.inventory.count;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Somebody who counts in Berlin. */
final class Counter {

    static final CountRule TWO_RECOUNTS = new CountRule(0, 0, 2);

    final Shop shop = new Shop();
    final Counts counts = shop.inventory.counts();

    CountId open(Sku... skus) {
        return open(new CountScope.OfSkus(List.of(skus)), CountMode.BLIND, CountRule.DEFAULT);
    }

    CountId both() {
        return open(MUG, TEA);
    }

    CountId open(CountScope scope, CountMode mode, CountRule rule) {
        CountOutcome outcome = counts.open(new OpenCount(shop.nextId(), BERLIN, scope, mode, rule));
        assertThat(outcome).isInstanceOf(CountOutcome.Opened.class);
        return ((CountOutcome.Opened) outcome).count();
    }

    CountOutcome tryOpen(CountScope scope) {
        return counts.open(new OpenCount(shop.nextId(), BERLIN, scope, CountMode.BLIND, CountRule.DEFAULT));
    }

    CountOutcome mark(CountId count, Sku... skus) {
        return counts.mark(new MarkLines(shop.nextId(), count, List.of(skus)));
    }

    CountOutcome tally(CountId count, Tally... tallies) {
        return counts.tally(new TallyLines(shop.nextId(), count, List.of(tallies), TallyBasis.NOW));
    }

    CountOutcome tallyAsMarked(CountId count, Tally... tallies) {
        return counts.tally(new TallyLines(shop.nextId(), count, List.of(tallies), TallyBasis.MARK));
    }

    CountOutcome close(CountId count) {
        return counts.close(new CloseCount(shop.nextId(), count, Uncounted.REFUSE));
    }

    CountOutcome closeWhatIsThere(CountId count) {
        return counts.close(new CloseCount(shop.nextId(), count, Uncounted.LEAVE_OUT));
    }

    CountOutcome approve(CountId count, Sku... except) {
        return counts.approve(new ApproveCount(shop.nextId(), count, AdjustmentReason.LOST, Arrays.asList(except)));
    }

    /** Counts some lines from opening to approval. */
    CountId counted(Tally... tallies) {
        Sku[] skus = Arrays.stream(tallies).map(Tally::sku).toArray(Sku[]::new);
        CountId count = open(new CountScope.OfSkus(List.of(skus)), CountMode.BLIND, new CountRule(0, 0, 0));
        assertThat(tally(count, tallies)).isInstanceOf(CountOutcome.Taken.class);
        assertThat(close(count)).isInstanceOf(CountOutcome.Closed.class);
        assertThat(approve(count)).isInstanceOf(CountOutcome.Ended.class);
        return count;
    }

    LateMovementOutcome soldLate(StockKey key, long units, Instant soldAt, IfCounted ifCounted) {
        return counts.record(new RecordLateMovement(
                shop.nextId(), key, LateMovementType.SOLD, Quantity.of(units), soldAt, ifCounted));
    }

    long onHand(StockKey key) {
        return shop.level(key).onHand();
    }
}
