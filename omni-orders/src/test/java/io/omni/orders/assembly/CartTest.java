package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.basket.BasketLine;
import io.omni.core.basket.LineId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.Carts;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartOpened;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Order;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O1")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CartTest {

    private final Retailer shop = new Retailer();
    private final Carts carts = shop.omni.carts();

    private static BasketLine line(int id, CartItem item) {
        return new BasketLine(new LineId(id), item.sku(), item.quantity(), item.agreedPrice());
    }

    private CartOutcome set(Cart cart, int line, long units) {
        return carts.change(new ChangeQuantity(shop.id(), cart.id(), new LineId(line), Quantity.of(units)));
    }

    private CartOutcome add(Cart cart, CartItem... items) {
        return carts.add(new AddToCart(shop.id(), cart.id(), List.of(items)));
    }

    @Test
    void a_cart_is_empty_when_it_is_opened_and_has_the_currency_of_its_channel() {
        OpenCart command = new OpenCart(shop.id(), WEB, Optional.of(ANN));
        Cart cart = carts.get(carts.open(command).cart());
        assertThat(cart)
                .isEqualTo(new Cart(
                        CartId.of(command.id()),
                        WEB,
                        Currency.getInstance("GBP"),
                        Optional.of(ANN),
                        List.of(),
                        List.of(),
                        0,
                        Retailer.START,
                        Optional.empty(),
                        new CartState.Open()));
        assertThat(cart.basket()).isEmpty();
        assertThat(cart.id()).hasToString(command.id().toString());
        assertThat(carts.find(cart.id())).contains(cart);
    }

    @Test
    void a_cart_that_was_opened_before_is_answered_as_it_was_opened() {
        OpenCart command = new OpenCart(shop.id(), WEB, Optional.of(ANN));
        CartOpened opened = carts.open(command);
        Cart filled = shop.changed(add(carts.get(opened.cart()), item(COAT, 1)));
        assertThat(opened).isEqualTo(new CartOpened(CartId.of(command.id()), Currency.getInstance("GBP")));
        assertThat(carts.open(command)).isEqualTo(opened);
        assertThat(carts.get(opened.cart())).isEqualTo(filled);
    }

    @Test
    void an_answer_names_the_line_that_each_item_went_to() {
        Cart cart = shop.cart(item(COAT, 1));
        CartOutcome added = add(cart, item(SCARF, 1), item(COAT, 2), item(SCARF, 3));
        assertThat(added)
                .isEqualTo(new CartOutcome.Changed(cart.id(), List.of(new LineId(2), new LineId(1), new LineId(2))));
    }

    @Test
    void a_cart_that_is_not_there_cannot_be_given() {
        CartId unknown = CartId.of(shop.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> carts.get(unknown))
                .withMessage("there is no cart %s: open it first".formatted(unknown));
    }

    @Test
    @Tag("P-02")
    void an_item_joins_the_line_of_the_same_sku_at_the_same_price() {
        Cart cart = shop.cart(item(COAT, 1), item(SCARF, 1), item(COAT, 2), item(COAT, 1, pounds("99.00")));
        cart = shop.changed(add(cart, item(COAT, 4, pounds("99.00")), item(SCARF, 5)));
        assertThat(cart.lines())
                .containsExactly(
                        line(1, item(COAT, 3)), line(2, item(SCARF, 6)), line(3, item(COAT, 5, pounds("99.00"))));
    }

    @Test
    void a_line_number_is_never_used_again() {
        Cart cart = shop.cart(item(COAT, 1), item(SCARF, 1));
        cart = shop.changed(set(cart, 2, 0));
        assertThat(cart.lines()).containsExactly(line(1, item(COAT, 1)));
        assertThat(set(cart, 2, 1)).isEqualTo(new CartOutcome.NoSuchLine(cart.id(), new LineId(2)));
        cart = shop.changed(add(cart, item(SCARF, 7)));
        assertThat(cart.lines()).containsExactly(line(1, item(COAT, 1)), line(3, item(SCARF, 7)));
    }

    @Test
    void a_line_gets_the_units_that_are_set() {
        Cart cart = shop.changed(set(shop.cart(item(COAT, 5), item(SCARF, 1)), 1, 2));
        assertThat(cart.lines()).containsExactly(line(1, item(COAT, 2)), line(2, item(SCARF, 1)));
    }

    @Test
    @Tag("P-34")
    void a_repeated_command_changes_the_cart_once() {
        Cart cart = shop.cart(item(COAT, 1));
        AddToCart more = new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 2)));
        ChangeQuantity less = new ChangeQuantity(shop.id(), cart.id(), new LineId(1), Quantity.of(1));
        shop.changed(carts.add(more));
        assertThat(shop.changed(carts.add(more)).lines()).containsExactly(line(1, item(COAT, 3)));
        shop.changed(carts.change(less));
        assertThat(shop.changed(carts.add(more)).lines()).containsExactly(line(1, item(COAT, 1)));
        shop.changed(add(cart, item(COAT, 1)));
        assertThat(shop.changed(carts.change(less)).lines()).containsExactly(line(1, item(COAT, 2)));
    }

    @Test
    void a_cart_that_is_not_there_is_refused() {
        CartId unknown = CartId.of(shop.id());
        assertThat(carts.add(new AddToCart(shop.id(), unknown, List.of(item(COAT, 1)))))
                .isEqualTo(new CartOutcome.NoSuchCart(unknown));
        assertThat(carts.change(new ChangeQuantity(shop.id(), unknown, new LineId(1), Quantity.ONE)))
                .isEqualTo(new CartOutcome.NoSuchCart(unknown));
        assertThat(carts.find(unknown)).isEmpty();
    }

    @Test
    void a_price_agreed_in_another_currency_is_refused_and_nothing_is_added() {
        Cart cart = shop.cart(item(COAT, 1));
        Money euros = Money.of("EUR", "9.00");
        assertThat(add(cart, item(SCARF, 1), item(SCARF, 1, euros)))
                .isEqualTo(new CartOutcome.WrongCurrency(euros, Currency.getInstance("GBP")));
        assertThat(carts.find(cart.id())).contains(cart);
    }

    @Test
    void a_cart_that_was_checked_out_cannot_be_changed_but_a_repeated_command_is_answered() {
        shop.receive(COAT, LEEDS, 1);
        Cart cart = shop.emptyCart();
        AddToCart command = new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 1)));
        carts.add(command);
        Order order = shop.placed(shop.shipped(cart));
        assertThat(add(cart, item(COAT, 1))).isEqualTo(new CartOutcome.CheckedOut(cart.id(), order.id()));
        assertThat(set(cart, 1, 0)).isEqualTo(new CartOutcome.CheckedOut(cart.id(), order.id()));
        assertThat(shop.changed(carts.add(command)).state()).isEqualTo(new CartState.CheckedOut(order.id()));
    }

    @Test
    void items_have_units_and_a_command_adds_some() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(COAT, 0))
                .withMessage("cart item coat has no units: leave it out");
        CommandId id = shop.id();
        CartId cart = CartId.of(id);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddToCart(id, cart, List.of()))
                .withMessage("command %s adds no items to cart %s: give at least one".formatted(id, cart));
    }
}
