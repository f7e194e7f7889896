package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;

import io.omni.core.catalog.Gtin;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.confidence.ShortPickBook;
import io.omni.inventory.confidence.ShortPickReason;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CancelCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.CountTags;
import io.omni.inventory.count.IfCounted;
import io.omni.inventory.count.LateMovementType;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.RecordLateMovement;
import io.omni.inventory.count.SkuTags;
import io.omni.inventory.count.TagReads;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.count.UnitTag;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.StockKey;
import java.util.List;

/** Counts in Leeds; seven coats are found. */
final class Counting {

    private Counting() {}

    static OpenCount open(CommandId id) {
        CountScope coats = new CountScope.OfSkus(List.of(COAT));
        return new OpenCount(id, LEEDS, coats, CountMode.BLIND, new CountRule(0, 0, 0));
    }

    static CountId opened(Retailer shop, CommandId id) {
        shop.omni.inventory().counts().open(open(id));
        return CountId.of(id);
    }

    static TallyLines tally(Retailer shop, CountId count) {
        return new TallyLines(shop.id(), count, List.of(Tally.of(COAT, 7)), TallyBasis.NOW);
    }

    static CountTags tags(Retailer shop, CountId count) {
        UnitTag one = new UnitTag(Gtin.of("4006381333931"), 7);
        return new CountTags(shop.id(), count, new TagReads(List.of(new SkuTags(COAT, List.of(one))), 1, 2, 3, 4), 95);
    }

    static void tallied(Retailer shop, CountId count) {
        shop.omni.inventory().counts().tally(tally(shop, count));
    }

    static CountId closed(Retailer shop, CommandId id) {
        CountId count = opened(shop, id);
        tallied(shop, count);
        shop.omni.inventory().counts().close(new CloseCount(shop.id(), count, Uncounted.REFUSE));
        return count;
    }

    static ApproveCount approve(Retailer shop, CountId count) {
        return new ApproveCount(shop.id(), count, AdjustmentReason.FOUND, List.of(SCARF));
    }

    static void approved(Retailer shop, CountId count) {
        shop.omni.inventory().counts().approve(approve(shop, count));
    }

    static void cancel(Retailer shop, CountId count) {
        shop.omni.inventory().counts().cancel(new CancelCount(shop.id(), count));
    }

    static RecordLateMovement soldLate(Retailer shop) {
        return new RecordLateMovement(
                shop.id(),
                new StockKey(COAT, LEEDS),
                LateMovementType.SOLD,
                Quantity.of(2),
                shop.clock.instant(),
                IfCounted.REFUSE);
    }

    static ReportShortPick shortPick(Retailer shop) {
        return new ReportShortPick(
                shop.id(),
                new StockKey(COAT, LEEDS),
                Quantity.of(3),
                Quantity.ZERO,
                Quantity.ONE,
                ShortPickReason.NOT_FOUND,
                ShortPickBook.CORRECT);
    }
}
