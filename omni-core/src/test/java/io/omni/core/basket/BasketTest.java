package io.omni.core.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasketTest {

    private static final Sku TEA = new Sku("TEA");
    private static final Sku CUP = new Sku("CUP");

    @Test
    @Tag("P-02")
    void lines_of_one_sku_are_asked_for_together() {
        Basket basket = basket(
                BasketLine.of(1, TEA, Quantity.of(2)),
                BasketLine.of(2, CUP, Quantity.ONE),
                BasketLine.of(3, TEA, Quantity.of(3)).withAgreedPrice(Money.of("GBP", "1")));
        assertThat(basket.quantities()).containsExactly(Map.entry(CUP, Quantity.ONE), Map.entry(TEA, Quantity.of(5)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> basket.quantities().clear());
    }

    @Test
    void a_basket_keeps_its_lines_whatever_becomes_of_the_original_list() {
        List<BasketLine> lines = new ArrayList<>(List.of(BasketLine.of(7, TEA, Quantity.ONE)));
        Basket basket = new Basket(new ChannelId("web"), Currency.getInstance("GBP"), Optional.empty(), lines);
        lines.clear();
        assertThat(basket.lines()).containsExactly(BasketLine.of(7, TEA, Quantity.ONE));
    }

    @Test
    void a_basket_without_lines_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basket())
                .withMessageContaining("Basket in channel web has no lines");
    }

    @Test
    void two_lines_of_one_number_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basket(BasketLine.of(3, TEA, Quantity.ONE), BasketLine.of(3, CUP, Quantity.ONE)))
                .withMessageContaining("Two lines have the number 3, the second with CUP");
    }

    @Test
    void an_agreed_price_in_another_currency_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basket(BasketLine.of(1, TEA, Quantity.ONE).withAgreedPrice(Money.of("EUR", "1"))))
                .withMessageContaining("Line 1 has the agreed price EUR 1.00 in a basket paid in GBP");
    }

    @Test
    void a_basket_in_a_currency_nobody_pays_with_is_refused() {
        List<BasketLine> lines = List.of(BasketLine.of(1, TEA, Quantity.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Basket(new ChannelId("web"), Currency.getInstance("XAU"), Optional.empty(), lines))
                .withMessageContaining("XAU has no minor unit");
    }

    @Test
    void a_line_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasketLine.of(2, TEA, Quantity.ZERO))
                .withMessageContaining("Line 2 has 0 of TEA");
    }

    @Test
    void an_agreed_price_may_be_zero_but_not_negative() {
        BasketLine line = BasketLine.of(2, TEA, Quantity.ONE);
        assertThat(line.withAgreedPrice(Money.of("GBP", "0")).agreedPrice()).contains(Money.of("GBP", "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.withAgreedPrice(Money.of("GBP", "-1")))
                .withMessageContaining("Line 2 has the agreed price GBP -1.00, which is negative");
    }

    @Test
    void lines_are_numbered_from_one() {
        assertThat(new LineId(1)).isLessThan(new LineId(2)).hasToString("1");
        assertThatIllegalArgumentException().isThrownBy(() -> new LineId(0)).withMessageContaining("Line 0");
    }

    private static Basket basket(BasketLine... lines) {
        return new Basket(new ChannelId("web"), Currency.getInstance("GBP"), Optional.empty(), List.of(lines));
    }
}
