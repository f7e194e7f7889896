package io.omni.workbench.replay;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelType;
import io.omni.core.geo.GeoPoint;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The orders that were placed, and what each customer bought, latest first: the history's returns do not say what they reverse. */
final class Sales {

    /** An order that was placed. */
    record Sale(OrderId order, ChannelType channel, GeoPoint home) {}

    /** Units of an order line that have not come back. */
    static final class Bought {
        private final Sale sale;
        private final LineId line;
        private long units;

        private Bought(Sale sale, LineId line, long units) {
            this.sale = sale;
            this.line = line;
            this.units = units;
        }

        Sale sale() {
            return sale;
        }

        LineId line() {
            return line;
        }

        long units() {
            return units;
        }

        void giveBack(long quantity) {
            units -= quantity;
        }
    }

    private record Who(String customer, Sku sku) {}

    private final Map<OrderId, Sale> sales = new LinkedHashMap<>();
    private final Map<Who, Deque<Bought>> bought = new HashMap<>();

    void placed(Sale sale) {
        sales.put(sale.order(), sale);
    }

    void bought(String customer, Sku sku, Sale sale, LineId line, long units) {
        bought.computeIfAbsent(new Who(customer, sku), who -> new ArrayDeque<>(1))
                .addFirst(new Bought(sale, line, units));
    }

    /** What a customer bought of an article, latest first; entries without units are to be removed. */
    Deque<Bought> of(String customer, Sku sku) {
        Deque<Bought> known = bought.get(new Who(customer, sku));
        return known == null ? new ArrayDeque<>() : known;
    }

    /** Lets an order go: what of it comes back now was never bought. */
    Sale remove(Order order) {
        Sale sale = sales.remove(order.id());
        if (sale == null) {
            throw new IllegalStateException("order %s was never placed by this replay".formatted(order.id()));
        }
        order.terms()
                .customer()
                .ifPresent(customer ->
                        order.terms().lines().forEach(line -> remove(new Who(customer.value(), line.sku()), sale)));
        return sale;
    }

    private void remove(Who who, Sale sale) {
        Deque<Bought> left = bought.get(who);
        if (left != null) {
            left.removeIf(entry -> entry.sale().equals(sale));
            if (left.isEmpty()) {
                bought.remove(who);
            }
        }
    }

    Map<OrderId, Sale> all() {
        return sales;
    }
}
