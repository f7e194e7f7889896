package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.backorder.BackOrder;
import io.omni.inventory.backorder.BackOrderFilled;
import io.omni.inventory.backorder.BackOrderOutcome;
import io.omni.inventory.backorder.PlaceBackOrderOutcome;

/** The forms of promises on what is still to come. */
final class BackOrderForms {

    static final JsonForms ALL = JsonForms.builder()
            .stored("back-order", BackOrder.class)
            .emitted("backorder.filled", BackOrderFilled.class)
            .choice(
                    PlaceBackOrderOutcome.class,
                    named("backorder.placed", PlaceBackOrderOutcome.Placed.class),
                    named("backorder.not-placed", PlaceBackOrderOutcome.NotPlaced.class))
            .choice(
                    BackOrderOutcome.class,
                    named("backorder.done", BackOrderOutcome.Done.class),
                    named("backorder.expired", BackOrderOutcome.Expired.class),
                    named("backorder.nothing-promised", BackOrderOutcome.NothingPromised.class))
            .build();

    private BackOrderForms() {}
}
