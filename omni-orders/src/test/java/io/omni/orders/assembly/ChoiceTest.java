package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.ProductOption;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.VariantChoice;
import io.omni.core.channel.Assortment;
import io.omni.core.quantity.Quantity;
import io.omni.orders.cart.AddByOptions;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Carts that are filled by what a customer chooses: a color and a size, or what is scanned. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class ChoiceTest {

    private static final ProductId SHIRT = new ProductId("shirt");
    private static final Sku RED_M = new Sku("shirt-red-M");
    private static final Gtin NUMBER = Gtin.of("96385074");

    private final Retailer shop = new Retailer();
    private Cart cart;

    @BeforeEach
    void open() {
        Product shirt = Product.of(
                SHIRT,
                "Shirt",
                List.of(ProductOption.of("color", "red", "blue"), ProductOption.of("size", "S", "M")),
                choice -> Optional.of(shirt(new Sku("shirt-" + choice.get("color") + "-" + choice.get("size")))));
        shop.omni.catalog().put(shirt);
        cart = shop.opened(new OpenCart(shop.id(), WEB, Optional.empty()));
    }

    private static Variant shirt(Sku sku) {
        Variant shirt = Variant.of(sku, pounds("20.00"));
        return sku.equals(RED_M) ? shirt.withGtin(NUMBER) : shirt;
    }

    @Test
    void a_color_and_a_size_are_a_line_of_the_cart_and_of_the_order() {
        shop.receive(RED_M, LEEDS, 2);
        Map<String, String> sizeFirst = new LinkedHashMap<>();
        sizeFirst.put("size", "M");
        sizeFirst.put("color", "red");
        AddByOptions command = add(sizeFirst, 2);
        cart = shop.changed(shop.omni.carts().add(command));
        assertThat(shop.changed(shop.omni.carts().add(command))).isEqualTo(cart);
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("color", "red");
        turned.put("size", "M");
        shop.changed(
                shop.omni.carts().add(new AddByOptions(command.id(), cart.id(), SHIRT, turned, command.quantity())));
        Order order = shop.placed(shop.shipped(cart));
        assertThat(order.terms().lines()).extracting(OrderLine::sku).containsExactly(RED_M);
        assertThat(order.terms().total()).isEqualTo(pounds("40.00"));
    }

    @Test
    void a_choice_that_is_not_complete_or_wrong_changes_nothing_and_says_why() {
        assertThat(shop.omni.carts().add(add(Map.of("size", "M"), 1)))
                .isEqualTo(new CartOutcome.NotChosen(
                        new VariantChoice.Open(List.of(ProductOption.of("color", "red", "blue")))));
        assertThat(shop.omni.carts().add(add(Map.of("size", "XL", "color", "red"), 1)))
                .isEqualTo(new CartOutcome.NotChosen(
                        new VariantChoice.NoSuchValue(ProductOption.of("size", "S", "M"), "XL")));
        assertThat(shop.omni.carts().find(cart.id())).contains(cart);
    }

    @Test
    void what_a_channel_does_not_list_is_not_added_by_choice_either() {
        shop.omni.channels().put(shop.omni.channels().get(WEB).withAssortment(Assortment.of(RED_M)));
        assertThat(shop.omni.carts().add(add(Map.of("size", "S", "color", "red"), 1)))
                .isEqualTo(new CartOutcome.Refused(new NotOffered.NotListed(WEB, List.of(new Sku("shirt-red-S")))));
        shop.changed(shop.omni.carts().add(add(Map.of("size", "M", "color", "red"), 1)));
    }

    @Test
    void what_is_scanned_at_a_till_is_the_variant_under_the_bar_code() {
        Variant scanned = shop.omni.catalog().variant(NUMBER).orElseThrow();
        assertThat(shop.cart(item(scanned.sku(), 1)).lines())
                .extracting(line -> line.sku())
                .containsExactly(RED_M);
    }

    @Test
    void no_units_are_no_choice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(Map.of(), 0))
                .withMessageContaining("adds no units of product shirt");
    }

    private AddByOptions add(Map<String, String> options, long units) {
        return new AddByOptions(shop.id(), cart.id(), SHIRT, options, Quantity.of(units));
    }
}
