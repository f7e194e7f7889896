package io.omni.orders.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderDelta;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderNumber;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where orders are kept, each with the events of its changes. */
public final class OrderBook {

    private final UnitOfWork unitOfWork;
    private final VersionedStore<OrderId, Order> store;
    private final Outbox outbox;
    private final InstantSource clock;
    private final TaskBook tasks;

    /**
     * Creates it.
     *
     * @param ports where orders are kept and events leave
     */
    public OrderBook(OrderPorts ports) {
        this.unitOfWork = ports.storage().unitOfWork();
        this.store = ports.storage().aggregates(Types.ORDER);
        this.outbox = ports.storage().outbox();
        this.clock = ports.clock();
        this.tasks = new TaskBook(ports);
    }

    TaskBook tasks() {
        return tasks;
    }

    /**
     * Finds an order.
     *
     * @param id its id
     * @return the order, or empty
     */
    public Optional<Order> find(OrderId id) {
        return store.find(id).map(Versioned::aggregate);
    }

    /**
     * Finds an order by its number.
     *
     * @param number its number
     * @return the order, or empty
     */
    public Optional<Order> byNumber(OrderNumber number) {
        return page(Types.BY_NUMBER, number.value(), null, 1).stream().findFirst();
    }

    /**
     * Finds orders of a customer.
     *
     * @param customer which customer
     * @param after the last of the page before
     * @param limit at most this many
     * @return the orders
     */
    public List<Order> of(CustomerId customer, @Nullable OrderId after, int limit) {
        return page(Types.BY_CUSTOMER, customer.value(), after, limit);
    }

    /**
     * Finds orders that a location has something to do for.
     *
     * @param location which location
     * @param after the last of the page before
     * @param limit at most this many
     * @return the orders
     */
    public List<Order> worklist(LocationId location, @Nullable OrderId after, int limit) {
        return page(Types.BY_WORK, location.value(), after, limit);
    }

    List<Order> due(@Nullable OrderId after, int limit) {
        return page(Types.BY_DUE, Types.DUE, after, limit);
    }

    List<Versioned<Order>> over(@Nullable OrderId after, int limit) {
        return store.findBy(Types.BY_OVER, Types.OVER, after, limit);
    }

    void remove(Versioned<Order> found) {
        store.remove(found.aggregate().id(), found.version());
    }

    <R> R inUnit(Supplier<R> work) {
        return unitOfWork.execute(work);
    }

    void create(Order order) {
        store.save(order, Version.NONE);
        CommandId cause = new CommandId(order.id().value()).step("begun");
        outbox.append(RecordedEvent.of(cause, clock.instant(), List.of(new OrderEvent.Begun(order))));
    }

    /** Decides over an order as it is now, in one unit of work with what the decision does elsewhere. */
    <R> R decide(OrderId id, Supplier<R> missing, Function<Saved, R> decision) {
        return unitOfWork.execute(() ->
                store.find(id).map(found -> decision.apply(new Saved(found))).orElseGet(missing));
    }

    /** An order that was read in this unit of work, and can be saved in it. */
    final class Saved {

        private final Versioned<Order> found;

        private Saved(Versioned<Order> found) {
            this.found = found;
        }

        Order order() {
            return found.aggregate();
        }

        /** What others did to the order since it was read is a race that this decision has lost, and is to be repeated. */
        void requireUnchanged() {
            OrderId id = order().id();
            if (!store.find(id).map(Versioned::version).equals(Optional.of(found.version()))) {
                throw new ConcurrencyConflict("order " + id + " was changed while it was decided over");
            }
        }

        /** What changed comes before what it means, so that whoever is told that has the order as it is then. */
        Order save(Order next, CommandId cause, OrderEvent... events) {
            store.save(next, found.version());
            List<RecordedEvent> told = new ArrayList<>();
            OrderDelta delta = OrderDelta.between(order(), next);
            if (!delta.isEmpty()) {
                told.addAll(RecordedEvent.of(
                        recording(next.id()), clock.instant(), List.of(new OrderEvent.Recorded(next.id(), delta))));
            }
            told.addAll(RecordedEvent.of(cause, clock.instant(), List.of(events)));
            if (!told.isEmpty()) {
                outbox.append(told);
            }
            tasks.follow(next, cause);
            return next;
        }

        /** One command may save an order several times, but each version is saved once. */
        private CommandId recording(OrderId id) {
            return new CommandId(id.value()).step("recorded-" + found.version().value());
        }
    }

    private List<Order> page(String index, String key, @Nullable OrderId after, int limit) {
        return store.findBy(index, key, after, limit).stream()
                .map(Versioned::aggregate)
                .toList();
    }
}
