package io.omni.inventory.stock;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.DEPOT;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.inventory.Shop;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferTest {

    private final Shop shop = new Shop();
    private final CommandId id = shop.nextId();

    @Test
    void units_on_their_way_are_nobodys_stock_until_they_arrive() {
        shop.stock(MUG_BERLIN, 10);
        assertThat(shop.inventory.dispatch(new DispatchTransfer(id, List.of(line(MUG_BERLIN, 4)), PARIS)))
                .isEqualTo(new MovementOutcome.Moved(new Movement(
                        id, MovementType.DISPATCHED, OPENING, List.of(new Movement.Change(MUG_BERLIN, -4)))));
        assertThat(shop.inventory.levels(MUG))
                .containsExactly(level(MUG_BERLIN, 6, 0), new StockLevel(MUG_PARIS, 0, 0, 0, 4));

        CommandId arrival = shop.nextId();
        assertThat(shop.inventory.receive(new ReceiveTransfer(arrival, List.of(line(MUG_PARIS, 3)))))
                .isEqualTo(new MovementOutcome.Moved(new Movement(
                        arrival, MovementType.ARRIVED, OPENING, List.of(new Movement.Change(MUG_PARIS, 3)))));
        assertThat(shop.inventory.levels(MUG))
                .containsExactly(level(MUG_BERLIN, 6, 0), new StockLevel(MUG_PARIS, 3, 0, 3, 1));
    }

    @Test
    void held_units_do_not_leave_and_the_refusal_names_every_shortage() {
        shop.stock(MUG_BERLIN, 10);
        shop.stock(TEA_BERLIN, 2);
        shop.reserved(line(MUG_BERLIN, 7));
        DispatchTransfer transfer = new DispatchTransfer(id, List.of(line(TEA_BERLIN, 3), line(MUG_BERLIN, 4)), PARIS);
        assertThat(shop.inventory.dispatch(transfer))
                .isEqualTo(new MovementOutcome.NotMoved(
                        List.of(new StockShortage(MUG_BERLIN, 4, 3), new StockShortage(TEA_BERLIN, 3, 2))));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, MUG_PARIS, TEA_BERLIN, TEA_PARIS)))
                .containsExactly(
                        level(MUG_BERLIN, 10, 7),
                        level(MUG_PARIS, 0, 0),
                        level(TEA_BERLIN, 2, 0),
                        level(TEA_PARIS, 0, 0));
    }

    @Test
    void a_refused_transfer_may_be_sent_again_when_there_is_enough() {
        DispatchTransfer transfer = new DispatchTransfer(id, List.of(line(MUG_BERLIN, 4)), PARIS);
        assertThat(shop.inventory.dispatch(transfer)).isInstanceOf(MovementOutcome.NotMoved.class);
        shop.stock(MUG_BERLIN, 4);
        assertThat(shop.inventory.dispatch(transfer)).isInstanceOf(MovementOutcome.Moved.class);
        assertThat(shop.level(MUG_PARIS).inTransit()).isEqualTo(4);
    }

    @Test
    void no_more_arrives_than_was_on_its_way() {
        shop.stock(MUG_BERLIN, 10);
        shop.inventory.dispatch(new DispatchTransfer(id, List.of(line(MUG_BERLIN, 4)), PARIS));
        assertThat(shop.inventory.receive(new ReceiveTransfer(shop.nextId(), List.of(line(MUG_PARIS, 5)))))
                .isEqualTo(new MovementOutcome.NotMoved(List.of(new StockShortage(MUG_PARIS, 5, 4))));
        assertThat(shop.level(MUG_PARIS)).isEqualTo(new StockLevel(MUG_PARIS, 0, 0, 0, 4));
    }

    @Test
    void a_repeated_transfer_moves_once_even_when_nothing_more_is_there() {
        shop.stock(MUG_BERLIN, 4);
        DispatchTransfer transfer = new DispatchTransfer(id, List.of(line(MUG_BERLIN, 4)), PARIS);
        MovementOutcome left = shop.inventory.dispatch(transfer);
        assertThat(shop.inventory.dispatch(transfer)).isEqualTo(left);
        ReceiveTransfer arrival = new ReceiveTransfer(shop.nextId(), List.of(line(MUG_PARIS, 4)));
        MovementOutcome arrived = shop.inventory.receive(arrival);
        assertThat(shop.inventory.receive(arrival)).isEqualTo(arrived);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 0, 0), level(MUG_PARIS, 4, 0));
    }

    @Test
    void the_id_of_a_transfer_cannot_be_used_for_other_units_or_another_destination() {
        shop.stock(MUG_BERLIN, 10);
        shop.inventory.dispatch(new DispatchTransfer(id, List.of(line(MUG_BERLIN, 4)), PARIS));
        reused(() -> shop.inventory.dispatch(new DispatchTransfer(id, List.of(line(MUG_BERLIN, 3)), PARIS)));
        reused(() -> shop.inventory.dispatch(new DispatchTransfer(id, List.of(line(MUG_BERLIN, 4)), DEPOT)));
        reused(() -> shop.inventory.receive(new ReceiveTransfer(id, List.of(line(MUG_PARIS, 4)))));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(6);
    }

    @Test
    void several_locations_send_to_one() {
        shop.stock(MUG_BERLIN, 3);
        shop.stock(MUG_PARIS, 2);
        shop.inventory.dispatch(new DispatchTransfer(id, List.of(line(MUG_BERLIN, 3), line(MUG_PARIS, 2)), DEPOT));
        assertThat(shop.level(new StockKey(MUG, DEPOT)).inTransit()).isEqualTo(5);
    }

    @Test
    void a_transfer_to_where_the_units_are_is_refused_by_name() {
        assertThatThrownBy(() -> new DispatchTransfer(id, List.of(line(MUG_PARIS, 1), line(MUG_BERLIN, 1)), BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(id.toString())
                .hasMessageContaining("MUG@berlin");
    }

    private void reused(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(PostingIdReused.class).hasMessageContaining(id.toString());
    }
}
