package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Weight;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.Fulfillments;
import io.omni.orders.Pickups;
import io.omni.orders.fulfillment.ClaimTask;
import io.omni.orders.fulfillment.ConfirmPick;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.MissingUnits;
import io.omni.orders.fulfillment.PackTask;
import io.omni.orders.fulfillment.Parcel;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.ShipTask;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskOutcome;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackParcel;
import io.omni.orders.fulfillment.TrackingNumber;
import io.omni.orders.fulfillment.TrackingReport;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.fulfillment.WorkerId;
import io.omni.orders.incident.ChooseRemedy;
import io.omni.orders.incident.Chooser;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.pickup.CodeHash;
import io.omni.orders.pickup.CollectPickup;
import io.omni.orders.pickup.IssuePickupCode;
import io.omni.orders.pickup.PickupOutcome;
import io.omni.orders.pickup.Proof;
import io.omni.orders.pickup.Shelf;
import io.omni.orders.pickup.StagePickup;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import java.util.List;

/** Those who work at the locations of a retailer. */
final class Staff {

    static final WorkerId BEN = new WorkerId("ben");
    static final WorkerId KIT = new WorkerId("kit");
    static final PickupCode CODE = new PickupCode("ABCDEFGH");
    static final PickupCode WRONG = new PickupCode("HGFEDCBA");
    static final Shelf SHELF = new Shelf("A1");

    final Retailer shop;
    final Fulfillments work;
    final Pickups pickups;

    Staff(Retailer shop) {
        this.shop = shop;
        this.work = shop.omni.fulfillments().orElseThrow();
        this.pickups = work.pickups();
    }

    static OmniBuilder on(OmniBuilder builder) {
        return builder.fulfillment(FulfillmentPolicy.DEFAULT)
                .carriers(new Vans())
                .substitutes(sku -> sku.equals(Retailer.COAT) ? List.of(Retailer.SCARF) : List.of());
    }

    FulfillmentTask taskOf(Order order) {
        List<FulfillmentTask> tasks = work.of(order.id()).stream()
                .filter(task -> !(task.state() instanceof TaskState.Canceled))
                .toList();
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    FulfillmentTask task(TaskId id) {
        return work.find(id).orElseThrow();
    }

    ClaimTask claim(TaskId task) {
        return new ClaimTask(shop.id(), task, BEN);
    }

    ConfirmPick pick(TaskId task, MissingUnits... missing) {
        return new ConfirmPick(shop.id(), task, BEN, List.of(missing));
    }

    /** Some units of the first line of a task. */
    MissingUnits missing(TaskId task, long units, ShortReason reason) {
        return new MissingUnits(task(task).lines().get(0).line(), Quantity.of(units), reason);
    }

    PackTask pack(TaskId task) {
        return new PackTask(shop.id(), task, List.of(new Parcel(1, task(task).lines(), new Weight(900))));
    }

    ShipTask ship(TaskId task) {
        return new ShipTask(shop.id(), task, Vans.VAN);
    }

    static TrackingNumber tracking(TaskId task) {
        return new TrackingNumber("V-" + task + "-1");
    }

    TrackParcel track(TaskId task, TrackingStatus status) {
        return new TrackParcel(shop.id(), tracking(task), new TrackingReport(status, shop.clock.instant()));
    }

    StagePickup stage(TaskId task) {
        return new StagePickup(shop.id(), task, SHELF);
    }

    IssuePickupCode code(TaskId task) {
        return new IssuePickupCode(shop.id(), task, CodeHash.of(task, CODE));
    }

    CollectPickup collect(TaskId task, PickupCode shown) {
        return new CollectPickup(shop.id(), task, new Proof.Code(shown), List.of());
    }

    void claimed(TaskId task) {
        done(work.claim(claim(task)));
    }

    void picked(TaskId task) {
        claimed(task);
        done(work.confirmPick(pick(task)));
    }

    void packed(TaskId task) {
        picked(task);
        done(work.pack(pack(task)));
    }

    void shipped(TaskId task) {
        packed(task);
        done(work.ship(ship(task)));
    }

    void ready(TaskId task) {
        picked(task);
        pickups.issueCode(code(task));
        assertThat(pickups.stage(stage(task))).isInstanceOf(PickupOutcome.Done.class);
    }

    /** Half of what the first line wants is not there. */
    void pickedShort(TaskId task, long units) {
        claimed(task);
        done(work.confirmPick(pick(task, missing(task, units, ShortReason.NOT_FOUND))));
    }

    TaskState done(TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(TaskOutcome.Done.class);
        return ((TaskOutcome.Done) outcome).state();
    }

    List<Incident> open(Order order) {
        return work.incidents(order.id()).stream().filter(Incident::isOpen).toList();
    }

    Incident incident(Order order) {
        List<Incident> open = open(order);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    ChooseRemedy choose(Incident incident, Remedy remedy) {
        return new ChooseRemedy(shop.id(), incident.id(), remedy, Chooser.CUSTOMER);
    }

    /** An order of coats for home, all of which are at Leeds. */
    Order toShip(CommandId id, long coats) {
        shop.receive(Retailer.COAT, Retailer.LEEDS, coats);
        return shop.placed(new PlaceOrder(
                id,
                shop.cart(Retailer.item(Retailer.COAT, coats)).id(),
                new Delivery.ShipTo(Retailer.HARROGATE, Retailer.pounds("3.00")),
                Retailer.CARD,
                ShortStock.REFUSE));
    }

    Order toShip(long coats) {
        return toShip(shop.id(), coats);
    }

    Order toFetch(long coats) {
        return toFetch(shop.id(), Retailer.LEEDS, coats);
    }

    Order toFetch(CommandId id, LocationId location, long coats) {
        shop.receive(Retailer.COAT, location, coats);
        return shop.placed(new PlaceOrder(
                id,
                shop.cart(Retailer.item(Retailer.COAT, coats)).id(),
                new Delivery.PickUpAt(location),
                Retailer.CARD,
                ShortStock.REFUSE));
    }
}
