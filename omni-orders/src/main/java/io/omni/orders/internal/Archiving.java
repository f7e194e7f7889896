package io.omni.orders.internal;

import io.omni.core.id.UuidV7;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.Archival;
import io.omni.orders.OrderArchive;
import io.omni.orders.OrderPorts;
import io.omni.orders.Recovery;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartState;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands orders that are over to the host's archive and removes them, each with its cart. */
public final class Archiving {

    private static final int PAGE = 100;

    private final OrderPorts ports;
    private final OrderBook book;
    private final VersionedStore<CartId, Cart> carts;

    /**
     * Creates it.
     *
     * @param ports tells the time
     * @param book where orders are kept
     */
    public Archiving(OrderPorts ports, OrderBook book) {
        this.ports = ports;
        this.book = book;
        this.carts = ports.storage().aggregates(Types.CART);
    }

    /**
     * Archives orders.
     *
     * @param overFor how long they have been over, at least
     * @param limit at most this many; those that fail are passed over
     * @param archive takes them
     * @return what was done
     */
    public Archival archive(Duration overFor, int limit, OrderArchive archive) {
        if (limit < 1 || overFor.isNegative()) {
            throw new IllegalArgumentException(
                    "%d orders that are over for %s cannot be archived: ask for at least 1, and no negative duration"
                            .formatted(limit, overFor));
        }
        Run run = new Run(ports.clock().instant().minus(overFor), limit, archive);
        List<Versioned<Order>> page = book.over(null, PAGE);
        while (!page.isEmpty() && run.goesOn()) {
            page.forEach(run::visit);
            page = book.over(page.get(page.size() - 1).aggregate().id(), PAGE);
        }
        return new Archival(run.archived, run.failed);
    }

    /** One call: orders come oldest first, and none that began too late can be over for long enough. */
    private final class Run {

        private final Instant before;
        private final int limit;
        private final OrderArchive archive;
        private final List<OrderId> archived = new ArrayList<>();
        private final List<Recovery.Failure> failed = new ArrayList<>();
        private boolean young;

        Run(Instant before, int limit, OrderArchive archive) {
            this.before = before;
            this.limit = limit;
            this.archive = archive;
        }

        boolean goesOn() {
            return !young && archived.size() < limit;
        }

        void visit(Versioned<Order> found) {
            Order order = found.aggregate();
            young = young || UuidV7.instantOf(order.id().value()).isAfter(before);
            if (goesOn()
                    && order.overSince().filter(since -> !since.isAfter(before)).isPresent()) {
                archive(found);
            }
        }

        private void archive(Versioned<Order> found) {
            OrderId id = found.aggregate().id();
            try {
                archive.accept(found.aggregate());
                remove(found);
                archived.add(id);
            } catch (RuntimeException cause) {
                failed.add(new Recovery.Failure(id, cause));
            }
        }
    }

    /** The cart goes with its order: a repetition of the command that placed it would find the one without the other. */
    private void remove(Versioned<Order> found) {
        Order order = found.aggregate();
        book.inUnit(() -> {
            cartOf(order).ifPresent(cart -> carts.remove(order.cart(), cart.version()));
            book.tasks().remove(order.id());
            book.remove(found);
            return order;
        });
    }

    private Optional<Versioned<Cart>> cartOf(Order order) {
        return carts.find(order.cart()).filter(cart -> isCheckedOut(cart.aggregate(), order.id()));
    }

    private static boolean isCheckedOut(Cart cart, OrderId order) {
        return cart.state() instanceof CartState.CheckedOut checkedOut
                && checkedOut.order().equals(order);
    }
}
