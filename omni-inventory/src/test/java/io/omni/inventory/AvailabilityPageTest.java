package io.omni.inventory;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Sku;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AvailabilityPageTest {

    private final Shop shop = new Shop();
    private final AvailabilityPage page = shop.inventory.availability(List.of(TEA, MUG), List.of(PARIS, BERLIN));

    @Test
    void a_page_tells_the_available_units_of_each_sku_at_each_location() {
        shop.stock(MUG_BERLIN, 5);
        shop.stock(TEA_BERLIN, 3);
        shop.reserved(line(MUG_BERLIN, 2));
        page.refresh();
        assertThat(page.available(MUG, BERLIN)).isEqualTo(3);
        assertThat(page.available(1, 1)).isEqualTo(3);
        assertThat(page.available(TEA, BERLIN)).isEqualTo(3);
        assertThat(page.available(MUG, PARIS)).isZero();
        assertThat(page.skus()).containsExactly(TEA, MUG);
        assertThat(page.locations()).containsExactly(PARIS, BERLIN);
    }

    @Test
    void a_page_tells_what_was_there_when_it_was_refreshed_last() {
        assertThat(page.available(MUG, PARIS)).isZero();
        shop.stock(MUG_PARIS, 4);
        assertThat(page.available(MUG, PARIS)).isZero();
        assertThat(page.refresh().available(MUG, PARIS)).isEqualTo(4);
    }

    @Test
    @Tag("P-12")
    void a_page_at_an_instant_counts_the_reservations_that_last_until_then() {
        shop.stock(MUG_BERLIN, 5);
        shop.reserved(line(MUG_BERLIN, 2));
        assertThat(page.refresh(OPENING.plus(TEN_MINUTES)).available(MUG, BERLIN))
                .isEqualTo(5);
        assertThat(page.refresh().available(MUG, BERLIN)).isEqualTo(3);
        shop.clock.advance(TEN_MINUTES);
        assertThat(page.refresh().available(MUG, BERLIN)).isEqualTo(5);
    }

    @Test
    void what_is_not_on_the_page_is_an_error_and_not_zero() {
        assertThatThrownBy(() -> page.available(new Sku("SPOON"), BERLIN))
                .hasMessage("SKU SPOON is not on the page: ask Inventory.availability for one with it");
        assertThatThrownBy(() -> page.available(0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("there is no column 2: the page has 2 locations");
        assertThatThrownBy(() -> shop.inventory.availability(List.of(MUG, MUG), List.of(BERLIN)))
                .hasMessageContaining("comes twice");
    }
}
