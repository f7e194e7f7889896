package io.omni.inventory.view;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.inventory.Inventory;
import io.omni.inventory.Shop;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromiseViewTest {

    private static final ViewOptions OPTIONS = new ViewOptions(100, Duration.ofSeconds(30));

    private final Shop shop = new Shop();

    /** Another process over the same storage. */
    private final Inventory elsewhere =
            new Inventory(new StoredLedger(shop.storage, shop.clock, LedgerOptions.DEFAULT), shop.storage, shop.clock);

    private final PromiseView view = shop.inventory.view(OPTIONS);

    private ViewedOffer offer(StockKey key) {
        return view.offer(key, Optional.empty(), PromiseMethod.SHIP);
    }

    private void elsewhereArrive(StockKey key, long units) {
        elsewhere.receive(new ReceiveStock(shop.nextId(), List.of(line(key, units))));
    }

    @Test
    void what_is_posted_here_is_seen_at_once_and_what_is_posted_elsewhere_when_it_is_followed() {
        shop.stock(MUG_BERLIN, 5);
        view.follow();
        assertThat(offer(MUG_BERLIN)).isEqualTo(new ViewedOffer(MUG_BERLIN, 5, OPENING));
        shop.reserved(line(MUG_BERLIN, 2));
        assertThat(offer(MUG_BERLIN).units()).isEqualTo(3);
        view.follow();
        offer(MUG_BERLIN);
        elsewhereArrive(MUG_BERLIN, 4);
        assertThat(offer(MUG_BERLIN).units()).as("not heard of yet").isEqualTo(3);
        assertThat(view.follow()).isEqualTo(1);
        assertThat(offer(MUG_BERLIN).units()).isEqualTo(7);
    }

    @Test
    void an_answer_says_how_old_it_is_and_is_never_older_than_the_limit() {
        shop.stock(MUG_BERLIN, 5);
        view.follow();
        offer(MUG_BERLIN);
        elsewhereArrive(MUG_BERLIN, 4);
        shop.clock.advance(Duration.ofSeconds(29));
        ViewedOffer old = offer(MUG_BERLIN);
        assertThat(old.age(shop.clock.instant())).isEqualTo(Duration.ofSeconds(29));
        assertThat(old.units()).as("nobody follows").isEqualTo(5);
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(offer(MUG_BERLIN)).isEqualTo(new ViewedOffer(MUG_BERLIN, 9, shop.clock.instant()));
    }

    @Test
    void a_hold_that_expires_is_seen_within_the_limit() {
        shop.stock(MUG_BERLIN, 5);
        shop.reserved(line(MUG_BERLIN, 2));
        view.follow();
        shop.clock.advance(Shop.TEN_MINUTES.minusSeconds(10));
        assertThat(offer(MUG_BERLIN).units()).isEqualTo(3);
        shop.clock.advance(Duration.ofSeconds(20));
        assertThat(offer(MUG_BERLIN).units()).isEqualTo(3);
        shop.clock.advance(Duration.ofSeconds(10));
        assertThat(offer(MUG_BERLIN).units()).isEqualTo(5);
    }

    @Test
    void what_a_unit_of_work_that_fails_has_seen_is_not_remembered() {
        shop.stock(MUG_BERLIN, 5);
        view.follow();
        offer(MUG_BERLIN);
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.storage.unitOfWork().execute(() -> {
                    shop.stock(MUG_BERLIN, 3);
                    assertThat(offer(MUG_BERLIN).units())
                            .as("seen by the unit itself")
                            .isEqualTo(8);
                    throw new IllegalStateException("the host's own affair");
                }));
        assertThat(offer(MUG_BERLIN).units()).isEqualTo(5);
        shop.clock.advance(Duration.ofSeconds(31));
        view.follow();
        offer(MUG_BERLIN);
        elsewhereArrive(MUG_BERLIN, 1);
        assertThat(offer(MUG_BERLIN).units()).as("remembered again").isEqualTo(5);
    }

    @Test
    void a_page_is_read_at_once_and_is_what_single_questions_say() {
        List<StockKey> keys =
                List.of(TEA_PARIS, MUG_BERLIN, MUG_PARIS, TEA_BERLIN, Shop.MUG_BERLIN, new StockKey(MUG, Shop.DEPOT));
        shop.stock(MUG_BERLIN, 5);
        shop.stock(TEA_PARIS, 2);
        view.follow();
        List<ViewedOffer> page = view.offers(keys, Optional.empty(), PromiseMethod.SHIP);
        assertThat(page)
                .extracting(ViewedOffer::key)
                .containsExactly(TEA_PARIS, MUG_BERLIN, MUG_PARIS, TEA_BERLIN, new StockKey(MUG, Shop.DEPOT));
        assertThat(page).extracting(ViewedOffer::units).containsExactly(2L, 5L, 0L, 0L, 0L);
        assertThat(page).containsAll(List.of(offer(MUG_BERLIN), offer(TEA_PARIS)));
    }

    @Test
    void it_remembers_no_more_shelves_than_it_may() {
        List<StockKey> keys = IntStream.range(0, 1_000)
                .mapToObj(i -> new StockKey(new Sku("S" + i), i % 2 == 0 ? BERLIN : PARIS))
                .toList();
        view.offers(keys, Optional.empty(), PromiseMethod.SHIP);
        assertThat(view.size()).isBetween(1L, 100L);
    }

    @Test
    void another_policy_is_seen_when_all_is_forgotten() {
        shop.stock(MUG_BERLIN, 5);
        view.follow();
        offer(MUG_BERLIN);
        shop.inventory.promises().put(PromisePolicy.PLAIN);
        view.forgetAll();
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(offer(MUG_BERLIN).asOf()).isEqualTo(shop.clock.instant());
    }

    @Test
    @Tag("P-10")
    void what_was_posted_before_the_view_is_not_read_again() {
        for (int i = 0; i < 20; i++) {
            shop.stock(MUG_BERLIN, 1);
        }
        PromiseView late = shop.inventory.view(OPTIONS);
        assertThat(late.follow()).isZero();
        elsewhere.adjust(new AdjustStock(shop.nextId(), MUG_BERLIN, -1, AdjustmentReason.LOST));
        assertThat(late.follow()).isEqualTo(1);
        assertThat(late.follow()).isZero();
    }

    @Test
    void what_makes_no_sense_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViewOptions(0, Duration.ofSeconds(1)))
                .withMessageContaining("give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViewOptions(1, Duration.ZERO))
                .withMessageContaining("give a positive duration");
        assertThat(new ViewedOffer(MUG_BERLIN, 1, OPENING).age(OPENING.minusSeconds(1)))
                .isEqualTo(Duration.ZERO);
    }
}
