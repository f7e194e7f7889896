package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUPS;
import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.OTHER_SHELF;
import static io.omni.core.ledger.Books.SHELF;
import static io.omni.core.ledger.Books.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.id.CommandId;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostingTest {

    private final Books books = new Books();
    private final PostingId id = PostingId.of(CommandId.named(Books.START, "posting"));
    private final HoldId hold = books.nextHold();

    private PostingBuilder posting() {
        return Posting.of(id, "stock.moved");
    }

    @Test
    @Tag("P-02")
    void lines_on_one_account_are_merged_and_the_highest_floor_counts() {
        Posting posting = posting()
                .out(SHELF, 2, CUSTOMER, new Floor(1))
                .in(CUPS, 4, SUPPLIER)
                .out(SHELF, 3, CUSTOMER, new Floor(-1))
                .in(SHELF, 1, SUPPLIER)
                .build();

        assertThat(posting.lines())
                .containsExactly(
                        new Line(CUPS, 4, 0, Floor.NONE, SUPPLIER, null),
                        new Line(SHELF, -5, 0, new Floor(1), CUSTOMER, null),
                        new Line(SHELF, 1, 0, Floor.NONE, SUPPLIER, null));
    }

    @Test
    void moves_balance_within_a_subject_over_its_books() {
        assertThat(posting().move(OTHER_SHELF, SHELF, 2, Floor.ZERO).build().lines())
                .containsExactly(
                        new Line(SHELF, 2, 0, Floor.NONE, null, null),
                        new Line(OTHER_SHELF, -2, 0, Floor.ZERO, null, null));
        Line oneSided = new Line(SHELF, -2, 0, Floor.ZERO, null, null);
        refuse(
                () -> new Posting(id, "stock.moved", Fingerprint.of("stock.moved", "x"), List.of(oneSided), List.of()),
                "leaves MUG out of balance by -2: name a contra for where units come from or go to");
        refuse(() -> posting().move(SHELF, CUPS, 2, Floor.ZERO).build(), "out of balance by");
        assertThat(posting()
                        .move(SHELF, AccountId.of("damaged", "MUG", "store-1"), 2, Floor.ZERO)
                        .build()
                        .lines())
                .hasSize(2);
    }

    @Test
    void the_amount_held_changes_with_its_holds_and_not_otherwise() {
        Line unmatched = new Line(SHELF, 0, 2, Floor.ZERO, null, null);
        Line partly = new Line(SHELF.held(hold), 1, 0, Floor.NONE, null, null);

        refuse(
                () -> new Posting(
                        id, "stock.held", Fingerprint.of("stock.moved", "x"), List.of(unmatched, partly), List.of()),
                "posting " + id
                        + " changes the amount held on stock:MUG:store-1 by 1 more than its holds: use hold, settle and release of the builder");
        refuse(
                () -> new Posting(id, "stock.held", Fingerprint.of("stock.moved", "x"), List.of(partly), List.of()),
                "stock:MUG:store-1 by -1 more");
    }

    @Test
    void a_hold_has_no_holds_and_no_other_side_of_its_own() {
        AccountId held = SHELF.held(hold);

        refuse(
                () -> new Line(held, 1, 0, Floor.NONE, SUPPLIER, null),
                "line on the hold " + held
                        + " changes the amount held by 0 with contra supplier: both belong on a line for stock:MUG:store-1");
        refuse(() -> new Line(held, 1, 1, Floor.NONE, null, null), "by 1 with contra null");
    }

    @Test
    void one_account_is_given_one_window() {
        Window first = Window.until(Books.START);
        Window second = Window.until(Books.START.plusSeconds(1));
        String message = "two lines give stock:MUG:store-1 two windows, " + first + " and " + second + ": give one";

        refuse(
                () -> posting()
                        .in(SHELF, 1, SUPPLIER, first)
                        .in(SHELF, 1, SUPPLIER, second)
                        .build(),
                message);
        refuse(
                () -> posting()
                        .in(SHELF, 1, CUSTOMER, first)
                        .in(SHELF, 1, SUPPLIER, second)
                        .build(),
                message);
        assertThat(posting()
                        .in(SHELF, 1, SUPPLIER)
                        .in(SHELF, 1, SUPPLIER, first)
                        .in(SHELF, 1, SUPPLIER)
                        .in(SHELF, 1, SUPPLIER, first)
                        .build()
                        .lines())
                .containsExactly(new Line(SHELF, 4, 0, Floor.NONE, SUPPLIER, first));
    }

    @Test
    void quantities_are_positive() {
        String message = "posting " + id + " (stock.moved) has the quantity 0: give a positive one";

        refuse(() -> posting().in(SHELF, 0, SUPPLIER), message);
        refuse(() -> posting().in(SHELF, 0, SUPPLIER, Window.ALWAYS), message);
        refuse(() -> posting().out(SHELF, 0, CUSTOMER, Floor.ZERO), message);
        refuse(() -> posting().move(SHELF, OTHER_SHELF, 0, Floor.ZERO), message);
        refuse(() -> posting().hold(SHELF, hold, 0, Floor.ZERO, null), message);
        refuse(() -> posting().settle(SHELF, hold, 0, CUSTOMER), message);
        refuse(() -> posting().release(SHELF, hold, 0), message);
        refuse(() -> posting().in(SHELF, -1, SUPPLIER), "has the quantity -1");
        assertThat(posting().in(SHELF, 1, SUPPLIER).build().lines()).hasSize(1);
    }

    @Test
    void a_posting_has_a_cause_and_lines() {
        refuse(() -> posting().build(), "posting " + id + " (stock.moved) has no lines: give at least one");
        refuse(
                () -> Posting.of(id, " ").in(SHELF, 1, SUPPLIER).build(),
                "posting " + id + " has the blank cause ' ': name the kind of command");
    }

    @Test
    @Tag("L-5")
    void an_id_that_belongs_to_another_command_says_to_which() {
        Posting first = posting().in(SHELF, 1, SUPPLIER).build();
        Posting other = posting().in(SHELF, 2, SUPPLIER).build();
        books.ledger.post(first);

        assertThatExceptionOfType(PostingIdReused.class)
                .isThrownBy(() -> books.ledger.post(other))
                .satisfies(reused -> assertThat(reused.id()).isEqualTo(id))
                .withMessage(
                        "command id %s belongs to the command stock.moved (%s) posted at 2026-11-22T08:00:00Z, not to this one (%s): give a new command an id of its own",
                        id, first.fingerprint(), other.fingerprint());
        assertThat(books.available(SHELF)).isEqualTo(1);
    }

    @Test
    @Tag("L-7")
    void an_id_is_good_to_the_end_of_its_window_and_too_old_after() {
        Posting posting = posting().in(SHELF, 1, SUPPLIER).build();
        books.clock.advance(Duration.ofDays(7));
        assertThat(books.ledger.post(posting)).isInstanceOf(Outcome.Posted.class);
        books.clock.advance(Duration.ofMillis(1));

        assertThatExceptionOfType(PostingTooOld.class)
                .isThrownBy(() -> books.ledger.post(posting))
                .satisfies(tooOld -> assertThat(tooOld.id()).isEqualTo(id))
                .withMessage(
                        "command id %s was made at 2026-11-22T08:00:00Z, and ids made before 2026-11-22T08:00:00.001Z are not remembered: look whether it was carried out, and if not give the command a new id",
                        id);
    }

    private static void refuse(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
