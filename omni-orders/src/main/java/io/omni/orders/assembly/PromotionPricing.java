package io.omni.orders.assembly;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Product;
import io.omni.core.money.Money;
import io.omni.core.price.PriceAnswer;
import io.omni.core.price.PriceListId;
import io.omni.core.price.PriceQuestion;
import io.omni.core.price.PriceSource;
import io.omni.core.price.Prices;
import io.omni.loyalty.promotion.DeliveryCharge;
import io.omni.loyalty.promotion.DeliveryMethod;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.PricedLine;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.Shopping;
import io.omni.orders.pricing.Pricing;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes promotions off what others price. Each line keeps what was taken off it, so that refunds are exact. A line at an agreed price stays at it:
 * it counts for what others have to come to, and no promotion takes anything off it.
 */
final class PromotionPricing implements Pricing {

    private static final DeliveryMethod SHIPPED = new DeliveryMethod("shipped");

    private final Pricing before;
    private final Catalog catalog;
    private final Prices prices;
    private final Supplier<Promotions> promotions;
    private final PromotionFacts facts;

    PromotionPricing(
            Pricing before, Catalog catalog, Prices prices, Supplier<Promotions> promotions, PromotionFacts facts) {
        this.before = before;
        this.catalog = catalog;
        this.prices = prices;
        this.promotions = promotions;
        this.facts = facts;
    }

    @Override
    public PricingOutcome price(Basket basket, Optional<Money> delivery, Instant at) {
        PricingOutcome outcome = before.price(basket, delivery, at);
        return outcome instanceof PricingOutcome.Priced priced
                ? new PricingOutcome.Priced(promoted(basket, priced.quote(), delivery, at))
                : outcome;
    }

    private Quote promoted(Basket basket, Quote quote, Optional<Money> delivery, Instant at) {
        if (!quote.discount().isZero() || !quote.offDelivery().isZero()) {
            throw new IllegalStateException(
                    "the prices take %s off goods and %s off delivery before promotions: let one of the two do it"
                            .formatted(quote.discount(), quote.offDelivery()));
        }
        Promotions current = promotions.get();
        requireNoGifts(current);
        Priced priced = current.price(shopping(basket, quote, delivery, at));
        List<Quote.Line> lines = new ArrayList<>(quote.lines().size());
        for (Quote.Line line : quote.lines()) {
            PricedLine after = priced.line(line.id()).orElseThrow();
            lines.add(new Quote.Line(line.id(), line.sku(), line.quantity(), line.unitPrice(), after.discount()));
        }
        Money none = Money.zero(basket.currency());
        Money offDelivery =
                delivery.map(charge -> charge.minus(priced.delivery())).orElse(none);
        return new Quote(lines, none, offDelivery);
    }

    /** An order has no line for what comes along for nothing: promising it would be a promise that nobody keeps. */
    private static void requireNoGifts(Promotions current) {
        for (Promotion promotion : current.rules().promotions()) {
            if (promotion.effect() instanceof Effect.Gift gift) {
                throw new IllegalStateException(
                        "promotion %s gives %s away, which orders cannot add yet: leave it out of what orders are priced by"
                                .formatted(promotion.id(), gift.sku()));
            }
        }
    }

    private Shopping shopping(Basket basket, Quote quote, Optional<Money> delivery, Instant at) {
        List<GoodsLine> lines = new ArrayList<>(quote.lines().size());
        for (int i = 0; i < quote.lines().size(); i++) {
            lines.add(goods(basket, basket.lines().get(i), quote.lines().get(i), at));
        }
        return new Shopping(
                basket.channel(),
                at,
                lines,
                delivery.map(charge -> new DeliveryCharge(SHIPPED, charge)),
                facts.shopper(basket, at),
                facts.spent(at));
    }

    private GoodsLine goods(Basket basket, BasketLine line, Quote.Line quoted, Instant at) {
        Optional<Product> product = catalog.product(line.sku());
        Money floor = line.agreedPrice().isPresent() ? quoted.unitPrice() : Money.zero(basket.currency());
        return new GoodsLine(
                line.id(),
                line.sku(),
                product.map(Product::id),
                product.flatMap(Product::category),
                Set.of(),
                line.agreedPrice().isPresent() ? Optional.empty() : list(basket, line, at),
                line.quantity(),
                quoted.unitPrice(),
                floor);
    }

    private Optional<PriceListId> list(Basket basket, BasketLine line, Instant at) {
        PriceQuestion question = new PriceQuestion(
                line.sku(),
                basket.quantities().getOrDefault(line.sku(), line.quantity()),
                basket.channel(),
                basket.currency(),
                at);
        return prices.price(question) instanceof PriceAnswer.Priced priced
                        && priced.source() instanceof PriceSource.FromList from
                ? Optional.of(from.list())
                : Optional.empty();
    }
}
