package io.omni.orders.internal;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.CartsTidied;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartEvent;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.placement.Offer;
import io.omni.orders.placement.OfferId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Tells of carts that were left, and removes those that nobody will come back to, along with offers that are over. */
public final class CartSweep {

    private static final int PAGE = 100;
    private static final Duration OFFERS_REST = Duration.ofDays(1);

    private final OrderPorts ports;
    private final VersionedStore<CartId, Cart> carts;
    private final VersionedStore<OfferId, Offer> offers;

    /**
     * Creates it.
     *
     * @param ports where carts are kept and events leave
     */
    public CartSweep(OrderPorts ports) {
        this.ports = ports;
        this.carts = ports.storage().aggregates(Types.CART);
        this.offers = ports.storage().aggregates(Types.OFFER);
    }

    /**
     * Sweeps once.
     *
     * @param limit at most this many of each
     * @return what was done
     */
    public CartsTidied sweep(int limit) {
        Instant now = ports.clock().instant();
        Instant left = now.minus(ports.cartOptions().abandonedAfter());
        Instant old = now.minus(ports.cartOptions().expireAfter());
        int expired =
                through(Types.ABANDONED, old, limit, this::expire) + through(Types.ACTIVE, old, limit, this::expire);
        return new CartsTidied(through(Types.ACTIVE, left, limit, this::abandon), expired, endOffers(now, limit));
    }

    /**
     * Goes through carts, those opened first coming first: no cart was touched before it was opened, so that the first one opened too late ends
     * the way.
     */
    private int through(String kind, Instant until, int limit, BiFunction<Cart, Instant, Integer> deed) {
        int done = 0;
        List<Versioned<Cart>> page = carts.findBy(Types.BY_AGE, kind, null, PAGE);
        while (!page.isEmpty()) {
            for (Versioned<Cart> found : page) {
                Cart cart = found.aggregate();
                if (done == limit || openedAt(cart).isAfter(until)) {
                    return done;
                }
                if (!cart.touchedAt().isAfter(until)) {
                    done += deed.apply(cart, until);
                }
            }
            page = carts.findBy(
                    Types.BY_AGE, kind, page.get(page.size() - 1).aggregate().id(), PAGE);
        }
        return done;
    }

    private static Instant openedAt(Cart cart) {
        return new CommandId(cart.id().value()).issuedAt();
    }

    /** An empty cart is nothing that somebody left behind. */
    private int abandon(Cart cart, Instant until) {
        return onStill(cart, until, still -> still.state() instanceof CartState.Open, (still, found) -> {
            Instant now = ports.clock().instant();
            carts.save(still.with(new CartState.Abandoned(now)), found.version());
            if (still.lines().isEmpty()) {
                return 0;
            }
            tell(
                    still,
                    "abandoned",
                    new CartEvent.Abandoned(
                            still.id(), still.channel(), still.customer(), still.lines(), still.touchedAt()));
            return 1;
        });
    }

    private int expire(Cart cart, Instant until) {
        return onStill(cart, until, still -> !(still.state() instanceof CartState.CheckedOut), (still, found) -> {
            carts.remove(still.id(), found.version());
            if (still.isOpen()) {
                tell(still, "expired", new CartEvent.Expired(still.id(), still.customer(), still.touchedAt()));
            }
            return 1;
        });
    }

    /** Decides over a cart as it is now: somebody may have come back to it since the page was read. */
    private int onStill(
            Cart cart, Instant until, Predicate<Cart> wanted, BiFunction<Cart, Versioned<Cart>, Integer> deed) {
        return ports.storage()
                .unitOfWork()
                .execute(() -> carts.find(cart.id())
                        .filter(found ->
                                !found.aggregate().touchedAt().isAfter(until) && wanted.test(found.aggregate()))
                        .map(found -> deed.apply(found.aggregate(), found))
                        .orElse(0));
    }

    private void tell(Cart cart, String what, Event event) {
        CommandId cause = CommandId.named(cart.touchedAt(), cart.id() + "/" + what);
        ports.storage().outbox().append(RecordedEvent.of(cause, ports.clock().instant(), List.of(event)));
    }

    private int endOffers(Instant now, int limit) {
        List<Versioned<Offer>> over = offers.findBy(Types.BY_AGE, Types.ALL, null, limit).stream()
                .filter(found -> found.aggregate().until().plus(OFFERS_REST).isBefore(now))
                .toList();
        over.forEach(found -> ports.storage().unitOfWork().execute(() -> {
            offers.remove(found.aggregate().id(), found.version());
            return true;
        }));
        return over.size();
    }
}
