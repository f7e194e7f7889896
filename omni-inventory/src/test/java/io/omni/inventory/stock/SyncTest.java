package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ShipUnits;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another system owns how many units are on hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyncTest {

    private static final SyncSource ERP = new SyncSource("erp");

    private final Shop shop = new Shop();

    @AfterEach
    void the_books_are_sound() {
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void the_difference_is_posted() {
        shop.stock(MUG_BERLIN, 10);
        assertThat(sync(1, said(MUG_BERLIN, 8), said(TEA_BERLIN, 5)))
                .isEqualTo(new StockSynced(
                        ERP,
                        List.of(
                                new StockSynced.Result(MUG_BERLIN, 1, false, -2),
                                new StockSynced.Result(TEA_BERLIN, 1, false, 5))));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, TEA_BERLIN)))
                .containsExactly(level(MUG_BERLIN, 8, 0), level(TEA_BERLIN, 5, 0));
        assertThat(shop.journal())
                .last()
                .satisfies(entry -> assertThat(entry.cause()).isEqualTo("stock.synced"));
    }

    @Test
    @Tag("P-10")
    void an_older_version_changes_nothing_whenever_it_arrives_and_a_version_counts_once() {
        sync(5, said(MUG_BERLIN, 8));
        assertThat(sync(4, said(MUG_BERLIN, 3)).results())
                .containsExactly(new StockSynced.Result(MUG_BERLIN, 5, true, 0));
        assertThat(sync(5, said(MUG_BERLIN, 3)).results())
                .containsExactly(new StockSynced.Result(MUG_BERLIN, 5, true, 0));
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(8);
        assertThat(sync(4, said(MUG_BERLIN, 3), said(TEA_BERLIN, 6)).results())
                .containsExactly(
                        new StockSynced.Result(MUG_BERLIN, 5, true, 0),
                        new StockSynced.Result(TEA_BERLIN, 4, false, 6));
    }

    @Test
    @Tag("P-10")
    void our_own_change_that_comes_back_as_an_echo_posts_nothing_and_causes_no_event() {
        sync(1, said(MUG_BERLIN, 8));
        ReservationId sold = shop.reserved(line(MUG_BERLIN, 2));
        shop.inventory.ship(new ShipUnits(shop.nextId(), sold, List.of(line(MUG_BERLIN, 2))));
        int entries = shop.journal().size();
        assertThat(sync(2, said(MUG_BERLIN, 6)).results())
                .containsExactly(new StockSynced.Result(MUG_BERLIN, 2, false, 0));
        assertThat(shop.journal()).hasSize(entries);
        assertThat(shop.storage.events()).isEmpty();
    }

    @Test
    void a_sync_is_a_fact_and_says_what_it_leaves_short() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 7));
        sync(1, said(MUG_BERLIN, 4));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 4, 7));
        assertThat(shop.storage.events())
                .extracting(RecordedEvent::event)
                .containsExactly(shop.overcommitted(MUG_BERLIN, 3, promise, 7));
    }

    @Test
    @Tag("P-05")
    void a_sync_sent_again_is_answered_the_same() {
        shop.stock(MUG_BERLIN, 10);
        SyncStock command = new SyncStock(shop.nextId(), ERP, 1, List.of(said(MUG_BERLIN, 8)));
        StockSynced first = shop.inventory.sync(command);
        shop.stock(MUG_BERLIN, 3);
        assertThat(shop.inventory.sync(command)).isEqualTo(first);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(11);
    }

    @Test
    void a_key_twice_and_a_version_below_zero_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sync(1, said(MUG_BERLIN, 8), said(MUG_BERLIN, 9)))
                .withMessageContaining("MUG@berlin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sync(-1, said(MUG_BERLIN, 8)))
                .withMessageContaining("-1");
    }

    private StockSynced sync(long version, SyncLine... lines) {
        return shop.inventory.sync(new SyncStock(shop.nextId(), ERP, version, List.of(lines)));
    }

    private static SyncLine said(StockKey key, long units) {
        return new SyncLine(key, Quantity.of(units));
    }
}
