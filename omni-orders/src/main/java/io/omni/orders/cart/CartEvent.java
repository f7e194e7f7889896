package io.omni.orders.cart;

import io.omni.core.basket.BasketLine;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a cart that nobody asked for. */
public sealed interface CartEvent extends Event {

    /**
     * Names the cart.
     *
     * @return its id
     */
    CartId cart();

    @Override
    default EventSubject subject() {
        return new EventSubject("cart", cart().toString());
    }

    /**
     * Nobody touched it for a while, and there is something in it. It is told once for each time that it was left; whoever reminds the
     * customer looks first whether it is still so.
     *
     * @param cart which cart
     * @param channel where it was touched last
     * @param customer whose it is, if known
     * @param lines what is in it
     * @param touchedAt when it was touched last
     */
    record Abandoned(
            CartId cart, ChannelId channel, Optional<CustomerId> customer, List<BasketLine> lines, Instant touchedAt)
            implements CartEvent {

        /** Copies the lines. */
        public Abandoned {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "cart.abandoned";
        }
    }

    /**
     * Nobody touched it for so long that it was removed.
     *
     * @param cart which cart
     * @param customer whose it was, if known
     * @param touchedAt when it was touched last
     */
    record Expired(CartId cart, Optional<CustomerId> customer, Instant touchedAt) implements CartEvent {

        @Override
        public String type() {
            return "cart.expired";
        }
    }
}
