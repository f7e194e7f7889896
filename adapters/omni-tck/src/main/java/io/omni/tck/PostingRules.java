package io.omni.tck;

import static io.omni.tck.Outcomes.insufficient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.Window;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a posting does to accounts: L-1, L-2, L-3 and L-15. */
abstract class PostingRules extends StoreSuite {

    @Test
    void L1_all_lines_of_a_posting_are_applied() {
        stock(SHELF, 10);
        stock(TEA, 5);
        posted(posting()
                .out(SHELF, 3, CUSTOMER, Floor.ZERO)
                .out(TEA, 5, CUSTOMER, Floor.ZERO)
                .build());
        assertThat(balance(SHELF)).isEqualTo(7);
        assertThat(balance(TEA)).isZero();
    }

    @Test
    void L1_a_posting_with_one_short_line_changes_nothing() {
        stock(SHELF, 10);
        stock(TEA, 2);
        Posting basket = posting()
                .out(SHELF, 3, CUSTOMER, Floor.ZERO)
                .out(TEA, 3, CUSTOMER, Floor.ZERO)
                .build();
        refused(basket);
        assertThat(balance(SHELF)).isEqualTo(10);
        assertThat(balance(TEA)).isEqualTo(2);
        assertThat(ledger().find(basket.id())).isEmpty();
    }

    @Test
    @Tag("P-03")
    void L1_a_hold_over_several_accounts_is_taken_whole_or_not_at_all() {
        stock(SHELF, 10);
        stock(TEA, 2);
        HoldId hold = nextHold();
        refused(posting()
                .hold(SHELF, hold, 3, Floor.ZERO, SOON)
                .hold(TEA, hold, 3, Floor.ZERO, SOON)
                .build());
        assertThat(available(SHELF)).isEqualTo(10);
        assertThat(available(TEA)).isEqualTo(2);
        assertThat(ledger().held(hold)).isEmpty();
    }

    @Test
    void L1_a_move_takes_and_gives_the_same() {
        stock(SHELF, 10);
        posted(posting().move(SHELF, CELLAR, 4, Floor.ZERO).build());
        assertThat(ledger().scan(Set.of("tck-stock"), "cup", NOW))
                .extracting(position -> position.account() + "=" + position.balance())
                .containsExactly(SHELF + "=6", CELLAR + "=4");
    }

    @Test
    void L2_an_account_may_go_down_to_its_floor_and_no_further() {
        stock(SHELF, 10);
        Floor three = new Floor(3);
        posted(posting().out(SHELF, 7, CUSTOMER, three).build());
        assertThat(refused(posting().out(SHELF, 1, CUSTOMER, three).build()).shortages())
                .containsExactly(new Shortage.Insufficient(SHELF, 1, 3, three));
        assertThat(balance(SHELF)).isEqualTo(3);
    }

    @Test
    void L2_a_floor_below_zero_lets_an_account_go_short() {
        Floor backOrders = new Floor(-5);
        Outcome.Posted outcome =
                posted(posting().out(SHELF, 4, CUSTOMER, backOrders).build());
        assertThat(outcome.overcommitted()).isEmpty();
        assertThat(available(SHELF)).isEqualTo(-4);
        refused(posting().out(SHELF, 2, CUSTOMER, backOrders).build());
        assertThat(available(SHELF)).isEqualTo(-4);
    }

    @Test
    void L2_a_refusal_names_every_account_that_is_short() {
        stock(SHELF, 2);
        stock(CELLAR, 9);
        assertThat(refused(posting()
                                .out(TEA, 1, CUSTOMER, Floor.ZERO)
                                .out(SHELF, 3, CUSTOMER, Floor.ZERO)
                                .out(CELLAR, 9, CUSTOMER, Floor.ZERO)
                                .build())
                        .shortages())
                .containsExactly(insufficient(SHELF, 3, 2), insufficient(TEA, 1, 0));
    }

    @Test
    void L2_a_line_that_does_not_lower_what_is_available_is_never_refused() {
        HoldId hold = nextHold();
        stock(SHELF, 5);
        posted(hold(SHELF, hold, 3));
        posted(fact(SHELF, 9));
        assertThat(available(SHELF)).isEqualTo(-7);
        posted(receipt(SHELF, 1));
        posted(release(SHELF, hold, 1));
        posted(settlement(SHELF, hold, 1));
        stock(CELLAR, 1);
        posted(posting().move(CELLAR, SHELF, 1, Floor.ZERO).build());
        assertThat(available(SHELF)).isEqualTo(-4);
    }

