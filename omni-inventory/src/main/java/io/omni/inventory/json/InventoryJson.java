package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.inventory.kit.AssemblyOutcome;
import io.omni.inventory.kit.Kit;
import io.omni.inventory.kit.KitEdition;
import io.omni.inventory.kit.KitOutcome;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.confidence.LocationAccuracy;
import io.omni.inventory.confidence.Offer;
import io.omni.inventory.confidence.ShortPickReported;
import io.omni.inventory.confidence.StockAccuracy;
import io.omni.inventory.confidence.StockPickedShort;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountEnded;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountPlan;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.CountsUnderWay;
import io.omni.inventory.count.KnownTags;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.count.LateMovementOutcome;
import io.omni.inventory.count.ShelfId;
import io.omni.inventory.count.StockCounted;
import io.omni.inventory.count.TagsOutcome;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.PastLevels;
import io.omni.inventory.stock.SkuUnits;
import io.omni.inventory.stock.StockAudit;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockOvercommitted;
import io.omni.inventory.stock.StockSynced;
import io.omni.inventory.stock.SyncMark;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.Supply;
import io.omni.inventory.supply.SupplyAnnounced;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyOutcome;
import io.omni.inventory.supply.SupplyProblem;
import io.omni.inventory.supply.SupplyReceiptOutcome;
import io.omni.inventory.supply.SupplyReceived;
import io.omni.inventory.supply.SupplyRevised;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferOrder;
import io.omni.inventory.supply.TransferOutcome;
import io.omni.inventory.supply.TransferProblem;

/** The forms of stock, of counts and of what is known of the book: what is stored, emitted and configured, and what commands and questions are answered. */
public final class InventoryJson {

    private static final JsonForms FORMS = JsonForms.builder()
            .uuid(ReservationId.class, ReservationId::value, ReservationId::new)
            .uuid(CountId.class, CountId::value, CountId::new)
            .text(ShelfId.class, ShelfId::value, ShelfId::new)
            .emitted("stock.overcommitted", StockOvercommitted.class)
            .emitted("stock.counted", StockCounted.class)
            .emitted("count.ended", CountEnded.class)
            .emitted("stock.picked-short", StockPickedShort.class)
            .stored("stock-accuracy", StockAccuracy.class)
            .stored("location-accuracy", LocationAccuracy.class)
            .configured("accuracy-model", AccuracyModel.class)
            .stored("count", Count.class)
            .stored("count-line", CountLine.class)
            .stored("count-plan", CountPlan.class)
            .stored("counts-under-way", CountsUnderWay.class)
            .stored("last-count", LastCount.class)
            .stored("known-tags", KnownTags.class)
            .choice(
                    CountScope.class,
                    named("skus", CountScope.OfSkus.class),
                    named("shelf", CountScope.OfShelf.class),
                    named("store", CountScope.OfStore.class))
            .choice(
                    CountOutcome.class,
                    named("count.opened", CountOutcome.Opened.class),
                    named("count.marked", CountOutcome.Marked.class),
                    named("count.taken", CountOutcome.Taken.class),
                    named("count.closed", CountOutcome.Closed.class),
                    named("count.ended", CountOutcome.Ended.class),
                    named("count.overlaps", CountOutcome.Overlaps.class),
                    named("count.no-such-count", CountOutcome.NoSuchCount.class),
                    named("count.not-possible", CountOutcome.NotPossible.class),
                    named("count.out-of-scope", CountOutcome.OutOfScope.class),
                    named("count.not-marked", CountOutcome.NotMarked.class),
                    named("count.already-counted", CountOutcome.AlreadyCounted.class),
                    named("count.not-finished", CountOutcome.NotFinished.class))
            .choice(
                    TagsOutcome.class,
                    named("tags.taken", TagsOutcome.TagsTaken.class),
                    named("tags.implausible", TagsOutcome.Implausible.class),
                    named("tags.not-taken", TagsOutcome.NotTaken.class))
            .choice(
                    LateMovementOutcome.class,
                    named("late-movement.recorded", LateMovementOutcome.Recorded.class),
                    named("late-movement.explained", LateMovementOutcome.Explained.class),
                    named("late-movement.before-last-count", LateMovementOutcome.BeforeLastCount.class))
            .choice(
                    ReserveOutcome.class,
                    named("reserve.reserved", ReserveOutcome.Reserved.class),
                    named("reserve.not-reserved", ReserveOutcome.NotReserved.class))
            .choice(
                    ReservationOutcome.class,
                    named("reservation.done", ReservationOutcome.Done.class),
                    named("reservation.expired", ReservationOutcome.Expired.class),
                    named("reservation.too-little-reserved", ReservationOutcome.TooLittleReserved.class))
            .choice(
                    MovementOutcome.class,
                    named("movement.moved", MovementOutcome.Moved.class),
                    named("movement.not-moved", MovementOutcome.NotMoved.class))
            .choice(
                    CommandOutcome.class,
                    named("movement", Movement.class),
                    named("stock-synced", StockSynced.class),
                    named("short-pick.reported", ShortPickReported.class))
            .choice(
                    PastLevels.class,
                    named("known", PastLevels.Known.class),
                    named("out-of-reach", PastLevels.OutOfReach.class))
            .choice(
                    StockAudit.class,
                    named("sound", StockAudit.Sound.class),
                    named("drifted", StockAudit.Drifted.class))
            .text(SyncSource.class, SyncSource::value, SyncSource::new)
            .stored("sync-mark", SyncMark.class)
            .values(Offer.class, Reservation.class, StockLevel.class)
            .stored("sku-units", SkuUnits.class)
            .configured("sku-units", SkuUnits.class)
            .add(supply())
            .add(kits())
            .build();

