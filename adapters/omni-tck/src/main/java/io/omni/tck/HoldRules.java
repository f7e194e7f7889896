package io.omni.tck;

import static io.omni.tck.Outcomes.insufficient;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds, and when accounts count: L-8, L-10, L-12 and L-21. */
abstract class HoldRules extends StoreSuite {

    private static final Instant LATER = SOON.plus(Duration.ofMinutes(15));
    private static final Instant YEARS_ON = NOW.plus(Duration.ofDays(4_000));

    @Test
    void L8_a_hold_lowers_what_is_available_and_not_the_balance() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 10, 4, 6, Window.ALWAYS));
        assertThat(ledger().held(hold)).containsExactly(new AccountState(SHELF.held(hold), 4, 0, Window.until(SOON)));
    }

    @Test
    @Tag("P-04")
    void L8_what_remains_of_a_hold_can_be_settled_and_released_in_parts() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 6));
        posted(settlement(SHELF, hold, 2));
        posted(release(SHELF, hold, 1));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 8, 3, 5, Window.ALWAYS));
        assertThat(ledger().held(hold)).extracting(AccountState::balance).containsExactly(3L);
        posted(settlement(SHELF, hold, 3));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 5, 0, 5, Window.ALWAYS));
        assertThat(ledger().held(hold)).isEmpty();
    }

    @Test
    @Tag("P-39")
    void L8_a_hold_is_not_settled_twice() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(settlement(SHELF, hold, 4));
        assertThat(refused(settlement(SHELF, hold, 4)).shortages())
                .containsExactly(insufficient(SHELF.held(hold), 4, 0));
        assertThat(balance(SHELF)).isEqualTo(6);
    }

    @Test
    void L8_never_more_than_remains_is_settled_or_released() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(settlement(SHELF, hold, 3));
        assertThat(refused(settlement(SHELF, hold, 2)).shortages())
                .containsExactly(insufficient(SHELF.held(hold), 2, 1));
        assertThat(refused(release(SHELF, hold, 2)).shortages()).containsExactly(insufficient(SHELF.held(hold), 2, 1));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 7, 1, 6, Window.ALWAYS));
    }

    @Test
    void L8_a_settlement_sent_again_counts_once() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        Posting settlement = settlement(SHELF, hold, 2);
        posted(settlement);
        Outcomes.alreadyPosted(ledger().post(settlement));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 8, 2, 6, Window.ALWAYS));
    }

    @Test
    void L8_a_hold_that_was_never_made_cannot_be_settled() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        assertThat(refused(settlement(SHELF, hold, 1)).shortages())
                .containsExactly(insufficient(SHELF.held(hold), 1, 0));
        assertThat(balance(SHELF)).isEqualTo(10);
    }

    @Test
    @Tag("P-07")
    void L8_the_last_units_are_settled_by_their_own_hold() {
        stock(SHELF, 4);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        refused(sale(SHELF, 1));
        posted(settlement(SHELF, hold, 4));
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L8_a_hold_over_several_accounts_lists_what_remains_on_each() {
        stock(SHELF, 4);
        stock(TEA, 4);
        HoldId hold = nextHold();
        posted(posting()
                .hold(TEA, hold, 1, Floor.ZERO, SOON)
                .hold(SHELF, hold, 2, Floor.ZERO, SOON)
                .build());
        assertThat(ledger().held(hold))
                .extracting(AccountState::account)
                .containsExactly(SHELF.held(hold), TEA.held(hold));
        posted(release(SHELF, hold, 2));
        assertThat(ledger().held(hold)).extracting(AccountState::account).containsExactly(TEA.held(hold));
    }

    @Test
    void L10_a_hold_that_has_not_expired_can_be_given_a_later_expiry() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(posting().extend(SHELF, hold, LATER).build());
        assertThat(availableAt(SOON)).isEqualTo(6);
        assertThat(availableAt(LATER)).isEqualTo(10);
        clock().set(SOON);
        posted(settlement(SHELF, hold, 4));
        assertThat(balance(SHELF)).isEqualTo(6);
    }

    @Test
    void L10_a_hold_can_be_given_an_earlier_expiry_or_none() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(posting().extend(SHELF, hold, NOW.plusSeconds(1)).build());
        assertThat(availableAt(NOW)).isEqualTo(6);
        assertThat(availableAt(NOW.plusSeconds(1))).isEqualTo(10);
        posted(posting().extend(SHELF, hold, null).build());
        assertThat(availableAt(YEARS_ON)).isEqualTo(6);
    }

    @Test
    void L10_a_hold_without_expiry_keeps_none() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(posting().extend(SHELF, hold, null).build());
        posted(posting().extend(SHELF, hold, LATER).build());
        assertThat(availableAt(YEARS_ON)).isEqualTo(6);
        posted(settlement(SHELF, hold, 4));
        assertThat(availableAt(YEARS_ON)).isEqualTo(6);
    }

    @Test
    void L10_an_extension_changes_no_amount() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(posting().extend(SHELF, hold, LATER).build());
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 10, 4, 6, Window.ALWAYS));
        assertThat(ledger().held(hold)).containsExactly(new AccountState(SHELF.held(hold), 4, 0, Window.until(LATER)));
    }

    @Test
    void L10_a_hold_of_which_nothing_remains_cannot_be_extended() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        posted(settlement(SHELF, hold, 4));
        refused(posting().extend(SHELF, hold, LATER).build());
        assertThat(ledger().held(hold)).isEmpty();
    }

    @Test
    void L12_an_account_offers_nothing_before_and_after_its_window() {
        Window window = new Window(SOON, LATER);
        posted(posting().in(SHELF, 10, SUPPLIER, window).build());
        assertThat(refused(sale(SHELF, 1)).shortages()).containsExactly(new Shortage.OutsideWindow(SHELF, window));
        assertThat(refused(hold(SHELF, nextHold(), 1)).shortages())
                .containsExactly(new Shortage.OutsideWindow(SHELF, window));
        clock().set(SOON);
        posted(sale(SHELF, 4));
        clock().set(LATER);
        assertThat(refused(sale(SHELF, 1)).shortages()).containsExactly(new Shortage.OutsideWindow(SHELF, window));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 6, 0, 0, window));
    }

    @Test
    void L12_what_is_available_is_judged_by_the_instant_asked_for() {
        posted(posting().in(SHELF, 10, SUPPLIER, new Window(SOON, LATER)).build());
        assertThat(availableAt(SOON.minusMillis(1))).isZero();
        assertThat(availableAt(SOON)).isEqualTo(10);
        assertThat(availableAt(LATER.minusMillis(1))).isEqualTo(10);
        assertThat(availableAt(LATER)).isZero();
        assertThat(ledger().scan(Set.of("tck-stock"), "cup", LATER))
                .extracting(Position::available)
                .containsExactly(0L);
    }

    @Test
    @Tag("P-35")
    void L12_what_an_account_owes_stays_owed_outside_its_window() {
        posted(posting().in(SHELF, 10, SUPPLIER, Window.until(SOON)).build());
        posted(fact(SHELF, 15));
        assertThat(availableAt(NOW)).isEqualTo(-5);
        assertThat(availableAt(SOON)).isEqualTo(-5);
        assertThat(ledger().scan(Set.of("tck-stock"), "cup", SOON))
                .extracting(Position::available)
                .containsExactly(-5L);
    }

    @Test
    void L12_a_window_stays_until_a_posting_gives_another() {
        posted(posting().in(SHELF, 10, SUPPLIER, Window.until(SOON)).build());
        stock(SHELF, 1);
        assertThat(position(SHELF).window()).isEqualTo(Window.until(SOON));
        posted(posting().in(SHELF, 1, SUPPLIER, Window.until(LATER)).build());
        assertThat(availableAt(SOON)).isEqualTo(12);
    }

    private long availableAt(Instant at) {
        return ledger().positions(List.of(SHELF), at).get(0).available();
    }

    @Test
    void L21_the_holds_on_an_account_are_told_the_last_made_first() {
        stock(SHELF, 10);
        stock(CELLAR, 10);
        HoldId first = nextHold();
        posted(hold(SHELF, first, 3));
        clock().advance(Duration.ofSeconds(1));
        HoldId second = nextHold();
        posted(posting()
                .hold(SHELF, second, 2, Floor.ZERO, null)
                .hold(CELLAR, second, 4, Floor.ZERO, null)
                .build());
        clock().advance(Duration.ofSeconds(1));
        HoldId third = nextHold();
        posted(hold(SHELF, third, 1));
        assertThat(ledger().holdsOn(SHELF, clock().instant(), 9))
                .containsExactly(
                        new AccountState(SHELF.held(third), 1, 0, Window.until(SOON)),
                        new AccountState(SHELF.held(second), 2, 0, Window.ALWAYS),
                        new AccountState(SHELF.held(first), 3, 0, Window.until(SOON)));
        assertThat(ledger().holdsOn(SHELF, clock().instant(), 1))
                .extracting(AccountState::account)
                .containsExactly(SHELF.held(third));
        assertThat(ledger().holdsOn(TEA, clock().instant(), 9)).isEmpty();
    }

    @Test
    void L21_of_what_expired_and_of_what_was_settled_or_released_nothing_is_held() {
        stock(SHELF, 10);
        HoldId settled = nextHold();
        posted(hold(SHELF, settled, 3));
        posted(settlement(SHELF, settled, 1));
        HoldId released = nextHold();
        posted(hold(SHELF, released, 2));
        posted(release(SHELF, released, 2));
        assertThat(ledger().holdsOn(SHELF, NOW, 9))
                .containsExactly(new AccountState(SHELF.held(settled), 2, 0, Window.until(SOON)));
        assertThat(ledger().holdsOn(SHELF, SOON, 9)).isEmpty();
        clock().set(SOON);
        ledger().sweep(9);
        assertThat(ledger().holdsOn(SHELF, SOON, 9)).isEmpty();
    }
}
