package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Postings within units of work: L-16. */
abstract class UndoRules extends StoreSuite {

    @Test
    void L16_the_balances_of_a_failed_unit_are_what_they_were_before() {
        stock(SHELF, 10);
        undone(() -> ledger().post(List.of(sale(SHELF, 3), receipt(TEA, 4), sale(SHELF, 2))));
        assertThat(balance(SHELF)).isEqualTo(10);
        assertThat(balance(TEA)).isZero();
        posted(sale(SHELF, 10));
    }

    @Test
    void L16_a_window_given_in_a_failed_unit_was_never_given() {
        stock(SHELF, 10);
        undone(() -> ledger().post(
                        posting().in(SHELF, 1, SUPPLIER, Window.until(SOON)).build()));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 10, 0, 10, Window.ALWAYS));
    }

    @Test
    void L16_holds_made_in_a_failed_unit_were_never_made() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        undone(() -> ledger().post(hold(SHELF, hold, 3)));
        assertThat(available(SHELF)).isEqualTo(10);
        assertThat(ledger().held(hold)).isEmpty();
        Outcomes.refused(ledger().post(settlement(SHELF, hold, 1)));
        clock().set(SOON);
        assertThat(ledger().sweep(100)).isZero();
    }

    @Test
    void L16_holds_settled_released_or_extended_in_a_failed_unit_are_as_before() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        undone(() -> ledger().post(List.of(settlement(SHELF, hold, 3), release(SHELF, hold, 1))));
        undone(() -> ledger().post(posting().extend(SHELF, hold, null).build()));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 10, 4, 6, Window.ALWAYS));
        assertThat(available(SHELF.held(hold))).isEqualTo(4);
        clock().set(SOON);
        assertThat(available(SHELF)).isEqualTo(10);
    }

    @Test
    void L16_the_ids_of_a_failed_unit_are_free() {
        Posting receipt = receipt(SHELF, 5);
        undone(() -> ledger().post(receipt));
        assertThat(ledger().find(receipt.id())).isEmpty();
        posted(receipt);
        assertThat(balance(SHELF)).isEqualTo(5);
    }

    @Test
    void L16_the_journal_has_nothing_of_a_failed_unit() {
        JournalEntry kept = posted(receipt(SHELF, 5)).entry();
        undone(() -> ledger().post(List.of(sale(SHELF, 1), receipt(TEA, 2))));
        assertThat(Books.of(ledger())).containsExactly(kept);
    }

    @Test
    void L16_the_events_of_a_failed_unit_do_not_leave() {
        undone(() -> ledger().post(
                        posting().in(SHELF, 5, SUPPLIER).events(moves("a", 1)).build()));
        assertThat(fixture().events()).isEmpty();
    }

    @Test
    void L16_a_sweep_in_a_failed_unit_never_was() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        clock().set(SOON);
        assertThat(undone(() -> ledger().sweep(100))).isOne();
        assertThat(ledger().held(hold)).hasSize(1);
        assertThat(ledger().sweep(100)).isOne();
    }

    @Test
    void L16_ids_forgotten_in_a_failed_unit_are_remembered() {
        Posting receipt = receipt(SHELF, 5);
        posted(receipt);
        clock().advance(Duration.ofDays(8));
        assertThat(undone(() -> ledger().forget())).isOne();
        assertThat(storage().ledger().find(receipt.id())).isPresent();
    }

    @Test
    void L16_a_unit_of_work_sees_what_it_posted() {
        HoldId hold = nextHold();
        Posting receipt = receipt(SHELF, 5);
        unitOfWork().execute(() -> {
            posted(receipt);
            assertThat(balance(SHELF)).isEqualTo(5);
            assertThat(ledger().find(receipt.id())).isPresent();
            Outcomes.alreadyPosted(ledger().post(receipt));
            posted(hold(SHELF, hold, 2));
            assertThat(ledger().held(hold)).hasSize(1);
            assertThat(ledger().scan(Set.of("tck-stock"), "cup", NOW))
                    .containsExactly(new Position(SHELF, 5, 2, 3, Window.ALWAYS));
            return hold;
        });
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 5, 2, 3, Window.ALWAYS));
    }

    @Test
    void L16_a_refusal_in_a_unit_of_work_leaves_it_usable() {
        stock(SHELF, 2);
        Posting sale = sale(SHELF, 3);
        Outcome.Refused refused = unitOfWork().execute(() -> {
            posted(posting().in(TEA, 1, SUPPLIER).events(moves("a", 1)).build());
            Outcome.Refused outcome = Outcomes.refused(ledger().post(sale));
            posted(sale(SHELF, 2));
            save(Parcel.at("a", "berlin"));
            return outcome;
        });
        assertThat(refused.shortages()).hasSize(1);
        assertThat(balance(TEA)).isOne();
        assertThat(balance(SHELF)).isZero();
        assertThat(fixture().events()).hasSize(1);
        assertThat(parcels().find(new ParcelId("a"))).isPresent();
    }

    @Test
    void L16_a_batch_in_a_unit_is_kept_with_the_unit() {
        List<Outcome> outcomes = unitOfWork()
                .execute(() -> ledger().post(List.of(
                        receipt(SHELF, 5),
                        posting().out(TEA, 1, CUSTOMER, Floor.ZERO).build(),
                        sale(SHELF, 1))));
        assertThat(outcomes).hasSize(3);
        assertThat(balance(SHELF)).isEqualTo(4);
        assertThat(Optional.of(outcomes.get(2).id()))
                .hasValueSatisfying(id -> assertThat(ledger().find(id)).isPresent());
    }
}
