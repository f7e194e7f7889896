package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.inventory.promise.AtpReason;
import io.omni.inventory.promise.PromiseAnswer;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRepegged;
import io.omni.inventory.promise.SafetyStock;
import io.omni.inventory.promise.SupplyName;
import io.omni.inventory.quota.QuotaBook;
import io.omni.inventory.quota.QuotaDrawnBack;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.quota.QuotaOutcome;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.Share;
import io.omni.inventory.reservation.AmendOutcome;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveAnywhereOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveSomeOutcome;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockOvercommitted;

/** The forms of stock: its event, and what its commands and questions are answered. */
public final class InventoryJson {

    private static final JsonForms FORMS = JsonForms.builder()
            .uuid(ReservationId.class, ReservationId::value, ReservationId::new)
            .number(Share.class, Share::percent, Share::new)
            .emitted("stock.overcommitted", StockOvercommitted.class)
            .emitted("stock.quota-drawn-back", QuotaDrawnBack.class)
            .stored("quota-book", QuotaBook.class)
            .configured("quota-plan", QuotaPlan.class)
            .text(SupplyName.class, SupplyName::value, SupplyName::new)
            .emitted("promise.repegged", PromiseRepegged.class)
            .stored("promise-policy", PromisePolicy.class)
            .configured("promise-policy", PromisePolicy.class)
            .choice(SafetyStock.class, named("units", SafetyStock.Units.class), named("cover", SafetyStock.Cover.class))
            .choice(
                    AtpReason.class,
                    named("on-hand", AtpReason.OnHand.class),
                    named("doubted", AtpReason.Doubted.class),
                    named("kept-back", AtpReason.KeptBack.class),
                    named("below-threshold", AtpReason.BelowThreshold.class),
                    named("in-time", AtpReason.InTime.class),
                    named("too-late", AtpReason.TooLate.class),
                    named("promised", AtpReason.Promised.class),
                    named("supply-limit", AtpReason.SupplyLimit.class),
                    named("beyond", AtpReason.Beyond.class))
            .choice(QuotaSize.class, named("units", QuotaSize.Units.class), named("share", QuotaSize.OfStock.class))
            .choice(
                    QuotaOutcome.class,
                    named("quota.moved", QuotaOutcome.Moved.class),
                    named("quota.not-moved", QuotaOutcome.NotMoved.class))
            .choice(
                    ReserveOutcome.class,
                    named("reserve.reserved", ReserveOutcome.Reserved.class),
                    named("reserve.not-reserved", ReserveOutcome.NotReserved.class))
            .choice(
                    ReserveSomeOutcome.class,
                    named("reserve-some.reserved", ReserveSomeOutcome.Reserved.class),
                    named("reserve-some.nothing-reserved", ReserveSomeOutcome.NothingReserved.class))
            .choice(
                    ReserveAnywhereOutcome.class,
                    named("reserve-anywhere.reserved", ReserveAnywhereOutcome.Reserved.class),
                    named("reserve-anywhere.not-reserved", ReserveAnywhereOutcome.NotReserved.class))
            .choice(
                    AmendOutcome.class,
                    named("amend.amended", AmendOutcome.Amended.class),
                    named("amend.not-amended", AmendOutcome.NotAmended.class),
                    named("amend.expired", AmendOutcome.Expired.class),
                    named("amend.nothing-reserved", AmendOutcome.NothingReserved.class))
            .choice(
                    ReservationOutcome.class,
                    named("reservation.done", ReservationOutcome.Done.class),
                    named("reservation.expired", ReservationOutcome.Expired.class),
                    named("reservation.too-little-reserved", ReservationOutcome.TooLittleReserved.class))
            .choice(
                    MovementOutcome.class,
                    named("movement.moved", MovementOutcome.Moved.class),
                    named("movement.not-moved", MovementOutcome.NotMoved.class))
            .choice(CommandOutcome.class, named("movement", Movement.class))
            .values(Reservation.class, StockLevel.class, QuotaLevel.class, PromiseAnswer.class)
            .build();

    private InventoryJson() {}

    /**
     * The forms, for {@link io.omni.core.json.OmniJson}.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }
}
