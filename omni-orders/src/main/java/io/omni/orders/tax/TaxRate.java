package io.omni.orders.tax;

import io.omni.core.catalog.Category;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rate of a {@link TaxTable}.
 *
 * @param country where, two capital letters of ISO 3166-1
 * @param region the state or province, as addresses have it; empty for the whole country
 * @param category for products of this category or below; empty for all
 * @param percent of the price before tax, from 0 to 100
 */
public record TaxRate(String country, Optional<String> region, Optional<Category> category, BigDecimal percent) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** Checks the rate. */
    public TaxRate {
        if (percent.signum() < 0 || percent.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a tax of %s percent: give 0 to 100".formatted(percent.toPlainString()));
        }
    }

    /**
     * A rate of a whole country for everything.
     *
     * @param country where
     * @param percent of the price before tax, such as {@code 20}
     * @return the rate
     */
    public static TaxRate of(String country, String percent) {
        return new TaxRate(country, Optional.empty(), Optional.empty(), new BigDecimal(percent));
    }

    boolean covers(String where, String state, Optional<Category> what) {
        return country.equals(where)
                && region.map(state::equals).orElse(true)
                && category.map(wide -> what.filter(wide::contains).isPresent()).orElse(true);
    }

    /** The narrower rate counts: first by category, then by region. */
    int narrowness() {
        return (category.isPresent() ? 2 + category.get().path().size() : 0) * 2 + (region.isPresent() ? 1 : 0);
    }
}
