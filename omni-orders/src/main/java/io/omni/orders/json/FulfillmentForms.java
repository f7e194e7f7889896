package io.omni.orders.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.fulfillment.CarrierAnswer;
import io.omni.orders.fulfillment.CarrierService;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.PickList;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskOutcome;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackingNumber;
import io.omni.orders.fulfillment.WorkerId;

/** The forms of tasks. */
final class FulfillmentForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(TaskId.class, TaskId::value, TaskId::new)
            .text(WorkerId.class, WorkerId::value, WorkerId::new)
            .text(TrackingNumber.class, TrackingNumber::value, TrackingNumber::new)
            .text(CarrierService.class, CarrierService::value, CarrierService::new)
            .stored("fulfillment-task", FulfillmentTask.class)
            .configured("fulfillment-policy", FulfillmentPolicy.class)
            .emitted("fulfillment.opened", TaskEvent.Opened.class)
            .emitted("fulfillment.claimed", TaskEvent.Claimed.class)
            .emitted("fulfillment.picked-short", TaskEvent.PickedShort.class)
            .emitted("fulfillment.picked", TaskEvent.Picked.class)
            .emitted("fulfillment.packed", TaskEvent.Packed.class)
            .emitted("fulfillment.shipped", TaskEvent.Shipped.class)
            .emitted("fulfillment.tracked", TaskEvent.Tracked.class)
            .emitted("fulfillment.handed-over", TaskEvent.HandedOver.class)
            .emitted("fulfillment.lines-changed", TaskEvent.LinesChanged.class)
            .emitted("fulfillment.escalated", TaskEvent.Escalated.class)
            .emitted("fulfillment.late", TaskEvent.Late.class)
            .emitted("fulfillment.canceled", TaskEvent.Canceled.class)
            .choice(
                    TaskState.class,
                    named("queued", TaskState.Queued.class),
                    named("claimed", TaskState.Claimed.class),
                    named("picked", TaskState.Picked.class),
                    named("packed", TaskState.Packed.class),
                    named("shipped", TaskState.Shipped.class),
                    named("delivered", TaskState.Delivered.class),
                    named("came-back", TaskState.CameBack.class),
                    named("handed-over", TaskState.HandedOver.class),
                    named("canceled", TaskState.Canceled.class))
            .choice(
                    TaskOutcome.class,
                    named("task.done", TaskOutcome.Done.class),
                    named("task.no-such-task", TaskOutcome.NoSuchTask.class),
                    named("task.no-such-parcel", TaskOutcome.NoSuchParcel.class),
                    named("task.not-possible", TaskOutcome.NotPossible.class),
                    named("task.claimed-by", TaskOutcome.ClaimedBy.class),
                    named("task.other-units", TaskOutcome.OtherUnits.class),
                    named("task.carrier-refused", TaskOutcome.CarrierRefused.class))
            .choice(
                    CarrierAnswer.class,
                    named("booked", CarrierAnswer.Booked.class),
                    named("refused", CarrierAnswer.Refused.class))
            .values(PickList.class)
            .build();

    private FulfillmentForms() {}
}
