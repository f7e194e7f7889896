package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderTerms;
import io.omni.orders.order.OrderTotals;
import io.omni.orders.placement.OrderLines;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.tax.LineTax;
import io.omni.orders.tax.TaxQuestion;
import io.omni.orders.tax.Taxable;
import io.omni.orders.tax.Taxes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what a basket costs with its delivery and taxes, line by line. */
final class Costing {

    private final OrderPorts ports;

    Costing(OrderPorts ports) {
        this.ports = ports;
    }

    /** What a basket costs, or what of it cannot be priced. */
    sealed interface Answer {}

    /** What each line costs. */
    record Costs(List<OrderLine> lines) implements Answer {

        Money total() {
            return OrderTotals.of(lines).total();
        }
    }

    /** What has no price. */
    record NoPrice(List<Sku> skus) implements Answer {}

    Answer cost(Basket basket, Delivery delivery, Instant at) {
        PricingOutcome outcome = ports.pricing().price(basket, charge(delivery), at);
        if (outcome instanceof PricingOutcome.Priced priced) {
            Money charge = charge(delivery).orElseGet(() -> Money.zero(basket.currency()));
            Quote quote = requirePriced(priced.quote(), basket, charge);
            return new Costs(taxed(OrderLines.of(quote, charge.minus(quote.offDelivery())), basket, delivery, at));
        }
        return new NoPrice(((PricingOutcome.NoPrice) outcome).skus());
    }

    /** What is supplied of a basket all of which has a price. */
    List<OrderLine> part(Basket basket, Delivery delivery, Instant at) {
        if (cost(basket, delivery, at) instanceof Costs costs) {
            return costs.lines();
        }
        throw new IllegalStateException(
                "a part of a basket, %s, has no price although all of it had: the pricing contradicts itself"
                        .formatted(basket.quantities()));
    }

    /** Tells whether lines have the same taxes if they are delivered otherwise. */
    boolean sameTaxes(OrderTerms terms, Delivery elsewhere, Instant at) {
        List<LineTax> taxes = ports.taxes().tax(question(terms.channel(), terms.lines(), elsewhere, at));
        return taxes.equals(
                terms.lines().stream().flatMap(line -> line.tax().stream()).toList());
    }

    private TaxQuestion question(ChannelId channel, List<OrderLine> lines, Delivery delivery, Instant at) {
        return new TaxQuestion(
                ports.channels().get(channel),
                delivery,
                at,
                lines.stream().map(this::taxable).toList());
    }

    private List<OrderLine> taxed(List<OrderLine> lines, Basket basket, Delivery delivery, Instant at) {
        if (ports.taxes() == Taxes.NONE) {
            return lines;
        }
        List<LineTax> taxes = ports.taxes().tax(question(basket.channel(), lines, delivery, at));
        if (taxes.isEmpty()) {
            return lines;
        }
        boolean same = taxes.size() == lines.size()
                && taxes.stream().allMatch(tax -> tax.amount().currency().equals(basket.currency()));
        if (!same) {
            throw new IllegalStateException("the taxes %s are not those of %d lines in %s: tax each line, in order"
                    .formatted(taxes, lines.size(), basket.currency()));
        }
        List<OrderLine> taxed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            taxed.add(lines.get(i).with(taxes.get(i)));
        }
        return List.copyOf(taxed);
    }

    private Taxable taxable(OrderLine line) {
        return new Taxable(
                line.id(),
                line.sku(),
                ports.catalog().product(line.sku()).flatMap(Product::category),
                line.goods(),
                line.delivery());
    }

    private static Optional<Money> charge(Delivery delivery) {
        return delivery instanceof Delivery.ShipTo shipTo ? Optional.of(shipTo.charge()) : Optional.empty();
    }

    private static Quote requirePriced(Quote quote, Basket basket, Money charge) {
        if (quote.offDelivery().currency().equals(charge.currency())
                && quote.offDelivery().compareTo(charge) > 0) {
            throw new IllegalStateException("the prices take %s off a delivery for %s: take off what it costs, at most"
                    .formatted(quote.offDelivery(), charge));
        }
        boolean same = quote.discount().currency().equals(basket.currency())
                && quote.lines().size() == basket.lines().size();
        for (int i = 0; same && i < quote.lines().size(); i++) {
            Quote.Line priced = quote.lines().get(i);
            BasketLine line = basket.lines().get(i);
            same = priced.id().equals(line.id())
                    && priced.sku().equals(line.sku())
                    && priced.quantity().equals(line.quantity());
        }
        if (!same) {
            throw new IllegalStateException(
                    "the prices %s are not those of the lines %s in %s: price each line, in order"
                            .formatted(quote, basket.lines(), basket.currency()));
        }
        return quote;
    }
}
