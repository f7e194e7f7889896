package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.BAG;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.JAPAN;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.BasketLine;
import io.omni.core.basket.LineId;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.quantity.Quantity;
import io.omni.orders.Carts;
import io.omni.orders.CartsTidied;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartCode;
import io.omni.orders.cart.CartEvent;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartNotice;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.CartView;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.ClaimCart;
import io.omni.orders.cart.IssueCode;
import io.omni.orders.cart.LinePlace;
import io.omni.orders.cart.MergePolicy;
import io.omni.orders.cart.MoveLine;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.cart.ResumeCart;
import io.omni.orders.cart.TakeOver;
import io.omni.orders.order.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O1")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedCartTest {

    private final Retailer shop = new Retailer();
    private final Carts carts = shop.omni.carts();

    private Cart resumed(ChannelId channel) {
        return shop.changed(carts.resume(new ResumeCart(shop.id(), channel, ANN)));
    }

    private Cart anonymous(CartItem... items) {
        Cart cart = shop.opened(new OpenCart(shop.id(), WEB, Optional.empty()));
        return items.length == 0 ? cart : added(cart, items);
    }

    private Cart added(Cart cart, CartItem... items) {
        return shop.changed(carts.add(new AddToCart(shop.id(), cart.id(), List.of(items))));
    }

    private CartOutcome claim(Cart cart, MergePolicy policy) {
        return carts.claim(new ClaimCart(shop.id(), cart.id(), ANN, policy));
    }

    private static List<String> contents(Cart cart) {
        return cart.lines().stream()
                .map(line -> line.quantity() + " " + line.sku())
                .toList();
    }

    @Test
    void a_customer_has_one_cart_over_all_channels() {
        Cart begun = added(resumed(WEB), item(COAT, 1));
        Cart there = resumed(JAPAN);
        assertThat(there.id()).isEqualTo(begun.id());
        assertThat(contents(there)).containsExactly("1 coat");
        assertThat(there.currency()).hasToString("JPY");
        assertThat(resumed(WEB).currency()).hasToString("GBP");
    }

    @Test
    void devices_that_begin_at_once_begin_one_cart() throws Exception {
        int devices = 8;
        CyclicBarrier barrier = new CyclicBarrier(devices);
        ExecutorService threads = Executors.newFixedThreadPool(devices);
        try {
            List<Future<CartOutcome>> answers = new ArrayList<>();
            for (int device = 0; device < devices; device++) {
                ResumeCart command = new ResumeCart(shop.id(), WEB, ANN);
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return carts.resume(command);
                }));
            }
            Set<CartId> found = new HashSet<>();
            for (Future<CartOutcome> answer : answers) {
                found.add(((CartOutcome.Changed) answer.get()).cart());
            }
            assertThat(found).hasSize(1);
            assertThat(resumed(WEB).id()).isIn(found);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_cart_with_an_agreed_price_does_not_go_where_it_means_something_else() {
        Cart cart = added(resumed(WEB), item(COAT, 1, pounds("99.00")));
        assertThat(carts.resume(new ResumeCart(shop.id(), JAPAN, ANN)))
                .isEqualTo(new CartOutcome.WrongCurrency(pounds("99.00"), Currency.getInstance("JPY")));
        assertThat(carts.get(cart.id()).channel()).isEqualTo(WEB);
    }

    @Test
    void after_an_order_the_customer_begins_anew() {
        shop.receive(COAT, LEEDS, 1);
        Cart cart = added(resumed(WEB), item(COAT, 1));
        Order order = shop.placed(shop.shipped(cart));
        assertThat(order.cart()).isEqualTo(cart.id());
        Cart next = resumed(WEB);
        assertThat(next.id()).isNotEqualTo(cart.id());
        assertThat(next.lines()).isEmpty();
    }

    @Test
    void an_anonymous_cart_becomes_that_of_who_logs_in() {
        Cart cart = anonymous(item(COAT, 2));
        Cart claimed = shop.changed(claim(cart, MergePolicy.ASK));
        assertThat(claimed.id()).isEqualTo(cart.id());
        assertThat(claimed.customer()).contains(ANN);
        assertThat(resumed(WEB).id()).isEqualTo(cart.id());
        assertThat(carts.claim(new ClaimCart(shop.id(), cart.id(), new CustomerId("bob"), MergePolicy.SUM)))
                .isEqualTo(new CartOutcome.NotAnonymous(cart.id()));
    }

    private Cart both(MergePolicy policy) {
        added(resumed(WEB), item(COAT, 1), item(BAG, 1));
        shop.clock.advance(Duration.ofMinutes(1));
        Cart cart = anonymous(item(COAT, 3), item(SCARF, 1));
        Cart merged = shop.changed(claim(cart, policy));
        assertThat(carts.get(cart.id()).state()).isEqualTo(new CartState.Merged(merged.id()));
        return merged;
    }

    @Test
    void two_carts_become_one_with_the_units_of_both() {
        assertThat(contents(both(MergePolicy.SUM))).containsExactly("4 coat", "1 bag", "1 scarf");
    }

    @Test
    void two_carts_become_one_with_the_units_of_the_later() {
        assertThat(contents(both(MergePolicy.LATEST))).containsExactly("3 coat", "1 bag", "1 scarf");
    }

    @Test
    void where_two_carts_differ_the_customer_is_asked_and_nothing_is_done_before() {
        Cart own = added(resumed(WEB), item(COAT, 1));
        Cart cart = anonymous(item(COAT, 3), item(SCARF, 1));
        CartOutcome.Difference coats = new CartOutcome.Difference(COAT, Quantity.of(3), Quantity.of(1));
        assertThat(claim(cart, MergePolicy.ASK))
                .isEqualTo(new CartOutcome.Differing(cart.id(), own.id(), List.of(coats)));
        assertThat(contents(carts.get(own.id()))).containsExactly("1 coat");
        assertThat(contents(shop.changed(claim(cart, MergePolicy.SUM)))).containsExactly("4 coat", "1 scarf");
        assertThat(claim(cart, MergePolicy.SUM)).isEqualTo(new CartOutcome.MergedInto(cart.id(), own.id()));
        assertThat(contents(carts.get(own.id()))).containsExactly("4 coat", "1 scarf");
    }

    @Test
    void a_line_is_saved_for_later_and_comes_back_to_its_like() {
        shop.receive(COAT, LEEDS, 9);
        Cart cart = added(resumed(WEB), item(COAT, 2), item(SCARF, 1));
        Cart aside = shop.changed(move(cart, 1, LinePlace.SAVED_FOR_LATER));
        assertThat(contents(aside)).containsExactly("1 scarf");
        assertThat(aside.saved()).extracting(BasketLine::sku).containsExactly(COAT);
        assertThat(carts.price(cart.id()).orElseThrow().toString()).doesNotContain("coat");
        added(cart, item(COAT, 3));
        assertThat(contents(shop.changed(move(cart, 1, LinePlace.IN_CART)))).containsExactly("1 scarf", "5 coat");
        assertThat(move(cart, 9, LinePlace.IN_CART)).isEqualTo(new CartOutcome.NoSuchLine(cart.id(), new LineId(9)));
    }

    private CartOutcome move(Cart cart, int line, LinePlace place) {
        return carts.move(new MoveLine(shop.id(), cart.id(), new LineId(line), place));
    }

    private CartCode code(Cart cart) {
        return ((CartOutcome.CodeIssued) carts.issueCode(new IssueCode(shop.id(), cart.id()))).code();
    }

    private CartOutcome takeOver(CartCode code) {
        return carts.takeOver(new TakeOver(shop.id(), JAPAN, code));
    }

    private static CartCode wrong(CartCode code) {
        char last = code.value().charAt(7) == 'A' ? 'B' : 'A';
        return new CartCode(code.value().substring(0, 7) + last);
    }

    @Test
    void a_till_takes_a_cart_over_by_a_code_once() {
        Cart cart = anonymous(item(COAT, 1));
        CartCode code = code(cart);
        Cart there = shop.changed(takeOver(code));
        assertThat(there.id()).isEqualTo(cart.id());
        assertThat(there.channel()).isEqualTo(JAPAN);
        assertThat(takeOver(code)).isEqualTo(new CartOutcome.WrongCode());
    }

    @Test
    void a_code_ends_after_its_time() {
        CartCode code = code(anonymous(item(COAT, 1)));
        shop.clock.advance(Duration.ofMinutes(5));
        assertThat(takeOver(code)).isEqualTo(new CartOutcome.WrongCode());
    }

    @Test
    void a_code_is_good_no_more_after_a_few_wrong_ones() {
        CartCode code = code(anonymous(item(COAT, 1)));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(takeOver(wrong(code))).isEqualTo(new CartOutcome.WrongCode());
        }
        assertThat(takeOver(code)).isEqualTo(new CartOutcome.WrongCode());
        CartCode second = code(anonymous(item(COAT, 1)));
        assertThat(takeOver(wrong(second))).isEqualTo(new CartOutcome.WrongCode());
        shop.changed(takeOver(second));
    }

    @Test
    void a_code_says_nothing_where_it_is_printed() {
        assertThat(CartCode.random(new Random(1))).hasToString("CartCode[...]");
    }

    @Test
    void absurd_quantities_are_refused_and_nothing_is_put_in() {
        Cart cart = resumed(WEB);
        assertThat(carts.add(new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 100_001)))))
                .isEqualTo(new CartOutcome.TooMany(COAT, 100_001, 100_000));
        Cart with = added(cart, item(COAT, 99_999));
        assertThat(carts.add(new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 2)))))
                .isEqualTo(new CartOutcome.TooMany(COAT, 100_001, 100_000));
        assertThat(carts.change(new ChangeQuantity(
                        shop.id(), cart.id(), with.lines().get(0).id(), Quantity.of(1_000_000))))
                .isEqualTo(new CartOutcome.TooMany(COAT, 1_000_000, 100_000));
        assertThat(contents(carts.get(cart.id()))).containsExactly("99999 coat");
    }

    private void price(Sku sku, String pounds) {
        shop.omni
                .catalog()
                .put(new Product(new ProductId(sku.value()), "A " + sku, List.of(Variant.of(sku, pounds(pounds)))));
    }

    @Test
    @Tag("P-02")
    void a_look_says_what_is_not_so_and_what_is_not_so_any_more() {
        shop.receive(COAT, LEEDS, 2);
        shop.receive(COAT, DAVENTRY, 1);
        Cart cart = added(
                resumed(WEB), item(COAT, 2), item(COAT, 1, pounds("99.00")), item(SCARF, 1), item(new Sku("alien"), 1));
        CartView first = carts.look(cart.id()).orElseThrow();
        assertThat(first.lines()).extracting(CartView.Line::available).containsExactly(3L, 3L, 0L, 0L);
        assertThat(first.goods()).isEmpty();
        assertThat(first.notices())
                .containsExactly(
                        new CartNotice.TooFew(new LineId(3), 1, 0),
                        new CartNotice.NotSold(new LineId(4)),
                        new CartNotice.TooFew(new LineId(4), 1, 0));
        carts.change(new ChangeQuantity(shop.id(), cart.id(), new LineId(4), Quantity.ZERO));
        added(cart, item(COAT, 1));
        price(COAT, "170.00");
        CartView second = carts.look(cart.id()).orElseThrow();
        assertThat(second.goods()).contains(pounds("669.00"));
        assertThat(second.notices())
                .containsExactly(
                        new CartNotice.TooFew(new LineId(1), 4, 3),
                        new CartNotice.TooFew(new LineId(2), 4, 3),
                        new CartNotice.TooFew(new LineId(3), 1, 0));
        assertThat(second.since(first))
                .containsExactly(
                        new CartNotice.PriceChanged(new LineId(1), pounds("150.00"), pounds("170.00")),
                        new CartNotice.QuantityChanged(new LineId(1), 2, 3),
                        new CartNotice.QuantityChanged(new LineId(4), 1, 0));
        assertThat(second.since(second)).isEmpty();
        assertThat(carts.look(CartId.of(shop.id()))).isEmpty();
    }

    private List<CartEvent> events() {
        return shop.storage.events().stream()
                .map(RecordedEvent::event)
                .filter(CartEvent.class::isInstance)
                .map(CartEvent.class::cast)
                .toList();
    }

    @Test
    void a_cart_that_is_left_is_told_of_once_each_time_it_is_left() {
        Cart cart = added(resumed(WEB), item(COAT, 1));
        anonymous();
        shop.clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(0, 0, 0));
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(1, 0, 0));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(0, 0, 0));
        assertThat(events())
                .containsExactly(
                        new CartEvent.Abandoned(cart.id(), WEB, Optional.of(ANN), cart.lines(), cart.touchedAt()));
        assertThat(carts.get(cart.id()).isOpen()).isTrue();
        added(cart, item(SCARF, 1));
        assertThat(carts.get(cart.id()).state()).isEqualTo(new CartState.Open());
        shop.clock.advance(Duration.ofHours(1));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(1, 0, 0));
    }

    @Test
    void a_cart_that_was_ordered_is_not_left() {
        shop.receive(COAT, LEEDS, 1);
        shop.placed(shop.shipped(added(resumed(WEB), item(COAT, 1))));
        shop.clock.advance(Duration.ofDays(100));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(0, 0, 0));
        assertThat(events()).isEmpty();
    }

    @Test
    void a_cart_that_nobody_comes_back_to_is_removed() {
        Cart cart = added(resumed(WEB), item(COAT, 1));
        shop.clock.advance(Duration.ofDays(30));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(1, 0, 0));
        shop.clock.advance(Duration.ofDays(60));
        assertThat(carts.tidyUp(10)).isEqualTo(new CartsTidied(0, 1, 0));
        assertThat(carts.find(cart.id())).isEmpty();
        assertThat(events()).endsWith(new CartEvent.Expired(cart.id(), Optional.of(ANN), cart.touchedAt()));
        assertThat(resumed(WEB).lines()).isEmpty();
    }
}
