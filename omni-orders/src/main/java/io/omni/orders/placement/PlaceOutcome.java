package io.omni.orders.placement;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.money.Money;
import io.omni.orders.cart.CartId;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.Unfilled;
import io.omni.orders.sourcing.Considered;
import java.util.Currency;
import java.util.List;

/** The answer to {@link PlaceOrder}. */
public sealed interface PlaceOutcome extends CommandOutcome {

    /**
     * The order was placed, now or when the same command came first.
     *
     * @param order the order's id
     * @param total what the customer pays
     * @param unfilled what was wanted and is not part of the order, because no location could supply it
     */
    record Placed(OrderId order, Money total, List<Unfilled> unfilled) implements PlaceOutcome {

        /** Copies the list. */
        public Placed {
            unfilled = List.copyOf(unfilled);
        }
    }

    /**
     * The order came to nothing. Nothing is held, nothing is set aside, and the cart is open again.
     *
     * @param order the order's id
     * @param reason why
     */
    record Canceled(OrderId order, CancelReason reason) implements PlaceOutcome {}

    /**
     * Less is available than is wanted. No order was made.
     *
     * @param missing what is short
     * @param considered every location that could have supplied it, with what it has
     */
    record OutOfStock(List<Unfilled> missing, List<Considered> considered) implements PlaceOutcome, Refusal {

        /** Copies the lists. */
        public OutOfStock {
            missing = List.copyOf(missing);
            considered = List.copyOf(considered);
        }
    }

    /**
     * There is no such cart.
     *
     * @param cart its id
     */
    record NoSuchCart(CartId cart) implements PlaceOutcome, Refusal {}

    /**
     * The cart is empty.
     *
     * @param cart its id
     */
    record EmptyCart(CartId cart) implements PlaceOutcome, Refusal {}

    /**
     * Another order was placed with the cart.
     *
     * @param cart its id
     */
    record CartCheckedOut(CartId cart) implements PlaceOutcome, Refusal {}

    /**
     * Some of it has no price in the cart's currency.
     *
     * @param skus what
     */
    record NoPrice(List<Sku> skus) implements PlaceOutcome, Refusal {

        /** Copies the list. */
        public NoPrice {
            skus = List.copyOf(skus);
        }
    }

    /**
     * What was asked for is not offered there.
     *
     * @param reason what, and by whom
     */
    record Refused(NotOffered reason) implements PlaceOutcome, Refusal {}

    /** The address has no point, so that no distance to it can be told: locate it first. */
    record AddressNotLocated() implements PlaceOutcome, Refusal {}

    /**
     * The delivery charge is in another currency than the cart.
     *
     * @param charge the charge
     * @param expected the currency of the cart
     */
    record WrongCurrency(Money charge, Currency expected) implements PlaceOutcome, Refusal {}

    /**
     * It is not known yet whether the customer pays. Units are held meanwhile; the same command sent again, {@code Orders.recover} and
     * {@code Orders.note} go on with it.
     *
     * @param order the order's id
     */
    record Pending(OrderId order) implements PlaceOutcome, Refusal {}

    /**
     * The order would come to another total than the customer was shown.
     *
     * @param shown what the customer was shown
     * @param now what it would come to
     */
    record PriceChanged(Money shown, Money now) implements PlaceOutcome, Refusal {}

    /**
     * There is no such offer, or it is for another cart, for other content of the cart, or for another delivery.
     *
     * @param offer its id
     */
    record NotAsOffered(OfferId offer) implements PlaceOutcome, Refusal {}

    /**
     * A tender is not taken: nobody keeps such books, it is in another currency than the cart, or it is the points of a customer who is not
     * known.
     *
     * @param tender which one, the first is 1
     */
    record TenderNotTaken(int tender) implements PlaceOutcome, Refusal {}
}
