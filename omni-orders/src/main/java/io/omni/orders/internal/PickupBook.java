package io.omni.orders.internal;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.order.OrderId;
import io.omni.orders.pickup.LockerBank;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupEvent;
import io.omni.orders.pickup.PickupProof;
import io.omni.orders.pickup.PickupSlot;
import io.omni.orders.pickup.PickupState;
import io.omni.orders.pickup.PickupWay;
import io.omni.orders.pickup.Place;
import io.omni.orders.pickup.Shelf;
import io.omni.orders.pickup.SlotBookings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where pick-ups are kept, with slots and lockers. They follow their tasks. */
final class PickupBook {

    private static final int PAGE = 100;
    private static final Shelf COUNTER = new Shelf("counter");

    private final VersionedStore<TaskId, Pickup> store;
    private final VersionedStore<SlotBookings.Key, SlotBookings> slots;
    private final VersionedStore<LocationId, LockerBank> lockers;
    private final Outbox outbox;
    private final InstantSource clock;

    PickupBook(OrderPorts ports) {
        this.store = ports.storage().aggregates(Types.PICKUP);
        this.slots = ports.storage().aggregates(Types.SLOT);
        this.lockers = ports.storage().aggregates(Types.LOCKERS);
        this.outbox = ports.storage().outbox();
        this.clock = ports.clock();
    }

    /** A pick-up that was read in this unit of work, and can be saved in it, once. */
    final class Saved {

        private final Versioned<Pickup> found;

        private Saved(Versioned<Pickup> found) {
            this.found = found;
        }

        Pickup pickup() {
            return found.aggregate();
        }

        Pickup save(CommandId cause, PickupEvent... events) {
            Instant now = clock.instant();
            Pickup next = pickup();
            for (PickupEvent event : events) {
                next = event.change(next, now);
            }
            store.save(next, found.version());
            outbox.append(RecordedEvent.of(cause.step("pickup-" + next.id()), now, List.of(events)));
            return next;
        }
    }

    Optional<Saved> find(TaskId id) {
        return store.find(id).map(Saved::new);
    }

    List<Pickup> of(OrderId order) {
        return store.findBy(Types.BY_ORDER, order.toString(), null, PAGE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    void remove(OrderId order) {
        store.findBy(Types.BY_ORDER, order.toString(), null, PAGE)
                .forEach(found -> store.remove(found.aggregate().id(), found.version()));
    }

    List<Pickup> waiting(@Nullable TaskId after) {
        return store.findBy(Types.BY_WAITING, Types.WAITING, after, PAGE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    void open(TaskEvent.Opened task, CommandId cause) {
        PickupEvent.Opened opened =
                new PickupEvent.Opened(task.task(), task.order(), task.part(), task.location(), task.lines());
        store.save(Pickup.opened(opened), Version.NONE);
        outbox.append(RecordedEvent.of(cause.step("open-pickup-" + opened.pickup()), clock.instant(), List.of(opened)));
    }

    void cancel(TaskId id, CommandId cause) {
        find(id).filter(saved -> !saved.pickup().state().isOver()).ifPresent(saved -> {
            freeLocker(saved.pickup());
            freeSlot(saved.pickup());
            saved.save(cause.step("cancel"), new PickupEvent.Canceled(id));
        });
    }

    /** Whoever moved the part of the order on, the pick-up goes along. */
    void end(FulfillmentState part, TaskId id, CommandId cause) {
        if (part instanceof FulfillmentState.HandedOver) {
            find(id).filter(saved -> !saved.pickup().state().isOver()).ifPresent(saved -> {
                freeLocker(saved.pickup());
                saved.save(
                        cause.step("end"),
                        new PickupEvent.HandedOver(
                                id, PickupProof.CODE, saved.pickup().lines()));
            });
        } else {
            cancel(id, cause);
        }
    }

    /** Goods that were made ready by the order wait at the counter. */
    void ready(TaskId id, Instant until, CommandId cause) {
        find(id).filter(saved -> saved.pickup().state() instanceof PickupState.Preparing)
                .ifPresent(saved ->
                        saved.save(cause.step("ready"), new PickupEvent.Ready(id, until, new Place.Counter(COUNTER))));
    }

    void reduce(TaskId id, List<FulfillmentLine> lines, CommandId cause) {
        find(id).filter(saved -> !saved.pickup().state().isOver())
                .ifPresent(saved -> saved.save(cause.step("reduce"), new PickupEvent.Reduced(id, lines)));
    }

    /** Keeps what nobody fetched longer; false if it is fetched or gone by now. */
    boolean keep(TaskId id, Instant until, CommandId cause) {
        Optional<Saved> found = find(id);
        if (found.isEmpty() || !(found.get().pickup().state() instanceof PickupState.NoShow noShow)) {
            return false;
        }
        found.get().save(cause, new PickupEvent.Kept(id, until, noShow.place()));
        return true;
    }

    /** Has goods wait at the counter for which no locker is free; false if they wait somewhere by now. */
    boolean toCounter(TaskId id, CommandId cause) {
        Optional<Saved> found = find(id);
        if (found.isEmpty() || !(found.get().pickup().state() instanceof PickupState.Preparing)) {
            return false;
        }
        Pickup pickup = found.get().pickup();
        found.get().save(cause, new PickupEvent.Arranged(id, PickupWay.COUNTER, pickup.slot(), pickup.delegate()));
        return true;
    }

    // ---------------------------------------------------------------- slots and lockers

    Optional<LockerBank> lockers(LocationId location) {
        return lockers.find(location).map(Versioned::aggregate);
    }

    void put(LockerBank bank) {
        Version version = lockers.find(bank.id()).map(Versioned::version).orElse(Version.NONE);
        lockers.save(bank, version);
    }

    void freeLocker(Pickup pickup) {
        if (place(pickup.state()).filter(Place.Compartment.class::isInstance).isPresent()) {
            lockers(pickup.location()).ifPresent(bank -> put(bank.without(pickup.id())));
        }
    }

    private static Optional<Place> place(PickupState state) {
        if (state instanceof PickupState.Ready ready) {
            return Optional.of(ready.place());
        }
        return state instanceof PickupState.NoShow noShow ? Optional.of(noShow.place()) : Optional.empty();
    }

    private SlotBookings bookings(SlotBookings.Key key) {
        return slots.find(key).map(Versioned::aggregate).orElseGet(() -> new SlotBookings(key, List.of()));
    }

    /** How many more a location takes in a slot. */
    long free(LocationId location, PickupSlot slot, long perSlot) {
        return Math.max(
                0,
                perSlot - bookings(new SlotBookings.Key(location, slot)).taken().size());
    }

    /** Books a slot in place of the one before; false if it is full. */
    boolean book(Pickup pickup, Optional<PickupSlot> slot, long perSlot) {
        if (slot.equals(pickup.slot())) {
            return true;
        }
        if (slot.isPresent()) {
            SlotBookings bookings = bookings(new SlotBookings.Key(pickup.location(), slot.get()));
            if (bookings.taken().size() >= perSlot) {
                return false;
            }
            save(bookings.with(pickup.id()));
        }
        freeSlot(pickup);
        return true;
    }

    private void freeSlot(Pickup pickup) {
        pickup.slot()
                .ifPresent(slot -> save(
                        bookings(new SlotBookings.Key(pickup.location(), slot)).without(pickup.id())));
    }

    private void save(SlotBookings bookings) {
        Version version = slots.find(bookings.id()).map(Versioned::version).orElse(Version.NONE);
        slots.save(bookings, version);
    }
}
