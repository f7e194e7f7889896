package io.omni.orders.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.orders.pickup.CodeHash;
import io.omni.orders.pickup.Delegate;
import io.omni.orders.pickup.Journey;
import io.omni.orders.pickup.LockerBank;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupEvent;
import io.omni.orders.pickup.PickupOffer;
import io.omni.orders.pickup.PickupOutcome;
import io.omni.orders.pickup.PickupState;
import io.omni.orders.pickup.Place;
import io.omni.orders.pickup.Proof;
import io.omni.orders.pickup.Shelf;
import io.omni.orders.pickup.SlotBookings;

/** The forms of pick-ups. */
final class PickupForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(CodeHash.class, CodeHash::value, CodeHash::new)
            .text(Delegate.class, Delegate::name, Delegate::new)
            .text(Shelf.class, Shelf::name, Shelf::new)
            .text(Journey.Bay.class, Journey.Bay::name, Journey.Bay::new)
            .stored("pickup", Pickup.class)
            .stored("pickup-slot", SlotBookings.class)
            .stored("locker-bank", LockerBank.class)
            .emitted("pickup.opened", PickupEvent.Opened.class)
            .emitted("pickup.arranged", PickupEvent.Arranged.class)
            .emitted("pickup.code-issued", PickupEvent.CodeIssued.class)
            .emitted("pickup.code-refused", PickupEvent.CodeRefused.class)
            .emitted("pickup.reduced", PickupEvent.Reduced.class)
            .emitted("pickup.ready", PickupEvent.Ready.class)
            .emitted("pickup.journey-told", PickupEvent.JourneyTold.class)
            .emitted("pickup.reminded", PickupEvent.Reminded.class)
            .emitted("pickup.handed-over", PickupEvent.HandedOver.class)
            .emitted("pickup.no-show", PickupEvent.NoShow.class)
            .emitted("pickup.kept", PickupEvent.Kept.class)
            .emitted("pickup.canceled", PickupEvent.Canceled.class)
            .choice(
                    PickupState.class,
                    named("preparing", PickupState.Preparing.class),
                    named("ready", PickupState.Ready.class),
                    named("handed-over", PickupState.HandedOver.class),
                    named("no-show", PickupState.NoShow.class),
                    named("canceled", PickupState.Canceled.class))
            .choice(Journey.class, named("on-the-way", Journey.OnTheWay.class), named("arrived", Journey.Arrived.class))
            .choice(Place.class, named("counter", Place.Counter.class), named("compartment", Place.Compartment.class))
            .choice(Proof.class, named("code", Proof.Code.class), named("identity", Proof.Identity.class))
            .choice(
                    PickupOutcome.class,
                    named("pickup.done", PickupOutcome.Done.class),
                    named("pickup.wrong-code", PickupOutcome.WrongCodeShown.class),
                    named("pickup.lockers-full", PickupOutcome.LockersFull.class),
                    named("pickup.no-such-pickup", PickupOutcome.NoSuchPickup.class),
                    named("pickup.not-possible", PickupOutcome.NotPossible.class),
                    named("pickup.not-picked", PickupOutcome.NotPicked.class),
                    named("pickup.no-good-code", PickupOutcome.NoGoodCode.class),
                    named("pickup.no-delegate", PickupOutcome.NoDelegate.class),
                    named("pickup.slot-not-free", PickupOutcome.SlotNotFree.class),
                    named("pickup.not-offered", PickupOutcome.NotOffered.class),
                    named("pickup.other-units", PickupOutcome.OtherUnits.class))
            .values(PickupOffer.class)
            .build();

    private PickupForms() {}
}
