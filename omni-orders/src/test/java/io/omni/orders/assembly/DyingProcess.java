package io.omni.orders.assembly;

import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.Orders;
import io.omni.orders.payment.Payments;
import io.omni.orders.points.Points;
import io.omni.orders.stock.Stock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * A process over the storage and the provider of a retailer that dies at a chosen point: right before or right after a call of any of its
 * ports. Once dead it reaches no port any more. Whatever a unit of work had not kept by then is lost.
 */
final class DyingProcess {

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died(String where) {
            super("died " + where);
        }
    }

    private final int lastPoint;
    private int point;
    private boolean dead;
    private String where = "not at all";

    private DyingProcess(int lastPoint) {
        this.lastPoint = lastPoint;
    }

    /** Where a process died. */
    record Outcome(boolean died, String where) {}

    /** Lets a process work until it has passed so many points before or after calls of its ports. */
    static Outcome run(Retailer shop, int points, Consumer<Orders> work) {
        DyingProcess process = new DyingProcess(points);
        Orders orders = process.orders(shop);
        try {
            work.accept(orders);
        } catch (Died died) {
            return new Outcome(true, process.where);
        }
        return new Outcome(process.dead, process.where);
    }

    private Orders orders(Retailer shop) {
        Storage storage = new DyingStorage(shop.storage);
        Omni inner = shop.builder().storage(storage).build();
        return shop.builder()
                .storage(storage)
                .payments(dying(Payments.class, shop.payments))
                .stock(dying(Stock.class, new InventoryStock(inner.inventory())))
                .points(dying(Points.class, new LoyaltyPoints(inner.loyalty().orElseThrow(), Retailer.PROGRAM)))
                .build()
                .orders();
    }

    private void pass(String here) {
        if (!dead && point++ == lastPoint) {
            dead = true;
            where = here;
        }
        if (dead) {
            throw new Died(where);
        }
    }

    private <T> T dying(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            pass("before " + port.getSimpleName() + "." + method.getName());
            Object answer = call(method, real, arguments);
            pass("after " + port.getSimpleName() + "." + method.getName());
            return answer;
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private final class DyingStorage implements Storage {

        private final Storage real;

        DyingStorage(Storage real) {
            this.real = real;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return dying(UnitOfWork.class, real.unitOfWork());
        }

        @Override
        public LedgerStore ledger() {
            return dying(LedgerStore.class, real.ledger());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
            return dying(VersionedStore.class, real.aggregates(type));
        }

        @Override
        public Outbox outbox() {
            return dying(Outbox.class, real.outbox());
        }

        @Override
        public OutboxQueue outboxQueue() {
            return dying(OutboxQueue.class, real.outboxQueue());
        }
    }
}
