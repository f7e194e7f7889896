package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.SHELF;
import static io.omni.core.ledger.Books.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.UuidV7;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What makes two postings the same command, and what does not. */
@Tag("L-4")
@Tag("L-5")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FingerprintTest {

    private final Books books = new Books();
    private final HoldId hold = books.nextHold();

    @Test
    void floors_expiry_windows_and_the_order_of_lines_are_not_covered() {
        assertThat(of(posting -> posting.out(SHELF, 1, CUSTOMER, Floor.ZERO)
                        .hold(SHELF, hold, 2, Floor.ZERO, Books.START)
                        .in(SHELF, 3, SUPPLIER)))
                .isEqualTo(of(posting -> posting.in(SHELF, 3, SUPPLIER, Window.until(Books.START))
                        .hold(SHELF, hold, 2, Floor.NONE, null)
                        .out(SHELF, 1, CUSTOMER, new Floor(7))));
    }

    @Test
    void accounts_quantities_contras_and_the_cause_are_covered() {
        assertThat(of(posting -> posting.in(SHELF, 3, SUPPLIER)))
                .isNotEqualTo(of(posting -> posting.in(SHELF, 4, SUPPLIER)))
                .isNotEqualTo(of(posting -> posting.in(Books.CUPS, 3, SUPPLIER)))
                .isNotEqualTo(of(posting -> posting.in(SHELF, 3, CUSTOMER)))
                .isNotEqualTo(of(posting -> posting.out(SHELF, 3, SUPPLIER, Floor.NONE)))
                .isNotEqualTo(books.posting("another.cause")
                        .in(SHELF, 3, SUPPLIER)
                        .build()
                        .fingerprint());
    }

    @Test
    void the_order_of_lines_on_one_account_is_not_covered() {
        assertThat(of(posting -> posting.in(SHELF, 3, SUPPLIER).in(SHELF, 3, CUSTOMER)))
                .isEqualTo(of(posting -> posting.in(SHELF, 3, CUSTOMER).in(SHELF, 3, SUPPLIER)));
    }

    @Test
    void the_amount_held_is_covered() {
        assertThat(of(posting -> posting.release(SHELF, hold, 1)))
                .isNotEqualTo(of(posting -> posting.settle(SHELF, hold, 1, CUSTOMER)))
                .isNotEqualTo(of(posting -> posting.hold(SHELF, hold, 1, Floor.ZERO, null)));
    }

    @Test
    void names_that_contain_separators_do_not_make_two_commands_one() {
        assertThat(of(posting -> posting.in(AccountId.of("stock", "MUG:RED", "store"), 1, SUPPLIER)))
                .isNotEqualTo(of(posting -> posting.in(AccountId.of("stock", "MUG", "RED:store"), 1, SUPPLIER)));
        assertThat(of(posting -> posting.in(SHELF, 1, new Contra("a|" + Books.CUPS + "|1|0|b"))))
                .isNotEqualTo(
                        of(posting -> posting.in(SHELF, 1, new Contra("a")).in(Books.CUPS, 1, new Contra("b"))));
    }

    @Test
    void what_was_asked_takes_the_place_of_the_lines() {
        assertThat(of(posting -> posting.asked("ten of any lot").in(SHELF, 10, SUPPLIER)))
                .isEqualTo(of(posting -> posting.asked("ten of any lot").in(Books.CUPS, 10, SUPPLIER)))
                .isNotEqualTo(of(posting -> posting.asked("nine of any lot").in(SHELF, 10, SUPPLIER)))
                .isNotEqualTo(of(posting -> posting.in(SHELF, 10, SUPPLIER)))
                .isNotEqualTo(books.posting("another.cause")
                        .asked("ten of any lot")
                        .in(SHELF, 10, SUPPLIER)
                        .build()
                        .fingerprint());
    }

    @Test
    void lines_that_come_to_the_same_are_the_same_command() {
        assertThat(of(posting -> posting.in(SHELF, 3, SUPPLIER).in(SHELF, 4, SUPPLIER)))
                .isEqualTo(of(posting -> posting.in(SHELF, 7, SUPPLIER)));
    }

    @Test
    void it_never_changes_because_stores_keep_it() {
        assertThat(Fingerprint.of("abc", "def")).hasToString("960d2c673b726e85b95921fb28150c63");
        assertThat(of(posting -> posting.in(SHELF, 3, SUPPLIER)
                        .hold(SHELF, new HoldId(UuidV7.named(Books.START, "hold")), 2, Floor.ZERO, null)))
                .hasToString("ed372c17a9108b41a9bc2a954ff9f077");
    }

    private Fingerprint of(UnaryOperator<PostingBuilder> lines) {
        return lines.apply(books.posting()).build().fingerprint();
    }
}