    @Test
    @Tag("P-02")
    void L2_lines_on_one_account_are_judged_together() {
        stock(SHELF, 10);
        assertThat(refused(posting()
                                .out(SHELF, 6, CUSTOMER, Floor.ZERO)
                                .out(SHELF, 6, SHRINKAGE, Floor.ZERO)
                                .build())
                        .shortages())
                .containsExactly(insufficient(SHELF, 12, 10));
    }

    @Test
    void L2_the_highest_floor_of_the_lines_on_an_account_counts() {
        stock(SHELF, 10);
        assertThat(refused(posting()
                                .out(SHELF, 4, CUSTOMER, Floor.ZERO)
                                .out(SHELF, 4, SHRINKAGE, new Floor(5))
                                .build())
                        .shortages())
                .containsExactly(new Shortage.Insufficient(SHELF, 8, 10, new Floor(5)));
    }

    @Test
    void L2_what_a_posting_gives_counts_for_what_it_takes() {
        posted(posting()
                .in(SHELF, 5, SUPPLIER)
                .out(SHELF, 5, CUSTOMER, Floor.ZERO)
                .build());
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L2_held_units_are_not_available() {
        stock(SHELF, 10);
        posted(hold(SHELF, nextHold(), 8));
        assertThat(refused(sale(SHELF, 3)).shortages()).containsExactly(insufficient(SHELF, 3, 2));
        assertThat(refused(hold(SHELF, nextHold(), 3)).shortages()).containsExactly(insufficient(SHELF, 3, 2));
    }

    @Test
    void L3_a_fact_posts_whatever_it_leaves() {
        stock(SHELF, 3);
        assertThat(posted(fact(SHELF, 5)).overcommitted()).containsExactly(new Outcome.Overcommitted(SHELF, -2));
        assertThat(balance(SHELF)).isEqualTo(-2);
    }

    @Test
    void L3_a_fact_that_takes_held_units_names_what_is_short() {
        stock(SHELF, 10);
        posted(hold(SHELF, nextHold(), 8));
        assertThat(posted(fact(SHELF, 5)).overcommitted()).containsExactly(new Outcome.Overcommitted(SHELF, -3));
    }

    @Test
    void L3_a_fact_that_leaves_enough_names_nothing() {
        stock(SHELF, 10);
        posted(hold(SHELF, nextHold(), 8));
        clock().set(SOON);
        assertThat(posted(fact(SHELF, 10)).overcommitted()).isEmpty();
    }

    @Test
    void L3_a_fact_posts_outside_the_window_of_its_account() {
        posted(posting().in(SHELF, 5, SUPPLIER, new Window(SOON, null)).build());
        assertThat(posted(fact(SHELF, 2)).overcommitted()).isEmpty();
        assertThat(posted(fact(SHELF, 7)).overcommitted()).containsExactly(new Outcome.Overcommitted(SHELF, -4));
    }

    @Test
    @Tag("P-11")
    void L15_the_postings_of_a_batch_are_decided_in_their_order_each_by_itself() {
        stock(SHELF, 10);
        List<Posting> batch = List.of(sale(SHELF, 6), sale(SHELF, 5), sale(SHELF, 4), receipt(TEA, 1));
        List<Outcome> outcomes = ledger().post(batch);
        assertThat(outcomes)
                .extracting(Outcome::id)
                .containsExactlyElementsOf(batch.stream().map(Posting::id).toList());
        Outcomes.posted(outcomes.get(0));
        assertThat(Outcomes.refused(outcomes.get(1)).shortages()).containsExactly(insufficient(SHELF, 5, 4));
        Outcomes.posted(outcomes.get(2));
        Outcomes.posted(outcomes.get(3));
        assertThat(balance(SHELF)).isZero();
        assertThat(balance(TEA)).isOne();
    }

    @Test
    void L15_a_posting_may_use_what_an_earlier_one_of_its_batch_brought() {
        HoldId hold = nextHold();
        List<Outcome> outcomes =
                ledger().post(List.of(receipt(SHELF, 5), hold(SHELF, hold, 5), settlement(SHELF, hold, 3)));
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Posted.class);
        assertThat(balance(SHELF)).isEqualTo(2);
        assertThat(available(SHELF)).isZero();
    }

    @Test
    void L15_an_exception_posts_nothing_of_the_batch() {
        stock(SHELF, 10);
        Posting old = sale(SHELF, 1);
        clock().advance(LedgerOptions.DEFAULT.idWindow().plusMillis(1));
        Posting first = posting()
                .out(SHELF, 1, CUSTOMER, Floor.ZERO)
                .events(moves("a", 1))
                .build();
        assertThatThrownBy(() -> ledger().post(List.of(first, old))).isInstanceOf(PostingTooOld.class);
        assertThat(balance(SHELF)).isEqualTo(10);
        assertThat(ledger().find(first.id())).isEmpty();
        assertThat(fixture().events()).isEmpty();
    }
}
