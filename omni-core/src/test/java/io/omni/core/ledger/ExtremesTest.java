package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.SHELF;
import static io.omni.core.ledger.Books.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amounts at the edge of 64 bits are refused with a reason, and never wrap around. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtremesTest {

    private static final long MOST = Long.MAX_VALUE;

    private final Books books = new Books();

    @Test
    @Tag("L-2")
    void asking_for_more_than_can_be_counted_of_an_account_in_debt_is_a_shortage() {
        books.ledger.post(books.posting().out(SHELF, 5, CUSTOMER, Floor.NONE).build());

        assertThat(books.ledger.post(
                        books.posting().out(SHELF, MOST, CUSTOMER, Floor.ZERO).build()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.shortages())
                                .containsExactly(new Shortage.Insufficient(SHELF, MOST, -5, Floor.ZERO)));
    }

    @Test
    void a_balance_that_does_not_fit_is_refused_with_its_values() {
        books.receive(SHELF, MOST);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.receive(SHELF, 1))
                .withMessage(
                        "the balance of stock:MUG:store-1, 9223372036854775807, cannot change by 1: the result does not fit 64 bits");
        assertThat(books.available(SHELF)).isEqualTo(MOST);
    }

    @Test
    void a_debt_and_a_hold_never_wrap_around_into_plenty() {
        HoldId hold = books.nextHold();
        books.ledger.post(books.posting().out(SHELF, MOST, CUSTOMER, Floor.NONE).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.ledger.post(
                        books.posting().hold(SHELF, hold, 2, Floor.NONE, null).build()))
                .withMessage(
                        "what is available of stock:MUG:store-1, with a balance of -9223372036854775807 and 2 held, does not fit 64 bits");
        assertThat(books.available(SHELF)).isEqualTo(-MOST);
        assertThat(books.ledger.held(hold)).isEmpty();
    }

    @Test
    void an_available_amount_may_go_down_to_the_last_that_fits() {
        books.ledger.post(books.posting().out(SHELF, MOST, CUSTOMER, Floor.NONE).build());
        books.ledger.post(books.posting()
                .hold(SHELF, books.nextHold(), 1, Floor.NONE, null)
                .build());

        assertThat(books.available(SHELF)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void lines_that_add_up_to_too_much_are_refused_with_their_values() {
        PostingBuilder posting = books.posting().in(SHELF, MOST, SUPPLIER).in(SHELF, 2, SUPPLIER);

        assertThatIllegalArgumentException()
                .isThrownBy(posting::build)
                .withMessage(
                        "two lines change the balance of stock:MUG:store-1 by 9223372036854775807 and 2: the sum does not fit 64 bits");
    }

    @Test
    void lines_from_two_sources_that_add_up_to_too_much_are_refused_with_their_values() {
        PostingBuilder posting = books.posting().in(SHELF, MOST, SUPPLIER).in(SHELF, 2, CUSTOMER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.ledger.post(posting.build()))
                .withMessageContaining("does not fit 64 bits");
        assertThat(books.ledger.journal().entries(0, 1).entries()).isEmpty();
    }
}
