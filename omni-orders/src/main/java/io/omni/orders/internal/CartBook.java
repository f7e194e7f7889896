package io.omni.orders.internal;

import io.omni.core.basket.BasketLine;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartState;
import java.util.Optional;
import java.util.function.Function;

/** Where carts are kept. */
public final class CartBook {

    private final OrderPorts ports;
    private final VersionedStore<CartId, Cart> store;

    /**
     * Creates it.
     *
     * @param ports where carts are kept, and what tells the time
     */
    public CartBook(OrderPorts ports) {
        this.ports = ports;
        this.store = ports.storage().aggregates(Types.CART);
    }

    /**
     * Finds a cart.
     *
     * @param id its id
     * @return the cart, or empty
     */
    public Optional<Versioned<Cart>> find(CartId id) {
        return store.find(id);
    }

    /**
     * Puts a new cart in.
     *
     * @param cart the cart
     */
    public void create(Cart cart) {
        store.save(cart, Version.NONE);
    }

    /**
     * Decides over a cart that can be changed.
     *
     * @param id which cart
     * @param decision what to do with it
     * @return what came of it, or why the cart cannot be changed
     */
    public CartOutcome onOpen(CartId id, Function<Versioned<Cart>, CartOutcome> decision) {
        Optional<Versioned<Cart>> found = store.find(id);
        if (found.isEmpty()) {
            return new CartOutcome.NoSuchCart(id);
        }
        CartState state = found.get().aggregate().state();
        if (state instanceof CartState.CheckedOut checkedOut) {
            return new CartOutcome.CheckedOut(id, checkedOut.order());
        }
        return state instanceof CartState.Merged merged
                ? new CartOutcome.MergedInto(id, merged.into())
                : decision.apply(found.get());
    }

    /**
     * Keeps a cart that somebody changed, unless a line has become absurd or a price foreign.
     *
     * @param before the cart as it was read
     * @param next the cart as it is to be
     * @return why not, or empty if it was kept
     */
    public Optional<CartOutcome> keep(Versioned<Cart> before, Cart next) {
        Optional<CartOutcome> refused = refused(next);
        if (refused.isEmpty()) {
            save(before, next.touched(ports.clock().instant()));
        }
        return refused;
    }

    void save(Versioned<Cart> before, Cart next) {
        store.save(next, before.version());
    }

    private Optional<CartOutcome> refused(Cart cart) {
        long most = ports.cartOptions().mostUnits();
        Optional<BasketLine> absurd = cart.lines().stream()
                .filter(line -> line.quantity().units() > most)
                .findFirst();
        return absurd.<CartOutcome>map(line ->
                        new CartOutcome.TooMany(line.sku(), line.quantity().units(), most))
                .or(() -> cart.foreignPrice().map(price -> new CartOutcome.WrongCurrency(price, cart.currency())));
    }

    Cart in(Cart cart, ChannelId channel) {
        Channel there = ports.channels().get(channel);
        return cart.in(there.id(), there.currency());
    }
}
