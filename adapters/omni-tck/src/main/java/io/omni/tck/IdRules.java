package io.omni.tck;

import static io.omni.tck.Outcomes.alreadyPosted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is remembered of a posting by its id: L-4 to L-7. */
abstract class IdRules extends StoreSuite {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    @Tag("P-05")
    @Tag("P-34")
    void L4_the_same_command_again_is_answered_with_the_first_entry_and_changes_nothing() {
        stock(SHELF, 10);
        Posting sale = sale(SHELF, 3);
        JournalEntry first = posted(sale).entry();
        clock().advance(Duration.ofHours(1));
        assertThat(alreadyPosted(ledger().post(sale)).entry()).isEqualTo(first);
        assertThat(alreadyPosted(ledger().post(sale)).entry()).isEqualTo(first);
        assertThat(balance(SHELF)).isEqualTo(7);
    }

    @Test
    void L4_a_replay_is_answered_when_the_units_are_gone() {
        stock(SHELF, 10);
        Posting sale = sale(SHELF, 10);
        posted(sale);
        alreadyPosted(ledger().post(sale));
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L4_a_replay_is_told_by_what_was_asked_and_not_by_what_was_worked_out() {
        stock(SHELF, 10);
        stock(CELLAR, 10);
        PostingId id = nextId();
        JournalEntry first = posted(Posting.of(id, "tck.sold")
                        .out(SHELF, 3, CUSTOMER, Floor.ZERO)
                        .asked("3 cups")
                        .build())
                .entry();
        Posting again = Posting.of(id, "tck.sold")
                .out(CELLAR, 3, CUSTOMER, new Floor(2))
                .asked("3 cups")
                .build();
        assertThat(alreadyPosted(ledger().post(again)).entry()).isEqualTo(first);
        assertThat(balance(CELLAR)).isEqualTo(10);
    }

    @Test
    void L4_a_command_that_comes_twice_in_a_batch_is_posted_once() {
        Posting receipt = receipt(SHELF, 5);
        List<Outcome> outcomes = ledger().post(List.of(receipt, receipt));
        JournalEntry first = Outcomes.posted(outcomes.get(0)).entry();
        assertThat(alreadyPosted(outcomes.get(1)).entry()).isEqualTo(first);
        assertThat(balance(SHELF)).isEqualTo(5);
    }

    @Test
    void L4_what_was_posted_is_found_by_its_id() {
        Posting receipt = receipt(SHELF, 5);
        assertThat(ledger().find(receipt.id())).isEmpty();
        JournalEntry entry = posted(receipt).entry();
        assertThat(ledger().find(receipt.id())).contains(entry);
        assertThat(ledger().find(nextId())).isEmpty();
    }

    @Test
    void L5_the_same_id_with_another_command_is_an_error_and_changes_nothing() {
        stock(SHELF, 10);
        Posting sale = sale(SHELF, 3);
        posted(sale);
        Posting other = Posting.of(sale.id(), "tck.posting")
                .out(SHELF, 4, CUSTOMER, Floor.ZERO)
                .build();
        assertThatThrownBy(() -> ledger().post(other))
                .asInstanceOf(InstanceOfAssertFactories.type(PostingIdReused.class))
                .extracting(PostingIdReused::id)
                .isEqualTo(sale.id());
        assertThat(balance(SHELF)).isEqualTo(7);
        alreadyPosted(ledger().post(sale));
    }

    @Test
    void L5_the_same_lines_for_another_cause_are_another_command() {
        Posting receipt = receipt(SHELF, 3);
        posted(receipt);
        Posting other =
                Posting.of(receipt.id(), "tck.other").in(SHELF, 3, SUPPLIER).build();
        assertThatThrownBy(() -> ledger().post(other)).isInstanceOf(PostingIdReused.class);
        assertThat(balance(SHELF)).isEqualTo(3);
    }

    @Test
    void L5_another_command_under_the_id_of_one_in_its_batch_posts_nothing_of_the_batch() {
        Posting receipt = receipt(SHELF, 3);
        Posting other =
                Posting.of(receipt.id(), "tck.posting").in(SHELF, 4, SUPPLIER).build();
        assertThatThrownBy(() -> ledger().post(List.of(receipt, other))).isInstanceOf(PostingIdReused.class);
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L6_a_refused_posting_is_decided_afresh_under_its_id() {
        Posting sale = sale(SHELF, 5);
        refused(sale);
        refused(sale);
        assertThat(ledger().find(sale.id())).isEmpty();
        stock(SHELF, 5);
        posted(sale);
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L6_the_id_of_a_refused_posting_is_free_for_another_command() {
        stock(SHELF, 3);
        Posting sale = sale(SHELF, 5);
        refused(sale);
        posted(Posting.of(sale.id(), "tck.posting")
                .out(SHELF, 3, CUSTOMER, Floor.ZERO)
                .build());
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L7_an_id_older_than_the_window_is_too_old_whether_it_was_forgotten_or_not() {
        Ledger ledger = remembering(DAY);
        Posting receipt = receipt(SHELF, 5);
        Outcomes.posted(ledger.post(receipt));
        clock().advance(DAY.plusMillis(1));
        assertTooOld(ledger, receipt);
        assertThat(ledger.forget()).isOne();
        assertTooOld(ledger, receipt);
        assertThat(balance(SHELF)).isEqualTo(5);
    }

    @Test
    void L7_an_id_is_remembered_to_the_end_of_the_window_forgetting_or_not() {
        Ledger ledger = remembering(DAY);
        Posting receipt = receipt(SHELF, 5);
        Outcomes.posted(ledger.post(receipt));
        clock().advance(DAY);
        alreadyPosted(ledger.post(receipt));
        assertThat(ledger.forget()).isZero();
        alreadyPosted(ledger.post(receipt));
        assertThat(balance(SHELF)).isEqualTo(5);
    }

    @Test
    void L7_an_old_id_that_was_never_posted_is_too_old() {
        Ledger ledger = remembering(DAY);
        Posting receipt = receipt(SHELF, 5);
        clock().advance(DAY.plusMillis(1));
        assertTooOld(ledger, receipt);
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L7_forgetting_keeps_what_was_posted() {
        Ledger ledger = remembering(DAY);
        Outcomes.posted(ledger.post(receipt(SHELF, 5)));
        clock().advance(DAY.plusMillis(1));
        Posting young = sale(SHELF, 2);
        Outcomes.posted(ledger.post(young));
        assertThat(ledger.forget()).isOne();
        assertThat(ledger.forget()).isZero();
        alreadyPosted(ledger.post(young));
        assertThat(balance(SHELF)).isEqualTo(3);
    }

    private Ledger remembering(Duration idWindow) {
        return fixture().ledger(clock(), LedgerOptions.DEFAULT.withIdWindow(idWindow));
    }

    private static void assertTooOld(Ledger ledger, Posting posting) {
        assertThatThrownBy(() -> ledger.post(posting))
                .asInstanceOf(InstanceOfAssertFactories.type(PostingTooOld.class))
                .extracting(PostingTooOld::id)
                .isEqualTo(posting.id());
    }
}
