package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.reservation.AmendOutcome;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveAnywhereOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveSomeOutcome;

/** The forms of reservations. */
final class ReservationForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(ReservationId.class, ReservationId::value, ReservationId::new)
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
            .values(Reservation.class)
            .build();

    private ReservationForms() {}
}
