package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.money.Money;
import java.net.URI;
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

    private static final Product SHIRTS = Product.of(
            SHIRT,
            "Shirt",
            List.of(ProductOption.of("color", "red", "blue"), ProductOption.of("size", "S", "M", "L")),
            choice -> choice.equals(Map.of("color", "blue", "size", "L"))
                    ? Optional.empty()
                    : Optional.of(Variant.of(
                            new Sku(choice.get("color") + "-" + choice.get("size")), Money.of("GBP", "20"))));

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
        Variant red = VARIANT.withOption("color", "red");
        Variant blue = Variant.of(new Sku("A"), Money.of("GBP", "20")).withOption("color", "blue");
        List<Variant> variants = new ArrayList<>(List.of(red, blue));
        Product product = new Product(SHIRT, "Shirt", variants);
        variants.clear();
        assertThat(product.variants()).containsExactly(red, blue);
        assertThat(product.options()).containsExactly(ProductOption.of("color", "red", "blue"));
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

    @Test
    void options_expand_to_a_variant_for_each_combination_that_is_made() {
        assertThat(SHIRTS.variants())
                .extracting(variant -> variant.sku().value())
                .containsExactly("red-S", "red-M", "red-L", "blue-S", "blue-M");
        assertThat(SHIRTS.variants().get(4).options())
                .containsExactly(Map.entry("color", "blue"), Map.entry("size", "M"));
        assertThat(SHIRTS.notMade()).containsExactly(Map.of("color", "blue", "size", "L"));
        assertThat(ProductOption.combinations(List.of())).containsExactly(Map.of());
    }

    @Test
    void a_variant_is_chosen_by_its_options() {
        assertThat(SHIRTS.choose(Map.of("size", "M", "color", "blue")))
                .isEqualTo(new VariantChoice.Chosen(SHIRTS.variants().get(4)));
        assertThat(new Product(SHIRT, "Shirt", List.of(VARIANT)).choose(Map.of()))
                .isEqualTo(new VariantChoice.Chosen(VARIANT));
    }

    @Test
    void what_is_still_to_be_chosen_is_only_what_leads_to_a_variant() {
        assertThat(SHIRTS.choose(Map.of("color", "blue")))
                .isEqualTo(new VariantChoice.Open(List.of(ProductOption.of("size", "S", "M"))));
        assertThat(SHIRTS.choose(Map.of("size", "L")))
                .isEqualTo(new VariantChoice.Open(List.of(ProductOption.of("color", "red"))));
        assertThat(SHIRTS.choose(Map.of())).isEqualTo(new VariantChoice.Open(SHIRTS.options()));
    }

    @Test
    void a_choice_that_leads_nowhere_says_what_is_wrong() {
        assertThat(SHIRTS.choose(Map.of("color", "blue", "size", "L")))
                .isEqualTo(new VariantChoice.NotMade(Map.of("color", "blue", "size", "L")));
        assertThat(SHIRTS.choose(Map.of("colour", "blue")))
                .isEqualTo(new VariantChoice.NoSuchOption("colour", List.of("color", "size")));
        assertThat(SHIRTS.choose(Map.of("size", "XXL")))
                .isEqualTo(new VariantChoice.NoSuchValue(ProductOption.of("size", "S", "M", "L"), "XXL"));
    }

    @Test
    void variants_that_the_options_do_not_tell_apart_are_refused() {
        Variant one = VARIANT.withOption("size", "M");
        Variant same = Variant.of(new Sku("OTHER"), Money.of("GBP", "20")).withOption("size", "M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "Shirt", List.of(one, same)))
                .withMessageContaining("variant SHIRT-RED-M and variant OTHER with the same options {size=M}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "Shirt", List.of(VARIANT, same.withOptions(Map.of()))))
                .withMessageContaining("with the same options {}");
    }

    @Test
    void a_variant_that_lacks_an_option_or_has_one_too_many_is_refused() {
        Variant color = VARIANT.withOption("color", "red");
        Variant both = Variant.of(new Sku("BOTH"), Money.of("GBP", "20"))
                .withOption("color", "blue")
                .withOption("size", "M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "Shirt", List.of(color, both)))
                .withMessageContaining("Variant SHIRT-RED-M of product SHIRT has no size: give it one of [M]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product(List.of(ProductOption.of("color", "blue")), color))
                .withMessageContaining("Variant SHIRT-RED-M of product SHIRT has color red: give it one of [blue]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product(List.of(ProductOption.of("color", "blue")), both))
                .withMessageContaining("Variant BOTH of product SHIRT has a size, which is no option of it");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        product(List.of(ProductOption.of("color", "red"), ProductOption.of("color", "blue")), color))
                .withMessageContaining("has the option color twice");
    }

    @Test
    void an_option_has_values_each_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductOption.of("size"))
                .withMessageContaining("Option size has no values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductOption.of("size", "M", "M"))
                .withMessageContaining("Option size has the value M twice");
    }

    @Test
    void two_variants_under_one_bar_code_are_refused() {
        Variant one = VARIANT.withOption("size", "M").withGtin(Gtin.of("96385074"));
        Variant other = Variant.of(new Sku("OTHER"), Money.of("GBP", "20"))
                .withOption("size", "L")
                .withGtin(Gtin.of("96385074"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Product(SHIRT, "Shirt", List.of(one, other)))
                .withMessageContaining("GTIN 96385074 on variant SHIRT-RED-M and on variant OTHER");
    }

    @Test
    void a_product_has_attributes_images_and_a_description() {
        Image image = new Image(URI.create("https://example.org/shirt.jpg"), "A red shirt");
        Product product = SHIRTS.withAttribute("material", "linen")
                .withAttribute("care", "40 degrees")
                .withAttribute("material", "wool")
                .withImages(image)
                .withDescription("Warm.")
                .withCategory(Category.of("clothing"));
        assertThat(product.attributes())
                .containsExactly(Map.entry("material", "wool"), Map.entry("care", "40 degrees"));
        assertThat(product.images()).containsExactly(image);
        assertThat(product.description()).isEqualTo("Warm.");
        assertThat(product.category()).contains(Category.of("clothing"));
        assertThat(product.options()).isEqualTo(SHIRTS.options());
        assertThatIllegalArgumentException().isThrownBy(() -> SHIRTS.withAttribute("material", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Image(URI.create("shirt.jpg"), ""))
                .withMessageContaining("image shirt.jpg is no absolute URI");
    }

    @Test
    void a_variant_has_a_weight_and_dimensions() {
        Variant shirt = VARIANT.withWeight(new Weight(350))
                .withDimensions(new Dimensions(300, 200, 30))
                .withOption("size", "M");
        assertThat(shirt.weight()).contains(new Weight(350));
        assertThat(shirt.dimensions()).hasToString("Optional[300 x 200 x 30 mm]");
        assertThat(new Weight(350).times(3).plus(new Weight(1))).isEqualTo(new Weight(1051));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weight(-1)).withMessageContaining("-1 g is negative");
        assertThatIllegalArgumentException().isThrownBy(() -> new Dimensions(1, 0, 1));
    }

    private static Product product(List<ProductOption> options, Variant... variants) {
        return new Product(SHIRT, "Shirt", List.of(variants), options, Optional.empty(), "", Map.of(), List.of());
    }

    private static Variant variant(Money... prices) {
        return new Variant(RED_M, Optional.empty(), Map.of(), List.of(prices));
    }
}
