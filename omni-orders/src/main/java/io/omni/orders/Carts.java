package io.omni.orders;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.VariantChoice;
import io.omni.core.channel.Channel;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.cart.AddByOptions;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
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

/** The carts of all channels. Every command may be repeated under its id. */
public final class Carts {

    private final UnitOfWork unitOfWork;
    private final VersionedStore<CartId, Cart> store;
    private final OrderPorts ports;

    /**
     * Creates it.
     *
     * @param ports everything that carts and orders need of others
     */
    public Carts(OrderPorts ports) {
        this.unitOfWork = ports.storage().unitOfWork();
        this.store = ports.storage().aggregates(Types.CART);
        this.ports = ports;
    }

    /**
     * Opens a cart.
     *
     * @param command where and for whom
     * @return the cart; as it is now, if the same command came before
     * @throws IllegalArgumentException if there is no such channel
     */
    public Cart open(OpenCart command) {
        Channel channel = ports.channels().get(command.channel());
        return unitOfWork.execute(() -> find(CartId.of(command.id())).orElseGet(() -> {
            Cart cart = Cart.open(command, channel.currency());
            store.save(cart, Version.NONE);
            return cart;
        }));
    }

    /**
     * Puts items into a cart.
     *
     * @param command which items
     * @return the cart, or why not
     */
    public CartOutcome add(AddToCart command) {
        return change(command.cart(), command.id(), cart -> add(command, cart));
    }

    /**
     * Puts the variant of a product that a customer chose by its options into a cart.
     *
     * @param command which product, and the choices
     * @return the cart, or why not
     */
    public CartOutcome add(AddByOptions command) {
        return change(command.cart(), command.id(), cart -> {
            VariantChoice choice = ports.catalog().choose(command.product(), command.options());
            if (choice instanceof VariantChoice.Chosen chosen) {
                CartItem item = new CartItem(chosen.variant().sku(), command.quantity(), Optional.empty());
                return add(new AddToCart(command.id(), command.cart(), List.of(item)), cart);
            }
            return new CartOutcome.NotChosen(choice);
        });
    }

    /**
     * Sets how many units a line of a cart has.
     *
     * @param command which line, and how many
     * @return the cart, or why not
     */
    public CartOutcome change(ChangeQuantity command) {
        LineId line = command.line();
        return change(
                command.cart(),
                command.id(),
                cart -> cart.hasLine(line)
                        ? new CartOutcome.Changed(cart.change(command))
                        : new CartOutcome.NoSuchLine(cart.id(), line));
    }

    /**
     * Finds a cart.
     *
     * @param id its id
     * @return the cart, or empty
     */
    public Optional<Cart> find(CartId id) {
        return store.find(id).map(Versioned::aggregate);
    }

    /**
     * Prices what is in a cart, as an order placed now would be. Prices are looked up at each look, and kept nowhere.
     *
     * @param id which cart
     * @return what it costs, without delivery, or what has no price; empty if there is no such cart, or nothing in it
     */
    public Optional<PricingOutcome> price(CartId id) {
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
        return find(id).flatMap(Cart::basket).map(basket -> ports.pricing().price(basket, at));
    }

    private CartOutcome change(CartId id, CommandId command, Function<Cart, CartOutcome> decision) {
        return unitOfWork.execute(() -> {
            Optional<Versioned<Cart>> found = store.find(id);
            if (found.isEmpty()) {
                return new CartOutcome.NoSuchCart(id);
            }
            Cart cart = found.get().aggregate();
            if (cart.handled().contains(command)) {
                return new CartOutcome.Changed(cart);
            }
            if (cart.state() instanceof CartState.CheckedOut checkedOut) {
                return new CartOutcome.CheckedOut(id, checkedOut.order());
            }
            CartOutcome outcome = decision.apply(cart);
            if (outcome instanceof CartOutcome.Changed changed) {
                store.save(changed.cart(), found.get().version());
            }
            return outcome;
        });
    }

    private CartOutcome add(AddToCart command, Cart cart) {
        return wrongCurrency(command, cart)
                .or(() -> notSold(command, cart))
                .orElseGet(() -> new CartOutcome.Changed(cart.add(command)));
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
