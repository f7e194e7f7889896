package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ReservationId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Units that are there and cannot be sold. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConditionsTest {

    private final Shop shop = new Shop();

    @Test
    void a_broken_unit_is_there_and_can_be_promised_to_nobody() {
        shop.stock(MUG_BERLIN, 10);
        CommandId id = shop.nextId();
        assertThat(change(id, MUG_BERLIN, 3, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND))
                .isEqualTo(new MovementOutcome.Moved(new Movement(
                        id,
                        MovementType.CONDITION_CHANGED,
                        OPENING,
                        List.of(
                                new Movement.Change(MUG_BERLIN, -3, StockCondition.SELLABLE),
                                new Movement.Change(MUG_BERLIN, 3, StockCondition.DAMAGED)))));
        StockLevel level = shop.level(MUG_BERLIN);
        assertThat(level).isEqualTo(new StockLevel(MUG_BERLIN, 7, 0, 7, 0, 3, 0, 0, 0));
        assertThat(level.physical()).isEqualTo(10);
        assertThat(shop.inventory.levels(Shop.MUG)).containsExactly(level);
        assertThat(shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 8))))
                .hasToString("NotReserved[shortages=[MUG@berlin: 8 asked for, 7 available]]");
    }

    @Test
    void damage_is_a_fact_and_says_what_it_leaves_short() {
        shop.stock(MUG_BERLIN, 10);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 8));
        change(MUG_BERLIN, 5, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(new StockLevel(MUG_BERLIN, 5, 8, -3, 0, 5, 0, 0, 0));
        assertThat(shop.storage.events())
                .extracting(RecordedEvent::event)
                .containsExactly(shop.overcommitted(MUG_BERLIN, 3, promise, 8));
    }

    @Test
    void what_is_put_on_display_is_a_choice_and_no_held_unit_is() {
        shop.stock(MUG_BERLIN, 10);
        shop.reserved(line(MUG_BERLIN, 8));
        assertThat(change(MUG_BERLIN, 3, StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY))
                .isEqualTo(new MovementOutcome.NotMoved(List.of(new StockShortage(MUG_BERLIN, 3, 2))));
        assertThat(change(MUG_BERLIN, 3, StockCondition.SELLABLE, ConditionReason.SAMPLED))
                .isInstanceOf(MovementOutcome.NotMoved.class);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 8));
        change(MUG_BERLIN, 2, StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(new StockLevel(MUG_BERLIN, 8, 8, 0, 0, 0, 0, 2, 0));
        assertThat(shop.storage.events()).isEmpty();
    }

    @Test
    void units_come_back_from_every_condition_and_no_more_than_are_in_it() {
        shop.stock(MUG_BERLIN, 9);
        change(MUG_BERLIN, 3, StockCondition.SELLABLE, ConditionReason.RECALLED);
        assertThat(shop.level(MUG_BERLIN).qualityHold()).isEqualTo(3);
        change(MUG_BERLIN, 1, StockCondition.QUALITY_HOLD, ConditionReason.FAILED_INSPECTION);
        assertThat(change(MUG_BERLIN, 3, StockCondition.QUALITY_HOLD, ConditionReason.PASSED_INSPECTION))
                .isEqualTo(new MovementOutcome.NotMoved(List.of(new StockShortage(MUG_BERLIN, 3, 2))));
        change(MUG_BERLIN, 2, StockCondition.QUALITY_HOLD, ConditionReason.PASSED_INSPECTION);
        change(MUG_BERLIN, 1, StockCondition.DAMAGED, ConditionReason.REPAIRED);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 9, 0));
        assertThat(Arrays.stream(StockCondition.values())
                        .map(condition -> shop.level(MUG_BERLIN).in(condition)))
                .containsExactly(9L, 0L, 0L, 0L);
    }

    @Test
    void of_several_lines_all_move_or_none() {
        shop.stock(MUG_BERLIN, 5);
        shop.stock(TEA_BERLIN, 1);
        CommandId id = shop.nextId();
        ChangeCondition display = new ChangeCondition(
                id,
                List.of(line(MUG_BERLIN, 2), line(TEA_BERLIN, 2)),
                StockCondition.SELLABLE,
                ConditionReason.PUT_ON_DISPLAY);
        assertThat(shop.inventory.changeCondition(display))
                .isEqualTo(new MovementOutcome.NotMoved(List.of(new StockShortage(TEA_BERLIN, 2, 1))));
        assertThat(shop.level(MUG_BERLIN).display()).isZero();
        shop.stock(TEA_BERLIN, 1);
        assertThat(shop.inventory.changeCondition(display)).isInstanceOf(MovementOutcome.Moved.class);
    }

    @Test
    void what_is_written_off_is_gone_and_no_more_than_was_there() {
        shop.stock(MUG_BERLIN, 5);
        change(MUG_BERLIN, 3, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND);
        CommandId id = shop.nextId();
        assertThat(writeOff(id, MUG_BERLIN, 2))
                .isEqualTo(new MovementOutcome.Moved(new Movement(
                        id,
                        MovementType.WRITTEN_OFF,
                        OPENING,
                        List.of(new Movement.Change(MUG_BERLIN, -2, StockCondition.DAMAGED)))));
        assertThat(writeOff(shop.nextId(), MUG_BERLIN, 2))
                .isEqualTo(new MovementOutcome.NotMoved(List.of(new StockShortage(MUG_BERLIN, 2, 1))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(new StockLevel(MUG_BERLIN, 2, 0, 2, 0, 1, 0, 0, 0));
    }

    @Test
    @Tag("P-05")
    void a_change_sent_again_changes_nothing_and_its_id_is_for_nothing_else() {
        shop.stock(MUG_BERLIN, 5);
        CommandId id = shop.nextId();
        MovementOutcome first = change(id, MUG_BERLIN, 2, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND);
        assertThat(change(id, MUG_BERLIN, 2, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND))
                .isEqualTo(first);
        assertThat(shop.level(MUG_BERLIN).damaged()).isEqualTo(2);
        assertThatThrownBy(() -> change(id, MUG_BERLIN, 2, StockCondition.SELLABLE, ConditionReason.RECALLED))
                .isInstanceOf(PostingIdReused.class);
        assertThatThrownBy(() -> change(id, MUG_PARIS, 2, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND))
                .isInstanceOf(PostingIdReused.class);
        assertThatThrownBy(() -> writeOff(id, MUG_BERLIN, 2)).isInstanceOf(PostingIdReused.class);
    }

    @Test
    void a_change_to_what_it_is_and_a_write_off_of_what_can_be_sold_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(MUG_BERLIN, 1, StockCondition.DAMAGED, ConditionReason.DAMAGE_FOUND))
                .withMessageContaining("DAMAGED")
                .withMessageContaining("DAMAGE_FOUND");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WriteOffStock(
                        shop.nextId(), List.of(line(MUG_BERLIN, 1)), StockCondition.SELLABLE, WriteOffReason.SCRAPPED))
                .withMessageContaining("SELLABLE");
    }

    @Test
    void every_condition_can_be_reached_for_some_reason() {
        assertThat(Arrays.stream(ConditionReason.values()).map(ConditionReason::condition))
                .contains(StockCondition.values());
    }

    private MovementOutcome change(StockKey key, long units, StockCondition from, ConditionReason reason) {
        return change(shop.nextId(), key, units, from, reason);
    }

    private MovementOutcome change(
            CommandId id, StockKey key, long units, StockCondition from, ConditionReason reason) {
        return shop.inventory.changeCondition(new ChangeCondition(id, List.of(line(key, units)), from, reason));
    }

    private MovementOutcome writeOff(CommandId id, StockKey key, long units) {
        return shop.inventory.writeOff(
                new WriteOffStock(id, List.of(line(key, units)), StockCondition.DAMAGED, WriteOffReason.SCRAPPED));
    }
}
