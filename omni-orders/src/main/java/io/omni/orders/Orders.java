package io.omni.orders;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.geo.Address;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.validation.Given;
import io.omni.orders.cart.CartId;
import io.omni.orders.delivery.DeliveryOptions;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.internal.Archiving;
import io.omni.orders.internal.Changing;
import io.omni.orders.internal.Desk;
import io.omni.orders.internal.Finishing;
import io.omni.orders.internal.Fulfilling;
import io.omni.orders.internal.OrderBook;
import io.omni.orders.internal.Placing;
import io.omni.orders.internal.Recovering;
import io.omni.orders.internal.Returning;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.ChangeAddress;
import io.omni.orders.order.ChangeOutcome;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderNumber;
import io.omni.orders.payment.NoteOutcome;
import io.omni.orders.payment.NotePayment;
import io.omni.orders.placement.MakeOffer;
import io.omni.orders.placement.OfferOutcome;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders from placement to return.
 *
 * <p>Every command may be repeated under its id and is then answered as the first time, whatever has become of the order since;
 * {@link #find} tells how the order stands. With other content under the same id it is {@link io.omni.core.command.CommandIdReused}, and once
 * ids are no longer remembered {@link io.omni.core.command.CommandTooOld}. What was refused is not remembered: sent again it is decided
 * afresh.
 *
 * <p>Commands that touch several things (stock, order, points, events) do so in one unit of work. The payment provider is asked outside of
 * it: what it is to do is saved as due first, and if the process dies before the answer is saved, repeating the command or {@link #recover}
 * asks again with the same key. Call these from outside a unit of work.
 */
public final class Orders {

    private final CommandMeter meter;
    private final Commands commands;
    private final OrderBook book;
    private final Desk desk;
    private final Finishing finishing;
    private final Placing placing;
    private final Fulfilling fulfilling;
    private final Changing changing;
    private final Returning returning;
    private final Recovering recovering;
    private final Archiving archiving;

    /**
     * Creates it, with nobody to report to.
     *
     * @param ports everything that orders need of others
     */
    public Orders(OrderPorts ports) {
        this(ports, Metrics.NONE);
    }

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param metrics where to report how it is doing
     */
    public Orders(OrderPorts ports, Metrics metrics) {
        this.meter = new CommandMeter(Orders.class, metrics);
        this.commands = ports.commands();
        this.book = new OrderBook(ports);
        this.desk = new Desk(ports, book, metrics);
        this.finishing = new Finishing(ports, book, desk);
        this.placing = new Placing(ports, book, finishing);
        this.fulfilling = new Fulfilling(ports, book, desk);
        this.changing = new Changing(ports, book, desk);
        this.returning = new Returning(ports, book, desk);
        this.recovering = new Recovering(ports, book, finishing, metrics);
        this.archiving = new Archiving(ports, book);
    }

    /**
     * Places an order: units are held, the order is saved as pending, the payment is authorized, the units are reserved for good, and the
     * order is placed. A crash between any two of these steps is finished or undone by repeating the command or by {@link #recover}.
     *
     * @param command what to order, and how
     * @return the order's id, or why there is none
     * @throws RuntimeException what the payment provider throws where its answer is not known; the order is pending then
     */
    public PlaceOutcome place(PlaceOrder command) {
        return meter.run(command, () -> placing.place(command));
    }

    /**
     * Makes an offer: what the content of a cart costs and by when it is handed over, kept while the offer stands. No unit is held by it.
     *
     * @param command for which cart, and how it is delivered
     * @return the offer, or why an order would be refused
     */
    public OfferOutcome offer(MakeOffer command) {
        return meter.run(command, () -> placing.offer(command));
    }

    /**
     * Tells what deliveries a customer may choose from, with their price after promotions and the days on which all of it is there. They follow
     * from which locations would supply the cart now, when their carriers come and how long those take; they are the same in every channel
     * that ships.
     *
     * @param cart which cart
     * @param address where to
     * @return the options, or why an order would be refused
     */
    public DeliveryOptions deliveryOptions(CartId cart, Address address) {
        Given.require("cart", cart);
        Given.require("address", address);
        return placing.options(cart, address);
    }

    /**
     * Notes what a payment provider said of its own accord, by a web hook say, and goes on with the order. Said again it changes nothing.
     *
     * @param command about which request, and what
     * @return that it was noted, or why not
     */
    public NoteOutcome note(NotePayment command) {
        return meter.run(command, () -> {
            NoteOutcome outcome = commands.carryOut(command, NoteOutcome.class, () -> desk.note(command));
            book.find(command.order())
                    .filter(order -> outcome instanceof NoteOutcome.Noted)
                    .ifPresent(finishing::finish);
            return outcome;
        });
    }

    /**
     * Tells from when on an order could be fetched if it were placed now. What is in it makes no difference; whether the location has it is
     * another question.
     *
     * @param channel where it would be placed
     * @param location where it would be fetched
     * @return the promise with its reason, or why there is none
     * @throws IllegalArgumentException if there is no such channel or location
     */
    public PromiseOutcome promisePickup(ChannelId channel, LocationId location) {
        Given.require("channel", channel);
        Given.require("location", location);
        return placing.promisePickup(channel, location);
    }

    /**
     * Ships a part of an order: its units leave the stock, and what they cost is captured.
     *
     * @param command which part
     * @return what became of the part, or why not
     */
    public FulfillmentOutcome ship(ShipFulfillment command) {
        return meter.run(command, () -> fulfilling.ship(command));
    }

    /**
     * Puts a part of an order at the counter, and tells the customer by an event.
     *
     * @param command which part
     * @return what became of the part, or why not
     */
    public FulfillmentOutcome makeReady(MakeReady command) {
        return meter.run(command, () -> fulfilling.makeReady(command));
    }

    /**
     * Hands a part of an order over at the counter: its units leave the stock, and what they cost is captured.
     *
     * @param command which part, and the code that the customer shows
     * @return what became of the part, or why not
     */
    public FulfillmentOutcome handOver(HandOver command) {
        return meter.run(command, () -> fulfilling.handOver(command));
    }

    /**
     * Cancels units of an order that nobody works on yet: they can be sold again at once, and nothing is charged for them. What the others cost
     * stays as it was agreed, and no discount is spread anew. An order of which all is canceled before any of it left comes to nothing.
     *
     * @param command which units, by whom and why
     * @return the change, or why not
     */
    public ChangeOutcome cancel(CancelUnits command) {
        return meter.run(command, () -> changing.cancel(command));
    }

    /**
     * Has an order shipped elsewhere, as long as nobody works on any of it. The locations that supply it stay the same.
     *
     * @param command where to, by whom and why
     * @return the change, or why not
     */
    public ChangeOutcome readdress(ChangeAddress command) {
        return meter.run(command, () -> changing.readdress(command));
    }

    /**
     * Takes goods back at any location. Their units can be sold again there at once, in every channel; what they cost is refunded, with
     * their share of discount and delivery charge; and points that were earned with them are taken back.
     *
     * <p>The refund for units of a line depends only on how many came back before: over any sequence and order of partial returns, the sum
     * of refunds for everything equals what was captured, and is never more.
     *
     * @param command which units, and where they are
     * @return what came back and the refund, or why not
     * @throws IllegalArgumentException if there is no such location
     */
    public ReturnOutcome takeBack(ReturnGoods command) {
        return meter.run(command, () -> returning.takeBack(command));
    }

    /**
     * Finds an order.
     *
     * @param id its id
     * @return the order, or empty
     */
    public Optional<Order> find(OrderId id) {
        Given.require("id", id);
        return book.find(id);
    }

    /**
     * Gives an order that must be there.
     *
     * @param id its id
     * @return the order
     * @throws IllegalArgumentException if there is none
     */
    public Order get(OrderId id) {
        Given.require("id", id);
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("there is no order %s: place it first".formatted(id)));
    }

    /**
     * Finds an order by what people call it.
     *
     * @param number its number
     * @return the order, or empty
     */
    public Optional<Order> byNumber(OrderNumber number) {
        Given.require("number", number);
        return book.byNumber(number);
    }

    /**
     * Finds the orders of a customer.
     *
     * @param customer which customer
     * @param after only orders after this one, or null for the first page
     * @param limit at most this many
     * @return the orders, oldest first
     */
    public List<Order> of(CustomerId customer, @Nullable OrderId after, int limit) {
        Given.require("customer", customer);
        return book.of(customer, after, limit);
    }

    /**
     * Finds the orders of which a location has something to do: parts that are open, or wait at its counter.
     *
     * @param location which location
     * @param after only orders after this one, or null for the first page
     * @param limit at most this many
     * @return the orders, oldest first
     */
    public List<Order> worklist(LocationId location, @Nullable OrderId after, int limit) {
        Given.require("location", location);
        return book.worklist(location, after, limit);
    }

    /**
     * Finishes or undoes what a dead process left: pending orders, and payments that are due. To be called by the host's own scheduler; safe
     * to call at any time, by several processes.
     *
     * @param limit at most this many orders are finished, at least 1; those that fail are named and do not keep others waiting
     * @return what was done
     */
    public Recovery recover(int limit) {
        return recovering.recover(limit);
    }

    /**
     * Hands orders that are over to the host's archive, oldest first, and removes each with its cart. Over are orders of which nothing is
     * under way and nothing due ({@link Order#overSince}). Housekeeping, to be called by the host's own scheduler.
     *
     * <p>What is removed is unknown here from then on: it is not found, and nothing of it can come back. So let it rest for as long as goods
     * may be returned. Its commands are answered as before for as long as they are remembered, and are too old then: none is carried out
     * twice.
     *
     * @param overFor for how long they have been over, at least
     * @param limit at most this many are archived, at least 1; those that fail are named and do not keep others waiting
     * @param archive takes each order before it is removed
     * @return what was done
     */
    public Archival archive(Duration overFor, int limit, OrderArchive archive) {
        Given.require("duration", overFor);
        Given.require("archive", archive);
        return archiving.archive(overFor, limit, archive);
    }
}
