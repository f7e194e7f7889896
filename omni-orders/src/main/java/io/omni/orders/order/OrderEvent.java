package io.omni.orders.order;

import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.returns.Return;
import java.util.List;
import java.util.Optional;

/** What happened to an order. An outsider can follow an order by these. */
public sealed interface OrderEvent extends Event {

    /**
     * Names the order.
     *
     * @return its id
     */
    OrderId order();

    @Override
    default EventSubject subject() {
        return new EventSubject("order", order().toString());
    }

    /**
     * It was begun: its units are held, and its payment is asked for. Who keeps a copy of orders begins with this, and applies
     * {@link Recorded} to it; who only wants to know what became of an order waits for {@link Placed} and its like. Both have all that is in an
     * order, payment tokens, pick-up codes and the address included: pass them on to nobody who must not see these.
     *
     * @param begun the order as it was first saved
     */
    record Begun(Order begun) implements OrderEvent {

        @Override
        public OrderId order() {
            return begun.id();
        }

        @Override
        public String type() {
            return "order.begun";
        }
    }

    /**
     * It was saved with a difference. Every change of an order is told so, once and in order, before the event that says what it means.
     *
     * @param order which order
     * @param delta in what it differs from before
     */
    record Recorded(OrderId order, OrderDelta delta) implements OrderEvent {

        @Override
        public String type() {
            return "order.recorded";
        }
    }

    /**
     * It was placed.
     *
     * @param order which order
     * @param channel where
     * @param customer by whom, if known
     * @param total what the customer pays
     * @param parts which locations supply it, and by when they are to be done
     */
    record Placed(OrderId order, ChannelId channel, Optional<CustomerId> customer, Money total, List<PlacedPart> parts)
            implements OrderEvent {

        /** Copies the parts. */
        public Placed {
            parts = List.copyOf(parts);
        }

        @Override
        public String type() {
            return "order.placed";
        }
    }

    /**
     * A part of an order that was placed.
     *
     * @param fulfillment which part
     * @param location which location supplies it
     * @param promise by when the location is to be done with it; empty if nothing was promised
     */
    record PlacedPart(FulfillmentId fulfillment, LocationId location, Optional<FulfillmentPromise> promise) {

        /**
         * Tells what is to be known of a part.
         *
         * @param part the part
         * @return its number, location and promise
         */
        public static PlacedPart of(FulfillmentOrder part) {
            return new PlacedPart(part.id(), part.location(), part.promise());
        }
    }

    /**
     * Parts of it are supplied in another way than before: by another location, by nobody yet, in another number of parts, or not at all.
     *
     * @param order which order
     * @param parts the parts that changed or are new, as they are now
     */
    record PartsChanged(OrderId order, List<FulfillmentOrder> parts) implements OrderEvent {

        /** Copies the parts. */
        public PartsChanged {
            parts = List.copyOf(parts);
        }

        @Override
        public String type() {
            return "order.parts-changed";
        }
    }

    /**
     * It came to nothing.
     *
     * @param order which order
     * @param reason why
     */
    record Canceled(OrderId order, CancelReason reason) implements OrderEvent {

        @Override
        public String type() {
            return "order.canceled";
        }
    }

    /**
     * It was changed after it was placed.
     *
     * @param order which order
     * @param change how, by whom and why
     */
    record Changed(OrderId order, OrderChange change) implements OrderEvent {

        @Override
        public String type() {
            return "order.changed";
        }
    }

    /**
     * A part was shipped.
     *
     * @param order of which order
     * @param fulfillment which part
     * @param location from where
     */
    record Shipped(OrderId order, FulfillmentId fulfillment, LocationId location) implements OrderEvent {

        @Override
        public String type() {
            return "order.shipped";
        }
    }

    /**
     * A part waits at the counter.
     *
     * @param order of which order
     * @param fulfillment which part
     * @param location where
     */
    record ReadyForPickup(OrderId order, FulfillmentId fulfillment, LocationId location) implements OrderEvent {

        @Override
        public String type() {
            return "order.ready-for-pickup";
        }
    }

    /**
     * A part was handed over at the counter.
     *
     * @param order of which order
     * @param fulfillment which part
     * @param location where
     */
    record HandedOver(OrderId order, FulfillmentId fulfillment, LocationId location) implements OrderEvent {

        @Override
        public String type() {
            return "order.handed-over";
        }
    }

    /**
     * Goods came back.
     *
     * @param order of which order
     * @param back what came back, where, and the refund
     */
    record Returned(OrderId order, Return back) implements OrderEvent {

        @Override
        public String type() {
            return "order.returned";
        }
    }

    /**
     * The payment provider declined something that was due.
     *
     * @param order of which order
     * @param movement what was declined, and why
     */
    record PaymentDeclined(OrderId order, MoneyMovement movement) implements OrderEvent {

        @Override
        public String type() {
            return "order.payment-declined";
        }
    }
}
