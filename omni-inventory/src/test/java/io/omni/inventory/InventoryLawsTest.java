package io.omni.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds after any sequence of commands, refused, repeated and late ones included. */
class InventoryLawsTest {

    @Property(tries = 400)
    @Tag("P-04")
    void every_unit_is_accounted_for(@ForAll("days") List<TradingDay.Step> steps) {
        TradingDay day = new TradingDay();
        steps.forEach(step -> {
            day.trade(step);
            assertThat(day.unitsThatCame()).as("after %s", step).isEqualTo(day.unitsInStock() + day.unitsThatWent());
        });
        assertThat(day.cameFrom("supplier")).isEqualTo(day.supplied());
        assertThat(day.cameFrom("shrinkage")).isEqualTo(day.found() - day.lost());
        assertThat(-day.cameFrom("customer")).isEqualTo(day.withCustomers());
        assertThat(-day.cameFrom("disposal")).isEqualTo(day.scrapped());
        assertThat(day.shop().ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 400)
    void what_is_available_is_what_is_on_hand_and_not_held(@ForAll("days") List<TradingDay.Step> steps) {
        TradingDay day = new TradingDay();
        for (TradingDay.Step step : steps) {
            day.trade(step);
            for (StockLevel level : day.levels()) {
                assertThat(level.available()).as("%s after %s", level, step).isEqualTo(level.onHand() - level.held());
                assertThat(level.held()).as("%s after %s", level, step).isEqualTo(day.reserved(level.key()));
            }
        }
    }

    @Property(tries = 400)
    @Tag("P-01")
    void only_a_correction_or_damage_leaves_less_than_nothing_available(@ForAll("days") List<TradingDay.Step> steps) {
        TradingDay day = new TradingDay();
        for (TradingDay.Step step : steps) {
            List<StockLevel> before = day.levels();
            day.trade(step);
            List<StockLevel> after = day.levels();
            for (int i = 0; i < after.size(); i++) {
                if (step.what() != TradingDay.What.CORRECT && step.what() != TradingDay.What.BREAK) {
                    assertThat(after.get(i).available())
                            .as("%s after %s", after.get(i), step)
                            .isGreaterThanOrEqualTo(Math.min(0, before.get(i).available()));
                }
                assertThat(after.get(i).inTransit()).isNotNegative();
                assertThat(after.get(i).damaged()).isNotNegative();
                assertThat(after.get(i).display()).isNotNegative();
            }
        }
    }

    @Property(tries = 200)
    void a_command_that_comes_again_at_once_is_answered_the_same_and_moves_nothing(
            @ForAll("days") List<TradingDay.Step> steps) {
        TradingDay day = new TradingDay();
        for (TradingDay.Step step : steps) {
            Object answer = day.trade(step);
            List<StockLevel> levels = day.levels();
            int entries = day.shop().journal().size();
            assertThat(day.again()).as("%s again", step).isEqualTo(answer);
            assertThat(day.levels()).isEqualTo(levels);
            assertThat(day.shop().journal()).hasSize(entries);
        }
    }

    @Property(tries = 200)
    @Tag("P-09")
    void the_order_of_lines_does_not_matter(@ForAll("baskets") List<StockLine> lines, @ForAll Random random) {
        List<StockLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        Shop shop = new Shop();
        Shop twin = new Shop();
        for (StockKey key : TradingDay.KEYS) {
            shop.stock(key, 6);
            twin.stock(key, 6);
        }
        ReserveStock basket = shop.basket(lines.toArray(StockLine[]::new));
        ReserveStock same = new ReserveStock(basket.id(), shuffled, basket.timeToLive());
        assertThat(twin.inventory.reserve(same)).isEqualTo(shop.inventory.reserve(basket));
        assertThat(twin.inventory.levels(TradingDay.KEYS)).isEqualTo(shop.inventory.levels(TradingDay.KEYS));
        assertThat(shop.inventory.reserve(same))
                .as("and is the same command")
                .isEqualTo(shop.inventory.reserve(basket));
    }

    @Provide
    Arbitrary<List<StockLine>> baskets() {
        return Combinators.combine(
                        Arbitraries.of(TradingDay.KEYS), Arbitraries.longs().between(1, 4))
                .as(Shop::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<TradingDay.Step>> days() {
        return Combinators.combine(
                        Arbitraries.of(TradingDay.What.class),
                        Arbitraries.integers().between(0, TradingDay.KEYS.size() - 1),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.integers().between(0, 5))
                .as(TradingDay.Step::new)
                .list()
                .ofMaxSize(40);
    }
}
