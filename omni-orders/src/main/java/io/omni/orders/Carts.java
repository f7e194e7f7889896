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
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import io.omni.orders.cart.AddByOptions;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartOpened;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.internal.Offering;
import io.omni.orders.internal.Types;
import io.omni.orders.pricing.PricingOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private final VersionedStore<CartId, Cart> store;
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
        this.store = ports.storage().aggregates(Types.CART);
        this.ports = ports;
    }

    /**
     * Opens a cart.
     *
     * @param command where and for whom
     * @return the cart's id
     * @throws IllegalArgumentException if there is no such channel
     */
    public CartOpened open(OpenCart command) {
        return carryOut(command, CartOpened.class, () -> {
            Channel channel = ports.channels().get(command.channel());
            Cart cart = Cart.open(command, channel.currency());
            store.save(cart, Version.NONE);
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
        return carryOut(command, CartOutcome.class, () -> onOpen(command.cart(), found -> add(command, found)));
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
                () -> onOpen(command.cart(), found -> {
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
                () -> onOpen(
                        command.cart(),
                        found -> found.aggregate().hasLine(line)
                                ? changed(found, found.aggregate().change(command), List.of(line))
                                : new CartOutcome.NoSuchLine(command.cart(), line)));
    }

    /**
     * Finds a cart.
     *
     * @param id its id
     * @return the cart, or empty
     */
    public Optional<Cart> find(CartId id) {
        Given.require("id", id);
        return store.find(id).map(Versioned::aggregate);
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

    private CartOutcome onOpen(CartId id, Function<Versioned<Cart>, CartOutcome> decision) {
        Optional<Versioned<Cart>> found = store.find(id);
        if (found.isEmpty()) {
            return new CartOutcome.NoSuchCart(id);
        }
        return found.get().aggregate().state() instanceof CartState.CheckedOut checkedOut
                ? new CartOutcome.CheckedOut(id, checkedOut.order())
                : decision.apply(found.get());
    }

    private CartOutcome changed(Versioned<Cart> before, Cart after, List<LineId> lines) {
        store.save(after, before.version());
        return new CartOutcome.Changed(after.id(), lines);
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
