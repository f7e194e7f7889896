package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expired holds, and sweeping them up: L-9 and L-11. */
abstract class ExpiryRules extends StoreSuite {

    private static final Instant LATER = SOON.plus(Duration.ofMinutes(15));

    @Test
    @Tag("P-12")
    void L9_from_the_instant_of_its_expiry_a_hold_lowers_nothing() {
        stock(SHELF, 10);
        posted(hold(SHELF, nextHold(), 4));
        assertThat(ledger().positions(List.of(SHELF), SOON.minusMillis(1)))
                .containsExactly(new Position(SHELF, 10, 4, 6, Window.ALWAYS));
        assertThat(ledger().positions(List.of(SHELF), SOON))
                .containsExactly(new Position(SHELF, 10, 0, 10, Window.ALWAYS));
        assertThat(ledger().scan(Set.of("tck-stock"), "cup", SOON))
                .containsExactly(new Position(SHELF, 10, 0, 10, Window.ALWAYS));
    }

    @Test
    @Tag("P-12")
    void L9_units_of_an_expired_hold_can_be_taken_without_a_sweep() {
        stock(SHELF, 10);
        posted(hold(SHELF, nextHold(), 10));
        refused(sale(SHELF, 1));
        clock().set(SOON);
        posted(sale(SHELF, 6));
        posted(hold(SHELF, nextHold(), 4, LATER));
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 4, 4, 0, Window.ALWAYS));
    }

    @Test
    void L9_an_expired_hold_can_be_neither_settled_nor_released_nor_extended() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        clock().set(SOON);
        Shortage expired = new Shortage.HoldExpired(SHELF.held(hold), SOON);
        assertThat(refused(settlement(SHELF, hold, 1)).shortages()).containsExactly(expired);
        assertThat(refused(release(SHELF, hold, 1)).shortages()).containsExactly(expired);
        assertThat(refused(posting().extend(SHELF, hold, LATER).build()).shortages())
                .containsExactly(expired);
        assertThat(balance(SHELF)).isEqualTo(10);
        assertThat(available(SHELF)).isEqualTo(10);
    }

    @Test
    void L9_an_expired_hold_that_was_not_swept_up_is_still_listed() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        clock().set(SOON);
        assertThat(ledger().held(hold)).hasSize(1);
    }

    @Test
    void L9_a_worker_whose_clock_is_behind_cannot_settle_what_was_sold_to_somebody_else() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 10));
        clock().set(SOON);
        posted(sale(SHELF, 10));
        assertGoneForAClockBehind(hold);
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 0, 0, 0, Window.ALWAYS));
    }

    @Test
    void L9_a_worker_whose_clock_is_behind_cannot_settle_what_is_held_for_somebody_else() {
        stock(SHELF, 10);
        HoldId old = nextHold();
        posted(hold(SHELF, old, 10));
        clock().set(SOON);
        HoldId next = nextHold();
        posted(hold(SHELF, next, 10, LATER));
        assertGoneForAClockBehind(old);
        posted(settlement(SHELF, next, 10));
        assertThat(balance(SHELF)).isZero();
    }

    @Test
    void L9_taking_one_unit_releases_the_whole_of_every_expired_hold() {
        stock(SHELF, 10);
        HoldId one = nextHold();
        HoldId two = nextHold();
        posted(hold(SHELF, one, 3));
        posted(hold(SHELF, two, 3));
        clock().set(SOON);
        posted(fact(SHELF, 1));
        assertGoneForAClockBehind(one);
        assertGoneForAClockBehind(two);
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 9, 0, 9, Window.ALWAYS));
    }

    private void assertGoneForAClockBehind(HoldId hold) {
        clock().set(SOON.minusSeconds(60));
        refused(settlement(SHELF, hold, 1));
        refused(release(SHELF, hold, 1));
        refused(posting().extend(SHELF, hold, LATER).build());
        assertThat(ledger().held(hold)).isEmpty();
    }

    @Test
    void L11_sweeping_changes_no_answer() {
        HoldId expired = nextHold();
        HoldId open = nextHold();
        for (AccountId account : List.of(SHELF, CELLAR, TEA)) {
            stock(account, 10);
            posted(hold(account, expired, 4));
            posted(hold(account, open, 2, LATER));
        }
        posted(settlement(SHELF, expired, 1));
        clock().set(SOON);
        List<Object> unswept = answers(expired, open);
        assertThat(ledger().sweep(100)).isEqualTo(3);
        assertThat(answers(expired, open)).isEqualTo(unswept);
        assertThat(ledger().held(expired)).isEmpty();
    }

    /** Asks everything that can be asked; what was posted in asking is undone. */
    private List<Object> answers(HoldId expired, HoldId open) {
        List<Object> answers = new ArrayList<>();
        for (AccountId account : List.of(SHELF, CELLAR, TEA)) {
            for (Posting posting : List.of(
                    settlement(account, expired, 1),
                    release(account, expired, 3),
                    posting().extend(account, expired, LATER).build(),
                    settlement(account, open, 2),
                    release(account, open, 3),
                    sale(account, 9),
                    sale(account, 6),
                    hold(account, expired, 5, LATER),
                    fact(account, 12))) {
                answers.add(undone(() -> answer(posting, account)));
            }
            answers.add(position(account));
            answers.add(available(account.held(expired)));
            answers.add(position(account.held(open)));
            answers.add(ledger().scan(Set.of(account.book()), account.subject(), SOON));
        }
        answers.add(ledger().held(open));
        return answers;
    }

    private List<Object> answer(Posting posting, AccountId account) {
        Outcome outcome = ledger().post(posting);
        if (outcome instanceof Outcome.Refused refused) {
            return List.of(refused.shortages(), position(account));
        }
        return List.of(Outcomes.posted(outcome).overcommitted(), position(account));
    }

    @Test
    void L11_sweeping_leaves_holds_that_have_not_expired() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        clock().set(SOON.minusMillis(1));
        assertThat(ledger().sweep(100)).isZero();
        posted(settlement(SHELF, hold, 4));
        assertThat(balance(SHELF)).isEqualTo(6);
    }

    @Test
    void L11_a_sweep_takes_no_more_holds_than_it_was_asked_for() {
        stock(SHELF, 10);
        stock(TEA, 10);
        List<HoldId> holds = List.of(nextHold(), nextHold(), nextHold());
        holds.forEach(hold -> posted(hold(SHELF, hold, 1)));
        posted(hold(TEA, holds.get(0), 1));
        clock().set(SOON);
        assertThat(ledger().sweep(1)).isOne();
        assertThat(ledger().sweep(2)).isEqualTo(2);
        assertThat(ledger().sweep(2)).isOne();
        assertThat(ledger().sweep(2)).isZero();
        assertThat(holds).allSatisfy(hold -> assertThat(ledger().held(hold)).isEmpty());
        assertThat(position(SHELF)).isEqualTo(new Position(SHELF, 10, 0, 10, Window.ALWAYS));
    }

    private Posting hold(AccountId account, HoldId hold, long quantity, Instant until) {
        return posting().hold(account, hold, quantity, Floor.ZERO, until).build();
    }
}
