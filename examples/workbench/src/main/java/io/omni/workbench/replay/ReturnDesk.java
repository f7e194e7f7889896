package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import io.omni.orders.order.OrderId;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import io.omni.orders.returns.ReturnOutcome;
import io.omni.workbench.history.HistoryLine;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.history.LeftOutReason;
import io.omni.workbench.history.LineKind;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Takes goods back in a store. The history does not say which sale a return reverses: it is the customer's latest of the article, then the
 * one before. What comes back has reached the customer, so what was still on its way is delivered first.
 */
final class ReturnDesk {

    private final Retailer retailer;
    private final Habits habits;
    private final Delivering delivering;
    private final Sales sales;
    private final Tally tally;

    ReturnDesk(Retailer retailer, Habits habits, Delivering delivering, Sales sales, Tally tally) {
        this.retailer = retailer;
        this.habits = habits;
        this.delivering = delivering;
        this.sales = sales;
        this.tally = tally;
    }

    void takeBack(Invoice invoice) {
        for (HistoryLine line : invoice.lines(LineKind.RETURN)) {
            if (line.customer().isEmpty()) {
                tally.leftOut(line.leftOut(LeftOutReason.RETURN_WITHOUT_CUSTOMER));
            } else {
                takeBack(invoice, line, line.customer().get());
            }
        }
    }

    private void takeBack(Invoice invoice, HistoryLine line, String customer) {
        Sku sku = new Sku(line.stockCode());
        Deque<Sales.Bought> bought = sales.of(customer, sku);
        if (bought.isEmpty()) {
            tally.leftOut(line.leftOut(LeftOutReason.RETURN_WITHOUT_SALE));
            return;
        }
        LocationId store = store(invoice);
        long left = line.units();
        while (left > 0 && !bought.isEmpty()) {
            Sales.Bought latest = bought.getFirst();
            long units = Math.min(left, latest.units());
            delivering.finish(latest.sale());
            takeBack(line, latest, new StockKey(sku, store), Quantity.of(units));
            latest.giveBack(units);
            left -= units;
            if (latest.units() == 0) {
                bought.removeFirst();
            }
        }
        tally.used(LineKind.RETURN, 1);
        tally.neverBought(left);
    }

    private void takeBack(HistoryLine line, Sales.Bought bought, StockKey key, Quantity quantity) {
        OrderId order = bought.sale().order();
        ReturnGoods command = new ReturnGoods(
                retailer.command("return/" + line.lineNumber() + "/" + order + "/" + bought.line()),
                order,
                key.location(),
                List.of(new ReturnItem(bought.line(), quantity)));
        ReturnOutcome outcome = retailer.omni().orders().takeBack(command);
        if (!(outcome instanceof ReturnOutcome.Returned returned)) {
            throw new IllegalStateException(
                    "line %d could not be taken back: %s".formatted(line.lineNumber(), outcome));
        }
        retailer.shadow().takeBack(key, quantity);
        tally.figures()
                .takenBack(
                        bought.sale().channel(),
                        key,
                        quantity.units(),
                        returned.back().refund());
    }

    private LocationId store(Invoice invoice) {
        List<Location> stores = retailer.returnPoints();
        if (!habits.returnsNearHome(invoice.number())) {
            return stores.get(habits.anyStore(invoice.number(), stores.size())).id();
        }
        GeoPoint home = habits.home(invoice);
        return stores.stream()
                .min(Comparator.<Location, Long>comparing(
                                store -> store.point().to(home).meters())
                        .thenComparing(Location::id))
                .orElseThrow()
                .id();
    }
}
