package io.omni.orders.internal;

import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Product;
import io.omni.core.channel.FeeBasis;
import io.omni.core.channel.FeeSchedule;
import io.omni.core.money.Money;
import io.omni.orders.order.ChannelFees;
import io.omni.orders.order.LineFee;
import io.omni.orders.order.OrderLine;
import java.util.List;
import java.util.Optional;

/** Works out what a channel takes for an order. */
final class Fees {

    private Fees() {}

    static ChannelFees of(Optional<FeeSchedule> schedule, List<OrderLine> lines, Catalog catalog) {
        Money total = lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
        Money none = Money.zero(total.currency());
        return schedule.map(fees -> new ChannelFees(
                        lines.stream().map(line -> fee(fees, line, catalog)).toList(),
                        fees.perOrder(),
                        fees.paymentFee(total)))
                .orElseGet(() -> new ChannelFees(List.of(), none, none));
    }

    private static LineFee fee(FeeSchedule fees, OrderLine line, Catalog catalog) {
        Optional<Category> category = catalog.product(line.sku()).flatMap(Product::category);
        Money price = fees.basis() == FeeBasis.GOODS ? line.goods() : line.total();
        Money commission = fees.commission(category, price, line.quantity().units());
        return new LineFee(line.id(), category, commission, fees.perLine());
    }
}
