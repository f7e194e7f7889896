package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class ProductTest {

    private static final ProductId SHIRT = new ProductId("SHIRT");
    private static final Sku RED_M = new Sku("SHIRT-RED-M");
    private static final Variant VARIANT = Variant.of(RED_M, Money.of("GBP", "20"));

    @Test
    void a_variant_has_a_price_in_each_of_its_currencies() {
        Variant variant = variant(Money.of("GBP", "20"), Money.of("JPY", "4000"));
        assertThat(variant.price(Currency.getInstance("JPY"))).contains(Money.of("JPY", "4000"));
        assertThat(variant.price(Currency.getInstance("EUR"))).isEmpty();
    }

    @Test
    void a_variant_takes_a_bar_code_and_options_in_order() {
        Variant variant = VARIANT.withOption("size", "M")
                .withOption("color", "red")
                .withOption("size", "L")
                .withGtin(Gtin.of("96385074"));
        assertThat(variant.options()).containsExactly(Map.entry("size", "L"), Map.entry("color", "red"));
        assertThat(variant.gtin()).contains(Gtin.of("96385074"));
        assertThat(VARIANT.options()).isEmpty();
        assertThat(VARIANT.gtin()).isEmpty();
    }

    @Test
    void a_variant_keeps_what_it_was_given_whatever_becomes_of_the_originals() {
        Map<String, String> options = new LinkedHashMap<>(Map.of("size", "M"));
        List<Money> prices = new ArrayList<>(List.of(Money.of("GBP", "20")));
        Variant variant = new Variant(RED_M, Optional.empty(), options, prices);
        options.clear();
        prices.clear();
        assertThat(variant.options()).hasSize(1);
        assertThat(variant.prices()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> variant.options().put("color", "red"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> variant.prices().clear());
    }

    @Test
    void a_negative_price_is_refused() {
        assertThat(Variant.of(RED_M, Money.of("GBP", "0")).prices()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> variant(Money.of("GBP", "-0.01")))
                .withMessageContaining("Price GBP -0.01 of SHIRT-RED-M is negative");
    }

    @Test
    void two_prices_in_one_currency_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> variant(Money.of("GBP", "20"), Money.of("GBP", "21")))
                .withMessageContaining("SHIRT-RED-M has two prices in GBP, the second being GBP 21.00");
    }

    @Test
    void a_blank_option_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VARIANT.withOption("size", " "))
                .withMessageContaining("Option size \" \" is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VARIANT.withOption("", "M"))
                .withMessageContaining("Option name \"\" is blank");
    }

    @Test
    void a_product_shows_its_variants_in_the_order_given() {
        Variant other = Variant.of(new Sku("A"), Money.of("GBP", "20"));
        List<Variant> variants = new ArrayList<>(List.of(VARIANT, other));
        Product product = new Product(SHIRT, "Shirt", variants);
        variants.clear();
        assertThat(product.variants()).containsExactly(VARIANT, other);
    }

    @Test
    void a_product_needs_a_title_and_a_variant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "\t", List.of(VARIANT)))
                .withMessageContaining("Title of product SHIRT \"\\u0009\" is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "Shirt", List.of()))
                .withMessageContaining("Product SHIRT has no variants");
    }

    @Test
    void two_variants_of_one_sku_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "Shirt", List.of(VARIANT, VARIANT.withOption("size", "M"))))
                .withMessageContaining("Product SHIRT has two variants with SKU SHIRT-RED-M");
    }

    private static Variant variant(Money... prices) {
        return new Variant(RED_M, Optional.empty(), Map.of(), List.of(prices));
    }
}
