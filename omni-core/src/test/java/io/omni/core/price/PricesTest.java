package io.omni.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.calendar.Validity;
import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.channel.Commission;
import io.omni.core.channel.FeeSchedule;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class PricesTest {

    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Sku MUG = new Sku("mug");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
    private static final Channel WEB = channel("web", "GBP");
    private static final Channel STORE = channel("store", "GBP");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Catalog catalog = new Catalog(storage);
    private final Prices prices = new Prices(storage, catalog);

    PricesTest() {
        catalog.put(new Product(new ProductId("mug"), "Mug", List.of(Variant.of(MUG, pounds("6.95"))))
                .withCategory(Category.of("kitchen")));
    }

    @Test
    void without_a_list_a_variant_costs_its_own_price() {
        assertThat(price(WEB, NOW))
                .isEqualTo(new PriceAnswer.Priced(pounds("6.95"), new PriceSource.OfVariant(), List.of()));
        assertThat(price(channel("jp", "JPY"), NOW)).isEqualTo(new PriceAnswer.NoPrice(List.of()));
        assertThat(prices.price(PriceQuestion.of(new Sku("unknown"), WEB, NOW)))
                .isEqualTo(new PriceAnswer.NoPrice(List.of()));
    }

    @Test
    void a_list_holds_in_its_window_and_can_be_asked_about_past_and_future() {
        PriceListId sale = list("sale", "5.00", list -> list.withValidity(Validity.between(MARCH, APRIL)));
        assertThat(price(WEB, MARCH.minusNanos(1)))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("6.95"),
                        new PriceSource.OfVariant(),
                        List.of(passed(sale, new PassedReason.NotYet(MARCH)))));
        assertThat(price(WEB, MARCH))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("5.00"), new PriceSource.FromList(sale, Quantity.ONE), List.of()));
        assertThat(price(WEB, APRIL))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("6.95"),
                        new PriceSource.OfVariant(),
                        List.of(passed(sale, new PassedReason.Over(APRIL)))));
    }

    @Test
    void of_lists_that_hold_at_once_the_one_that_counts_is_named_and_each_other_says_why_not() {
        PriceListId base = list("base", "6.50", list -> list);
        PriceListId web = list("web", "6.00", list -> list.withChannels(WEB.id()));
        PriceListId spring = list("spring", "5.50", list -> list.withPriority(1).withValidity(Validity.from(MARCH)));
        PriceListId easter = list("easter", "5.00", list -> list.withPriority(1).withValidity(Validity.from(NOW)));
        PriceListId euro = prices.put(PriceList.of(new PriceListId("euro"), "Euro", Currency.getInstance("EUR")))
                .id();
        prices.set(ListedPrice.of(euro, MUG, Money.of("EUR", "7")));
        assertThat(price(WEB, NOW))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("5.00"),
                        new PriceSource.FromList(easter, Quantity.ONE),
                        List.of(
                                passed(base, new PassedReason.LowerPriority(0, 1)),
                                passed(euro, new PassedReason.OtherCurrency(Currency.getInstance("EUR"))),
                                passed(spring, new PassedReason.BeganEarlier()),
                                passed(web, new PassedReason.LowerPriority(0, 1)))));
        assertThat(price(WEB, MARCH.minusSeconds(1)))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("6.00"),
                        new PriceSource.FromList(web, Quantity.ONE),
                        List.of(
                                passed(base, new PassedReason.LessSpecific()),
                                passed(easter, new PassedReason.NotYet(NOW)),
                                passed(euro, new PassedReason.OtherCurrency(Currency.getInstance("EUR"))),
                                passed(spring, new PassedReason.NotYet(MARCH)))));
        assertThat(((PriceAnswer.Priced) price(STORE, MARCH.minusSeconds(1))).passedOver())
                .contains(passed(web, new PassedReason.OtherChannel()));
    }

    @Test
    void lists_that_nothing_else_tells_apart_go_by_name() {
        list("b", "5.00", list -> list);
        list("a", "6.00", list -> list);
        assertThat(price(WEB, NOW))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("6.00"),
                        new PriceSource.FromList(new PriceListId("a"), Quantity.ONE),
                        List.of(passed(new PriceListId("b"), new PassedReason.LaterName()))));
        assertThat(passed(new PriceListId("b"), new PassedReason.LaterName()))
                .hasToString(
                        "price list b comes after another of its priority by name: give one of them a higher priority");
    }

    @Test
    void a_list_may_have_prices_by_quantity() {
        PriceListId bulk =
                prices.put(PriceList.of(new PriceListId("bulk"), "Bulk", POUND)).id();
        prices.set(new ListedPrice(
                bulk,
                MUG,
                List.of(
                        new PriceBreak(Quantity.of(48), pounds("4.00")),
                        new PriceBreak(Quantity.of(6), pounds("5.00")))));
        assertThat(price(WEB, NOW, 5))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("6.95"),
                        new PriceSource.OfVariant(),
                        List.of(passed(bulk, new PassedReason.TooFew(Quantity.of(6))))));
        assertThat(price(WEB, NOW, 47))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("5.00"), new PriceSource.FromList(bulk, Quantity.of(6)), List.of()));
        assertThat(price(WEB, NOW, 48))
                .isEqualTo(new PriceAnswer.Priced(
                        pounds("4.00"), new PriceSource.FromList(bulk, Quantity.of(48)), List.of()));
    }

    @Test
    void a_price_can_be_changed_and_taken_out() {
        PriceListId sale = list("sale", "5.00", list -> list);
        prices.set(ListedPrice.of(sale, MUG, pounds("4.00")));
        assertThat(prices.listed(MUG)).containsExactly(ListedPrice.of(sale, MUG, pounds("4.00")));
        prices.remove(sale, MUG);
        prices.remove(sale, MUG);
        assertThat(price(WEB, NOW)).extracting("unitPrice").isEqualTo(pounds("6.95"));
        assertThat(prices.list(sale)).isPresent();
    }

    @Test
    void a_list_can_be_moved_in_time_but_not_into_another_currency() {
        PriceListId sale = list("sale", "5.00", list -> list);
        prices.put(prices.list(sale).orElseThrow().withValidity(Validity.until(MARCH)));
        assertThat(price(WEB, NOW)).extracting("unitPrice").isEqualTo(pounds("6.95"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prices.put(PriceList.of(sale, "Sale", Currency.getInstance("EUR"))))
                .withMessageContaining("price list sale is in GBP, and has prices in it: give the one in EUR a name");
    }

    @Test
    void what_cannot_be_is_refused() {
        PriceListId sale = list("sale", "5.00", list -> list);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prices.set(ListedPrice.of(sale, MUG, Money.of("EUR", "5"))))
                .withMessageContaining("price EUR 5.00 of mug in list sale, which is in GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prices.set(ListedPrice.of(new PriceListId("none"), MUG, pounds("5"))))
                .withMessageContaining("there is no price-list none");
        assertThatIllegalArgumentException().isThrownBy(() -> ListedPrice.of(sale, MUG, pounds("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceBreak(Quantity.ZERO, pounds("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ListedPrice(sale, MUG, List.of()));
        PriceBreak one = new PriceBreak(Quantity.ONE, pounds("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListedPrice(sale, MUG, List.of(one, one)))
                .withMessageContaining("give one for each quantity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceQuestion(MUG, Quantity.ZERO, WEB.id(), POUND, NOW));
    }

    @Test
    @Tag("C8")
    void the_floor_is_what_leaves_the_cost_after_the_fees_on_its_category() {
        FeeSchedule fees = FeeSchedule.of(Commission.of("20", pounds("0")))
                .with(Category.of("kitchen"), Commission.of("10", pounds("0")));
        assertThat(prices.floor(WEB.withFees(fees), MUG, pounds("9.00"))).contains(pounds("10.00"));
        assertThat(prices.floor(WEB.withFees(fees), new Sku("other"), pounds("8.00")))
                .contains(pounds("10.00"));
        assertThat(prices.floor(WEB, MUG, pounds("9.00"))).contains(pounds("9.00"));
    }

    private PriceListId list(String name, String price, java.util.function.UnaryOperator<PriceList> terms) {
        PriceListId id = new PriceListId(name);
        prices.put(terms.apply(PriceList.of(id, name, POUND)));
        prices.set(ListedPrice.of(id, MUG, pounds(price)));
        return id;
    }

    private PriceAnswer price(Channel channel, Instant at) {
        return prices.price(PriceQuestion.of(MUG, channel, at));
    }

    private PriceAnswer price(Channel channel, Instant at, long units) {
        return prices.price(new PriceQuestion(MUG, Quantity.of(units), channel.id(), channel.currency(), at));
    }

    private static PassedOver passed(PriceListId list, PassedReason reason) {
        return new PassedOver(list, reason);
    }

    private static Channel channel(String id, String currency) {
        return new Channel(new ChannelId(id), id, ChannelType.WEB, Currency.getInstance(currency), Locale.UK);
    }

    private static Money pounds(String amount) {
        return Money.of("GBP", amount);
    }
}
