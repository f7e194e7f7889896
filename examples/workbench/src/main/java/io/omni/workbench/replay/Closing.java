package io.omni.workbench.replay;

import io.omni.loyalty.points.PurchaseId;
import io.omni.orders.order.Order;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.MoneyMovement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Closes the replay's books over orders: counts how they ended, and holds money and points against them. Where goods can come back for a
 * limited time only, orders are closed and let go when that is over, in the audits' books as in Omni's, so that a replay needs no more
 * memory the longer it gets.
 */
final class Closing {

    private static final int AT_MOST = 1_000_000;

    private final Retailer retailer;
    private final Sales sales;
    private final Tally tally;
    private final InMemoryPayments provider;
    private final MoneyAudit money = new MoneyAudit();
    private final PointsAudit points = new PointsAudit();

    Closing(Retailer retailer, Sales sales, Tally tally, InMemoryPayments provider) {
        this.retailer = retailer;
        this.sales = sales;
        this.tally = tally;
        this.provider = provider;
    }

    /** Reads the journal's points before it is sealed, and lets go of what is over. */
    void endOfDay(Optional<Duration> returnWindow) {
        points.readOn(retailer.omni().ledger().journal());
        returnWindow.ifPresent(window -> {
            retailer.omni().orders().archive(window, AT_MOST, this::archive);
            retailer.dropEvents();
        });
    }

    private void archive(Order order) {
        Sales.Sale sale = sales.remove(order);
        close(sale, order, provider.close(authorizations(order)));
        retailer.omni()
                .loyalty()
                .ifPresent(loyalty -> loyalty.forget(new PurchaseId(order.id().toString())));
    }

    private static List<String> authorizations(Order order) {
        return order.money().stream()
                .filter(movement -> movement.kind() == MoneyMovement.Kind.AUTHORIZATION)
                .map(MoneyMovement::state)
                .filter(MoneyMovement.State.Done.class::isInstance)
                .map(state -> ((MoneyMovement.State.Done) state).reference())
                .toList();
    }

    /** Closes what is left. */
    void end() {
        points.readOn(retailer.omni().ledger().journal());
        MoneyAudit.ByOrder balances = MoneyAudit.ByOrder.of(provider.balances());
        for (Sales.Sale sale : sales.all().values()) {
            Order order = retailer.omni().orders().find(sale.order()).orElseThrow();
            close(sale, order, balances.remove(order.id()));
        }
        money.unknown(balances);
        points.unknown();
    }

    private void close(Sales.Sale sale, Order order, List<InMemoryPayments.Balance> balances) {
        tally.order(sale.channel(), EndState.of(order));
        money.check(order, balances);
        points.check(order);
    }

    MoneyAudit money() {
        return money;
    }

    PointsAudit points() {
        return points;
    }
}