    private InventoryJson() {}

    private static JsonForms kits() {
        return JsonForms.builder()
                .stored("kit", Kit.class)
                .stored("kit-edition", KitEdition.class)
                .configured("kit", Kit.class)
                .choice(
                        KitOutcome.class,
                        named("kit.defined", KitOutcome.Defined.class),
                        named("kit.cyclic", KitOutcome.Cyclic.class))
                .choice(
                        AssemblyOutcome.class,
                        named("assembly.assembled", AssemblyOutcome.Assembled.class),
                        named("assembly.not-assembled", AssemblyOutcome.NotAssembled.class),
                        named("assembly.no-kit", AssemblyOutcome.NoKit.class))
                .build();
    }

    private static JsonForms supply() {
        return JsonForms.builder()
                .text(SupplyId.class, SupplyId::value, SupplyId::new)
                .text(DocumentId.class, DocumentId::value, DocumentId::new)
                .uuid(TransferId.class, TransferId::value, TransferId::new)
                .stored("supply", Supply.class)
                .stored("transfer", TransferOrder.class)
                .emitted("supply.announced", SupplyAnnounced.class)
                .emitted("supply.revised", SupplyRevised.class)
                .emitted("supply.received", SupplyReceived.class)
                .choice(
                        SupplyProblem.class,
                        named("unknown", SupplyProblem.Unknown.class),
                        named("announced", SupplyProblem.Announced.class),
                        named("closed", SupplyProblem.Closed.class),
                        named("no-order", SupplyProblem.NoOrder.class))
                .choice(
                        SupplyOutcome.class,
                        named("supply.expected", SupplyOutcome.Expected.class),
                        named("supply.not-expected", SupplyOutcome.NotExpected.class))
                .choice(
                        SupplyReceiptOutcome.class,
                        named("supply.received", SupplyReceiptOutcome.Received.class),
                        named("supply.not-received", SupplyReceiptOutcome.NotReceived.class))
                .choice(
                        TransferProblem.class,
                        named("unknown", TransferProblem.Unknown.class),
                        named("not-on-transfer", TransferProblem.NotOnTransfer.class),
                        named("canceled", TransferProblem.Canceled.class),
                        named("too-few-available", TransferProblem.TooFewAvailable.class),
                        named("no-such-difference", TransferProblem.NoSuchDifference.class))
                .choice(
                        TransferOutcome.class,
                        named("transfer.done", TransferOutcome.Done.class),
                        named("transfer.not-done", TransferOutcome.NotDone.class))
                .build();
    }

    /**
     * The forms, for {@link io.omni.core.json.OmniJson}.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }
}
