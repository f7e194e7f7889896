package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.inventory.Shop;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LevelsTest {

    private final Shop shop = new Shop();

    @Test
    void a_location_on_which_nothing_was_posted_stands_at_nothing() {
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(new StockLevel(MUG_BERLIN, 0, 0, 0, 0));
        assertThat(shop.inventory.levels(MUG)).isEmpty();
    }

    @Test
    void levels_come_in_the_order_of_skus_and_locations_each_key_once() {
        shop.stock(MUG_PARIS, 2);
        shop.stock(MUG_BERLIN, 1);
        shop.stock(TEA_BERLIN, 3);
        assertThat(shop.inventory.levels(List.of(TEA_BERLIN, MUG_PARIS, MUG_BERLIN, MUG_PARIS)))
                .containsExactly(level(MUG_BERLIN, 1, 0), level(MUG_PARIS, 2, 0), level(TEA_BERLIN, 3, 0));
    }

    @Test
    void the_levels_of_a_sku_are_those_of_every_location_that_had_it_and_of_no_other_sku() {
        shop.stock(TEA_BERLIN, 3);
        shop.stock(MUG_BERLIN, 1);
        shop.inventory.dispatch(new DispatchTransfer(shop.nextId(), List.of(line(MUG_BERLIN, 1)), PARIS));
        assertThat(shop.inventory.levels(MUG))
                .containsExactly(level(MUG_BERLIN, 0, 0), new StockLevel(MUG_PARIS, 0, 0, 0, 1));
        assertThat(shop.inventory.levels(TEA)).containsExactly(level(TEA_BERLIN, 3, 0));
    }

    @Test
    @Tag("P-12")
    void a_level_at_an_instant_counts_the_reservations_that_last_until_then() {
        shop.stock(MUG_BERLIN, 5);
        shop.reserved(line(MUG_BERLIN, 2));
        assertThat(shop.inventory.levels(
                        List.of(MUG_BERLIN), OPENING.plus(TEN_MINUTES).minusNanos(1)))
                .containsExactly(level(MUG_BERLIN, 5, 2));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN), OPENING.plus(TEN_MINUTES)))
                .containsExactly(level(MUG_BERLIN, 5, 0));
        shop.clock.advance(TEN_MINUTES);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 5, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 5, 0));
    }
}
