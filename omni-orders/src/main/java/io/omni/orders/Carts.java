package io.omni.orders;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.VariantChoice;
import io.omni.core.channel.Channel;
import io.omni.core.command.Command;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Commands;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.money.Money;
import io.omni.core.storage.Versioned;
import io.omni.core.validation.Given;
import io.omni.orders.cart.AddByOptions;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartOpened;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartView;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.ClaimCart;
import io.omni.orders.cart.IssueCode;
import io.omni.orders.cart.MoveLine;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.cart.ResumeCart;
import io.omni.orders.cart.TakeOver;
import io.omni.orders.internal.CartBook;
import io.omni.orders.internal.CartSweep;
import io.omni.orders.internal.Looking;
import io.omni.orders.internal.Offering;
import io.omni.orders.internal.Sharing;
import io.omni.orders.pricing.PricingOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The carts of all channels.
 *
 * <p>Every command may be repeated under its id and is then answered as the first time, whatever has become of the cart since; {@link #find}
 * tells how the cart stands. With other content under the same id it is {@link io.omni.core.command.CommandIdReused}, and once ids are no
 * longer remembered {@link io.omni.core.command.CommandTooOld}. What was refused is not remembered. Each command is one unit of work, the
 * host's where there is one.
 */
public final class Carts {

    private final CommandMeter meter;
    private final Commands commands;
    private final CartBook book;
    private final Sharing sharing;
    private final Looking looking;
    private final CartSweep sweep;
    private final OrderPorts ports;

    /**
     * Creates it, with nobody to report to.
     *
     * @param ports everything that carts and orders need of others
     */
    public Carts(OrderPorts ports) {
        this(ports, Metrics.NONE);
    }

    /**
     * Creates it.
     *
     * @param ports everything that carts and orders need of others
     * @param metrics where to report how it is doing
     */
    public Carts(OrderPorts ports, Metrics metrics) {
        this.meter = new CommandMeter(Carts.class, metrics);
        this.commands = ports.commands();
        this.book = new CartBook(ports);
        this.sharing = new Sharing(ports, book);
        this.looking = new Looking(ports);
        this.sweep = new CartSweep(ports);
        this.ports = ports;
    }

    /**
     * Opens a cart of its own, beside any that the customer has. {@link #resume} goes on with the customer's.
     *
     * @param command where and for whom
     * @return the cart's id
     * @throws IllegalArgumentException if there is no such channel
     */
    public CartOpened open(OpenCart command) {
        return carryOut(command, CartOpened.class, () -> {
            Channel channel = ports.channels().get(command.channel());
            Cart cart = Cart.open(command, channel.currency(), ports.clock().instant());
            book.create(cart);
            return new CartOpened(cart.id(), cart.currency());
        });
    }

    /**
     * Puts items into a cart.
     *
     * @param command which items
     * @return the lines that the items went to, or why not
     */
    public CartOutcome add(AddToCart command) {
        return carryOut(command, CartOutcome.class, () -> book.onOpen(command.cart(), found -> add(command, found)));
    }

    /**
     * Puts the variant of a product that a customer chose by its options into a cart.
     *
     * @param command which product, and the choices
     * @return the line that the units went to, or why not
     */
    public CartOutcome add(AddByOptions command) {
        return carryOut(
                command,
                CartOutcome.class,
                () -> book.onOpen(command.cart(), found -> {
                    VariantChoice choice = ports.catalog().choose(command.product(), command.options());
                    if (choice instanceof VariantChoice.Chosen chosen) {
                        CartItem item = new CartItem(chosen.variant().sku(), command.quantity(), Optional.empty());
                        return add(new AddToCart(command.id(), command.cart(), List.of(item)), found);
                    }
                    return new CartOutcome.NotChosen(choice);
                }));
    }

    /**
     * Sets how many units a line of a cart has.
     *
     * @param command which line, and how many
     * @return that it was done, or why not
     */
    public CartOutcome change(ChangeQuantity command) {
        Given.require("command", command);
        LineId line = command.line();
        return carryOut(
                command,
                CartOutcome.class,
                () -> book.onOpen(
                        command.cart(),
                        found -> found.aggregate().hasLine(line)
                                ? changed(found, found.aggregate().change(command), List.of(line))
                                : new CartOutcome.NoSuchLine(command.cart(), line)));
    }

    /**
     * Goes on with the one cart that a customer has over all channels and devices, or opens it.
     *
     * @param command whose, and where the customer is now
     * @return the cart with its lines, or why not
     * @throws IllegalArgumentException if there is no such channel
     */
    public CartOutcome resume(ResumeCart command) {
        return carryOut(command, CartOutcome.class, () -> sharing.resume(command));
    }

    /**
     * Makes an anonymous cart that of a customer who has logged in; if the customer has one, the two become one. No line is lost, and none is
     * doubled, however often and from how many devices it is asked for.
     *
     * @param command which cart, whose, and what becomes of items that are in both
     * @return the customer's cart with its lines, or why not
     */
    public CartOutcome claim(ClaimCart command) {
        return carryOut(command, CartOutcome.class, () -> sharing.claim(command));
    }

    /**
     * Saves a line for later, or brings it back.
     *
     * @param command which line, and where to
     * @return that it was done, or why not
     */
    public CartOutcome move(MoveLine command) {
        return carryOut(
                command,
                CartOutcome.class,
                () -> book.onOpen(
                        command.cart(),
                        found -> found.aggregate().hasLine(command.line())
                                        || found.aggregate().saved().stream()
                                                .anyMatch(line -> line.id().equals(command.line()))
                                ? changed(found, found.aggregate().move(command), List.of(command.line()))
                                : new CartOutcome.NoSuchLine(command.cart(), command.line())));
    }

    /**
     * Issues a code by which a till, say, takes a cart over. It is good once, for a short time, and for a few attempts.
     *
     * @param command for which cart
     * @return the code, or why not
     */
    public CartOutcome issueCode(IssueCode command) {
        return carryOut(command, CartOutcome.class, () -> sharing.issue(command));
    }

    /**
     * Takes a cart over by a code that another device shows.
     *
     * @param command the code, and where
     * @return the cart with its lines, or why not
     * @throws IllegalArgumentException if there is no such channel
     */
    public CartOutcome takeOver(TakeOver command) {
        return carryOut(command, CartOutcome.class, () -> sharing.takeOver(command));
    }

    /**
     * Looks at a cart: what it costs now, what of it is available, and when it would be handed over. Nothing is saved by it, so that no change
     * is lost with an answer that does not arrive: a device keeps the last view that it has, and {@link CartView#since} says what has changed.
     *
     * @param id which cart
     * @return how the cart looks; empty if there is no such cart
     */
    public Optional<CartView> look(CartId id) {
        Given.require("id", id);
        return find(id).map(looking::look);
    }

    /**
     * Tells of carts that were left with something in them, removes those that nobody touched for long, and offers that are over. Housekeeping,
     * to be called by the host's own scheduler; safe to call at any time, by several processes.
     *
     * @param limit at most this many of each, at least 1
     * @return what was done
     */
    public CartsTidied tidyUp(int limit) {
        return sweep.sweep(Given.limit("carts", limit));
    }

    /**
     * Finds a cart.
     *
     * @param id its id
     * @return the cart, or empty
     */
    public Optional<Cart> find(CartId id) {
        Given.require("id", id);
        return book.find(id).map(Versioned::aggregate);
    }

    /**
     * Gives a cart that must be there.
     *
     * @param id its id
     * @return the cart
     * @throws IllegalArgumentException if there is none
     */
    public Cart get(CartId id) {
        Given.require("id", id);
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("there is no cart %s: open it first".formatted(id)));
    }

    /**
     * Prices what is in a cart, as an order placed now would be. Prices are looked up at each look, and kept nowhere.
     *
     * @param id which cart
     * @return what it costs, without delivery, or what has no price; empty if there is no such cart, or nothing in it
     */
    public Optional<PricingOutcome> price(CartId id) {
        Given.require("id", id);
        return price(id, ports.clock().instant());
    }

    /**
     * Prices what is in a cart, as an order placed at an instant would be.
     *
     * @param id which cart
     * @param at when; also in the past or the future
     * @return what it costs, without delivery, or what has no price; empty if there is no such cart, or nothing in it
     */
    public Optional<PricingOutcome> price(CartId id, Instant at) {
        Given.require("id", id);
        Given.require("instant", at);
        return find(id).flatMap(Cart::basket).map(basket -> ports.pricing().price(basket, Optional.empty(), at));
    }

    private <O extends CommandOutcome> O carryOut(Command command, Class<O> type, Supplier<? extends O> decision) {
        return meter.run(command, () -> commands.carryOut(command, type, decision));
    }

    private CartOutcome changed(Versioned<Cart> before, Cart after, List<LineId> lines) {
        return book.keep(before, after).orElseGet(() -> new CartOutcome.Changed(after.id(), lines));
    }

    private CartOutcome add(AddToCart command, Versioned<Cart> found) {
        Optional<CartOutcome> refused =
                wrongCurrency(command, found.aggregate()).or(() -> notSold(command, found.aggregate()));
        return refused.orElseGet(() -> {
            Cart cart = found.aggregate().add(command);
            List<LineId> lines = command.items().stream()
                    .map(item -> cart.lineOf(item).orElseThrow().id())
                    .toList();
            return changed(found, cart, lines);
        });
    }

    private Optional<CartOutcome> notSold(AddToCart command, Cart cart) {
        List<Sku> skus = command.items().stream().map(CartItem::sku).toList();
        return Offering.notSold(ports.channels().get(cart.channel()), skus, ports.catalog())
                .map(CartOutcome.Refused::new);
    }

    private static Optional<CartOutcome> wrongCurrency(AddToCart command, Cart cart) {
        for (CartItem item : command.items()) {
            Optional<Money> foreign =
                    item.agreedPrice().filter(price -> !price.currency().equals(cart.currency()));
            if (foreign.isPresent()) {
                return Optional.of(new CartOutcome.WrongCurrency(foreign.get(), cart.currency()));
            }
        }
        return Optional.empty();
    }
}
