package io.omni.orders.tax;

import io.omni.core.catalog.Category;
import io.omni.core.money.Money;
import io.omni.orders.order.Delivery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rates by country, region and category, rounded half up on each line. It is a <em>sample</em> of what stands behind {@link Taxes}, for
 * tests, demos and replays, and no tax advice: it knows neither exemptions nor thresholds nor holidays nor who the customer is. Goods that
 * are fetched are taxed in the country of the channel's locale; where no rate covers a line the tax is nothing.
 *
 * @param mode whether prices include the tax
 * @param rates the rates; of those that cover a line the narrowest counts
 */
public record TaxTable(TaxMode mode, List<TaxRate> rates) implements Taxes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Copies the rates. */
    public TaxTable {
        rates = List.copyOf(rates);
    }

    @Override
    public List<LineTax> tax(TaxQuestion question) {
        String country = question.delivery() instanceof Delivery.ShipTo shipTo
                ? shipTo.address().country()
                : question.channel().locale().getCountry();
        String region = question.delivery() instanceof Delivery.ShipTo shipTo
                ? shipTo.address().region()
                : "";
        return question.lines().stream()
                .map(line -> tax(line, rate(country, region, line.category())))
                .toList();
    }

    private BigDecimal rate(String country, String region, Optional<Category> category) {
        return rates.stream()
                .filter(rate -> rate.covers(country, region, category))
                .max(Comparator.comparingInt(TaxRate::narrowness))
                .map(TaxRate::percent)
                .orElse(BigDecimal.ZERO);
    }

    private LineTax tax(Taxable line, BigDecimal percent) {
        return new LineTax(mode, of(line.goods(), percent), of(line.delivery(), percent));
    }

    private Money of(Money price, BigDecimal percent) {
        BigDecimal base = mode == TaxMode.ADDED ? HUNDRED : HUNDRED.add(percent);
        BigDecimal tax =
                BigDecimal.valueOf(price.minorUnits()).multiply(percent).divide(base, 0, RoundingMode.HALF_UP);
        return Money.ofMinor(price.currency(), tax.longValueExact());
    }
}
