package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds, ids and clocks that run out of step. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiryTest {

    private final Books books = new Books();
    private final HoldId hold = books.nextHold();

    @Test
    @Tag("L-9")
    @Tag("L-15")
    void a_hold_that_is_made_with_a_past_expiry_lowers_nothing_for_the_rest_of_its_batch() {
        books.receive(SHELF, 5);

        List<Outcome> outcomes = books.ledger.post(List.of(
                books.posting()
                        .hold(SHELF, hold, 5, Floor.ZERO, books.clock.instant())
                        .build(),
                books.posting().out(SHELF, 5, CUSTOMER, Floor.ZERO).build()));

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Posted.class);
        assertThat(books.position(SHELF)).extracting(Position::balance).isEqualTo(0L);
        assertThat(books.ledger.held(hold)).isEmpty();
    }

    @Test
    @Tag("L-10")
    @Tag("L-15")
    void a_hold_whose_expiry_is_brought_forward_is_free_for_the_rest_of_its_batch() {
        books.receive(SHELF, 5);
        books.ledger.post(books.posting()
                .hold(SHELF, hold, 5, Floor.ZERO, books.clock.instant().plusSeconds(1))
                .build());

        List<Outcome> outcomes = books.ledger.post(List.of(
                books.posting().extend(SHELF, hold, books.clock.instant()).build(),
                books.posting().extend(SHELF, hold, null).build(),
                books.posting().out(SHELF, 5, CUSTOMER, Floor.ZERO).build()));

        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    @Tag("L-11")
    void sweeping_takes_no_more_holds_than_it_is_told_to_and_the_first_to_expire_first() {
        HoldId later = books.nextHold();
        books.receive(SHELF, 5);
        holdUntil(later, 20);
        holdUntil(hold, 10);
        books.clock.advance(Duration.ofSeconds(20));

        assertThat(books.ledger.sweep(1)).isEqualTo(1);
        assertThat(books.ledger.held(hold)).isEmpty();
        assertThat(books.ledger.held(later)).hasSize(1);
        assertThat(books.ledger.sweep(5)).isEqualTo(1);
        assertThat(books.ledger.sweep(5)).isZero();
    }

    @Test
    @Tag("L-13")
    void a_hold_that_is_swept_up_twice_at_one_instant_is_in_the_journal_under_two_ids() {
        books.receive(SHELF, 5);
        for (int i = 0; i < 2; i++) {
            holdUntil(hold, 0);
            assertThat(books.ledger.sweep(5)).isEqualTo(1);
        }

        assertThat(books.ledger.journal().entries(0, 10).entries())
                .extracting(JournalEntry::id)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("L-7")
    @Tag("P-34")
    void an_id_that_was_forgotten_is_too_old_for_a_clock_that_is_behind_too() {
        Posting posting = books.posting().in(SHELF, 5, Books.SUPPLIER).build();
        books.ledger.post(posting);
        books.clock.advance(Duration.ofDays(8));
        assertThat(books.ledger.forget()).isEqualTo(1);
        books.clock.advance(Duration.ofDays(-2));

        assertThatThrownBy(() -> books.ledger.post(posting)).isInstanceOf(PostingTooOld.class);
        assertThat(books.available(SHELF)).isEqualTo(5);
    }

    private void holdUntil(HoldId hold, int seconds) {
        Instant until = Books.START.plusSeconds(seconds);
        books.ledger.post(
                books.posting().hold(SHELF, hold, 1, Floor.ZERO, until).build());
    }
}
