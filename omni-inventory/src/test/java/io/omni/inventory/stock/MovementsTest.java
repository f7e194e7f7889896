package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.location.LocationId;
import io.omni.inventory.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Units that come in, come back, or are not what the book says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovementsTest {

    private final Shop shop = new Shop();
    private final CommandId id = shop.nextId();

    @Test
    void a_receipt_adds_to_what_is_on_hand_and_tells_what_moved() {
        Movement movement = shop.inventory.receive(
                new ReceiveStock(id, List.of(line(TEA_BERLIN, 3), line(MUG_BERLIN, 4), line(MUG_BERLIN, 1))));
        assertThat(movement)
                .isEqualTo(new Movement(
                        id,
                        MovementType.RECEIVED,
                        OPENING,
                        List.of(new Movement.Change(MUG_BERLIN, 5), new Movement.Change(TEA_BERLIN, 3))));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, TEA_BERLIN)))
                .containsExactly(level(MUG_BERLIN, 5, 0), level(TEA_BERLIN, 3, 0));
    }

    @Test
    @Tag("P-05")
    void a_repeated_receipt_counts_once_and_is_answered_as_the_first_time() {
        ReceiveStock receipt = new ReceiveStock(id, List.of(line(MUG_BERLIN, 4)));
        Movement first = shop.inventory.receive(receipt);
        shop.clock.advance(Duration.ofHours(1));
        assertThat(shop.inventory.receive(receipt)).isEqualTo(first);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 4, 0));
        assertThat(shop.journal()).hasSize(1);
    }

    @Test
    void the_id_of_a_receipt_cannot_be_used_for_other_units_or_another_command() {
        shop.inventory.receive(new ReceiveStock(id, List.of(line(MUG_BERLIN, 4))));
        reused(() -> shop.inventory.receive(new ReceiveStock(id, List.of(line(MUG_BERLIN, 5)))));
        reused(() -> shop.inventory.receive(new ReceiveStock(id, List.of(line(MUG_PARIS, 4)))));
        reused(() -> shop.inventory.takeBack(new TakeBackStock(id, List.of(line(MUG_BERLIN, 4)))));
        reused(() -> shop.inventory.adjust(new AdjustStock(id, MUG_BERLIN, 4, AdjustmentReason.FOUND)));
        reused(() -> shop.inventory.reserve(shop.basket(id, line(MUG_BERLIN, 4))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 4, 0));
        assertThat(shop.journal()).hasSize(1);
    }

    @Test
    void a_receipt_older_than_ids_are_remembered_is_not_counted_again() {
        ReceiveStock receipt = new ReceiveStock(id, List.of(line(MUG_BERLIN, 4)));
        shop.inventory.receive(receipt);
        shop.clock.advance(Duration.ofDays(8));
        shop.ledger.forget();
        assertThatThrownBy(() -> shop.inventory.receive(receipt))
                .isInstanceOf(PostingTooOld.class)
                .hasMessageContaining(id.toString());
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(4);
    }

    @Test
    void units_that_come_back_can_be_sold_again() {
        TakeBackStock takeBack = new TakeBackStock(id, List.of(line(MUG_BERLIN, 2)));
        Movement movement = shop.inventory.takeBack(takeBack);
        assertThat(movement)
                .isEqualTo(
                        new Movement(id, MovementType.RETURNED, OPENING, List.of(new Movement.Change(MUG_BERLIN, 2))));
        assertThat(shop.inventory.takeBack(takeBack)).isEqualTo(movement);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
        reused(() -> shop.inventory.takeBack(new TakeBackStock(id, List.of(line(MUG_BERLIN, 3)))));
    }

    @Test
    void a_correction_goes_up_and_down_and_below_nothing() {
        assertThat(shop.count(MUG_BERLIN, 5).lines()).containsExactly(new Movement.Change(MUG_BERLIN, 5));
        assertThat(shop.count(MUG_BERLIN, -2).lines()).containsExactly(new Movement.Change(MUG_BERLIN, -2));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 3, 0));
        assertThat(shop.count(MUG_BERLIN, -4).type()).isEqualTo(MovementType.ADJUSTED);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, -1, 0));
    }

    @Test
    void a_repeated_correction_corrects_once() {
        AdjustStock correction = new AdjustStock(id, MUG_BERLIN, -3, AdjustmentReason.DAMAGED);
        shop.stock(MUG_BERLIN, 10);
        Movement first = shop.inventory.adjust(correction);
        assertThat(shop.inventory.adjust(correction)).isEqualTo(first);
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(7);
    }

    @Test
    void the_id_of_a_correction_cannot_be_used_for_another_amount_key_or_reason() {
        shop.inventory.adjust(new AdjustStock(id, MUG_BERLIN, 3, AdjustmentReason.FOUND));
        reused(() -> shop.inventory.adjust(new AdjustStock(id, MUG_BERLIN, 2, AdjustmentReason.FOUND)));
        reused(() -> shop.inventory.adjust(new AdjustStock(id, MUG_PARIS, 3, AdjustmentReason.FOUND)));
        reused(() -> shop.inventory.adjust(new AdjustStock(id, MUG_BERLIN, 3, AdjustmentReason.CORRECTED)));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(3);
    }

    @Test
    void two_keys_whose_names_read_the_same_are_two_commands() {
        StockKey one = new StockKey(new Sku("A@B"), new LocationId("C"));
        StockKey other = new StockKey(new Sku("A"), new LocationId("B@C"));
        assertThat(one).hasToString(other.toString());
        shop.inventory.adjust(new AdjustStock(id, one, 1, AdjustmentReason.FOUND));
        reused(() -> shop.inventory.adjust(new AdjustStock(id, other, 1, AdjustmentReason.FOUND)));
    }

    @Test
    void the_largest_counts_are_taken_and_a_sum_past_them_is_refused_by_name() {
        shop.count(MUG_BERLIN, Long.MAX_VALUE);
        assertThatThrownBy(() -> shop.count(MUG_BERLIN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MUG")
                .hasMessageContaining(Long.toString(Long.MAX_VALUE));
        shop.count(MUG_BERLIN, -Long.MAX_VALUE);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 0, 0));
    }

    @Test
    void the_journal_knows_movements_by_stable_names() {
        assertThat(MovementType.values())
                .extracting(MovementType::cause)
                .containsExactly(
                        "stock.received",
                        "stock.adjusted",
                        "stock.returned",
                        "stock.dispatched",
                        "stock.arrived",
                        "stock.shipped",
                        "stock.condition-changed",
                        "stock.written-off",
                        "stock.transfer-resolved",
                        "stock.assembled",
                        "stock.disassembled",
                        "stock.synced");
    }

    private void reused(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(PostingIdReused.class).hasMessageContaining(id.toString());
    }
}
