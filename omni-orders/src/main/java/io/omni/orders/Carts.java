package io.omni.orders;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The carts of all channels. Every command may be repeated under its id. */
public final class Carts {

    private final UnitOfWork unitOfWork;
    private final VersionedStore<CartId, Cart> store;
    private final Registry<ChannelId, Channel> channels;
    private final Catalog catalog;

    /**
     * Creates it.
     *
     * @param storage where carts are kept
     * @param channels the channels in which carts are opened
     * @param catalog the products, for what channels list
     */
    public Carts(Storage storage, Registry<ChannelId, Channel> channels, Catalog catalog) {
        this.unitOfWork = storage.unitOfWork();
        this.store = storage.aggregates(Types.CART);
        this.channels = channels;
        this.catalog = catalog;
    }

    /**
     * Opens a cart.
     *
     * @param command where and for whom
     * @return the cart; as it is now, if the same command came before
     * @throws IllegalArgumentException if there is no such channel
     */
    public Cart open(OpenCart command) {
        Channel channel = channels.get(command.channel());
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
        return change(
                command.cart(),
                command.id(),
                cart -> wrongCurrency(command, cart)
                        .or(() -> notSold(command, cart))
                        .orElseGet(() -> new CartOutcome.Changed(cart.add(command))));
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

    private Optional<CartOutcome> notSold(AddToCart command, Cart cart) {
        List<Sku> skus = command.items().stream().map(CartItem::sku).toList();
        return Offering.notSold(channels.get(cart.channel()), skus, catalog).map(CartOutcome.Refused::new);
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
