package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.OPENING;
import static io.omni.loyalty.Shop.PENDING;
import static io.omni.loyalty.Shop.VALID;
import static io.omni.loyalty.Shop.balance;
import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.command.CommandIdReused;
import io.omni.core.command.CommandTooOld;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Outcome;
import io.omni.core.money.Money;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.PointsClawedBack;
import io.omni.loyalty.points.PointsEarned;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.points.PointsOwed;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsTest {

    private static final Instant ACTIVE = OPENING.plus(PENDING);
    private static final Instant EXPIRY = ACTIVE.plus(VALID);
    private static final Duration TICK = Duration.ofNanos(1);

    private final Shop shop = new Shop();

    @Test
    void nine_pounds_and_ninety_nine_pence_earn_nine_points() {
        RewardPurchase command = shop.keeps("o-1", pounds("9.99"));
        assertThat(shop.loyalty.reward(command))
                .isEqualTo(new PointsChange(command.id(), ANN, new PurchaseId("o-1"), 9, 9));
        assertThat(shop.balance()).isEqualTo(balance(0, 9, 0));
        assertThat(shop.events()).containsExactly(new PointsEarned(ANN, new PurchaseId("o-1"), 9, ACTIVE, EXPIRY));
    }

    @Test
    void partial_shipments_together_earn_what_one_would() {
        assertThat(shop.reward("o-1", "0.60").change()).isZero();
        assertThat(shop.reward("o-1", "1.20").change()).isEqualTo(1);
        assertThat(shop.reward("o-1", "1.80").change()).isZero();
        assertThat(shop.reward("o-1", "2.40").granted()).isEqualTo(2);
    }

    @Test
    void points_are_pending_until_the_very_instant_at_which_they_become_active() {
        shop.reward("o-1", "100.00");
        assertThat(shop.loyalty.balance(ANN, ACTIVE.minus(TICK))).isEqualTo(balance(0, 100, 0));
        assertThat(shop.loyalty.balance(ANN, ACTIVE)).isEqualTo(balance(100, 0, 0));
        assertThat(shop.spend("o-1", 1)).isInstanceOf(Outcome.Refused.class);
        shop.clock.set(ACTIVE);
        assertThat(shop.spend("o-1", 1)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    @Tag("P-30")
    void points_expire_at_the_very_instant_with_no_job_to_run() {
        shop.reward("o-1", "100.00");
        assertThat(shop.loyalty.balance(ANN, EXPIRY.minus(TICK))).isEqualTo(balance(100, 0, 0));
        assertThat(shop.loyalty.balance(ANN, EXPIRY)).isEqualTo(balance(0, 0, 0));
        shop.clock.set(EXPIRY);
        assertThat(shop.spend("o-1", 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(shop.loyalty.lots(ANN)).isEmpty();
    }

    @Test
    @Tag("P-31")
    void neither_a_canceled_spending_nor_a_return_nor_a_later_shipment_moves_the_expiry() {
        shop.reward("o-1", "100.00");
        shop.clock.set(ACTIVE);
        shop.spend("o-1", 40);
        shop.cancelSpending("o-1", 40);
        shop.reward("o-1", "0.00");
        shop.reward("o-1", "70.00");
        assertThat(shop.loyalty.lots(ANN)).containsExactly(new PointsLot(new PurchaseId("o-1"), 70, ACTIVE, EXPIRY));
        assertThat(shop.loyalty.balance(ANN, EXPIRY)).isEqualTo(balance(0, 0, 0));
    }

    @Test
    @Tag("P-31")
    void points_granted_again_after_their_expiry_stay_expired() {
        shop.reward("o-1", "100.00");
        shop.clock.set(EXPIRY);
        shop.reward("o-1", "0.00");
        shop.reward("o-1", "100.00");
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
        assertThat(shop.spend("o-1", 1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_window_begins_when_a_purchase_first_earns_something() {
        shop.reward("o-1", "0.00");
        shop.clock.advance(Duration.ofDays(3));
        shop.reward("o-1", "5.00");
        assertThat(shop.loyalty.lots(ANN))
                .extracting(PointsLot::activeFrom)
                .containsExactly(ACTIVE.plus(Duration.ofDays(3)));
    }

    @Test
    @Tag("P-32")
    void points_that_were_spent_before_the_goods_came_back_are_owed() {
        shop.reward("o-1", "100.00");
        shop.clock.set(ACTIVE);
        shop.spend("o-1", 100);
        assertThat(shop.reward("o-1", "0.00").change()).isEqualTo(-100);
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 100));
        assertThat(shop.events())
                .endsWith(
                        new PointsClawedBack(ANN, new PurchaseId("o-1"), 100),
                        new PointsOwed(ANN, new PurchaseId("o-1"), 100));
    }

    @Test
    @Tag("P-32")
    void buying_spending_and_returning_again_and_again_gains_nothing() {
        long spent = 0;
        for (int round = 0; round < 5; round++) {
            shop.reward("o-" + round, "100.00");
            shop.clock.advance(PENDING);
            long available = shop.balance().available();
            if (available > 0) {
                assertThat(shop.spend("o-" + round, available)).isInstanceOf(Outcome.Posted.class);
                spent += available;
            }
            shop.reward("o-" + round, "0.00");
        }
        assertThat(spent).isEqualTo(100);
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 100));
    }

    @Test
    void points_earned_later_pay_off_what_is_owed_once_they_are_active() {
        shop.reward("o-1", "100.00");
        shop.clock.set(ACTIVE);
        shop.spend("o-1", 100);
        shop.reward("o-1", "0.00");
        shop.reward("o-2", "130.00");
        assertThat(shop.balance()).isEqualTo(balance(0, 130, 100));
        assertThat(shop.loyalty.balance(ANN, ACTIVE.plus(PENDING))).isEqualTo(balance(30, 0, 0));
    }

    @Test
    @Tag("P-33")
    void a_partial_return_takes_its_points_from_the_purchase_that_earned_them() {
        shop.reward("o-1", "50.00");
        shop.clock.advance(Duration.ofDays(1));
        shop.reward("o-2", "80.00");
        shop.reward("o-2", "20.00");
        assertThat(shop.loyalty.lots(ANN)).extracting(PointsLot::points).containsExactly(50L, 20L);
        assertThat(shop.events()).last().isEqualTo(new PointsClawedBack(ANN, new PurchaseId("o-2"), 60));
    }

    @Test
    void pending_points_are_reduced_while_they_are_pending() {
        shop.reward("o-1", "50.00");
        shop.reward("o-1", "30.00");
        assertThat(shop.balance()).isEqualTo(balance(0, 30, 0));
    }

    @Test
    @Tag("P-34")
    void a_repeated_command_is_answered_as_the_first_time_even_where_it_changed_nothing() {
        RewardPurchase first = shop.keeps("o-1", pounds("50.00"));
        RewardPurchase same = shop.keeps("o-1", pounds("50.00"));
        PointsChange earned = shop.loyalty.reward(first);
        PointsChange nothing = shop.loyalty.reward(same);
        shop.reward("o-1", "10.00");
        int entries = shop.journal().size();
        int events = shop.events().size();

        assertThat(shop.loyalty.reward(first)).isEqualTo(earned);
        assertThat(shop.loyalty.reward(same)).isEqualTo(nothing);
        assertThat(nothing.change()).isZero();
        assertThat(shop.balance()).isEqualTo(balance(0, 10, 0));
        assertThat(shop.journal()).hasSize(entries);
        assertThat(shop.events()).hasSize(events);
    }

    @Test
    @Tag("P-34")
    void a_command_is_too_old_once_its_id_may_be_forgotten_whether_it_was_carried_out_or_not() {
        RewardPurchase old = shop.keeps("o-1", pounds("50.00"));
        RewardPurchase neverSent = shop.keeps("o-1", pounds("60.00"));
        shop.loyalty.reward(old);
        shop.clock.advance(Duration.ofDays(8));
        assertThatThrownBy(() -> shop.loyalty.reward(old)).isInstanceOf(CommandTooOld.class);
        shop.ledger.forget();
        assertThatThrownBy(() -> shop.loyalty.reward(old)).isInstanceOf(CommandTooOld.class);
        assertThatThrownBy(() -> shop.loyalty.reward(neverSent)).isInstanceOf(CommandTooOld.class);
        assertThat(shop.balance()).isEqualTo(balance(0, 50, 0));
    }

    @Test
    void an_id_that_is_used_for_something_else_is_refused_even_where_the_first_changed_nothing() {
        RewardPurchase first = shop.keeps("o-1", pounds("0.50"));
        shop.loyalty.reward(first);
        RewardPurchase otherAmount = new RewardPurchase(first.id(), ANN, first.purchase(), pounds("50.00"));
        RewardPurchase otherPurchase = new RewardPurchase(first.id(), ANN, new PurchaseId("o-2"), first.kept());
        assertThatThrownBy(() -> shop.loyalty.reward(otherAmount)).isInstanceOf(CommandIdReused.class);
        assertThatThrownBy(() -> shop.loyalty.reward(otherPurchase)).isInstanceOf(CommandIdReused.class);
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
        assertThat(shop.reward("o-2", "7.00").granted()).isEqualTo(7);
    }

    @Test
    @Tag("P-35")
    void expired_points_take_the_spending_of_them_along() {
        shop.reward("o-1", "100.00");
        shop.clock.set(ACTIVE);
        shop.spend("o-1", 60);
        shop.clock.set(EXPIRY.minus(PENDING));
        shop.reward("o-2", "10.00");
        assertThat(shop.loyalty.balance(ANN, EXPIRY.minus(TICK))).isEqualTo(balance(40, 10, 0));
        assertThat(shop.loyalty.balance(ANN, EXPIRY)).isEqualTo(balance(10, 0, 0));
    }

    @Test
    @Tag("P-35")
    void only_what_was_spent_of_expired_points_is_owed_when_the_goods_come_back() {
        shop.reward("o-1", "100.00");
        shop.clock.set(ACTIVE);
        shop.spend("o-1", 60);
        shop.clock.set(EXPIRY);
        shop.reward("o-1", "0.00");
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 60));
        assertThat(shop.loyalty.lots(ANN)).containsExactly(new PointsLot(new PurchaseId("o-1"), -60, ACTIVE, EXPIRY));
        shop.reward("o-1", "100.00");
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
    }

    @Test
    void a_purchase_keeps_the_program_that_it_began_with() {
        shop.reward("o-1", "0.00");
        Loyalty generous = shop.withProgram(Shop.program(10));
        assertThat(generous.reward(shop.keeps("o-1", pounds("5.00"))).granted()).isEqualTo(5);
        assertThat(generous.reward(shop.keeps("o-2", pounds("5.00"))).granted()).isEqualTo(50);
    }

    @Test
    void a_refused_amount_in_another_currency_changes_nothing() {
        shop.reward("o-1", "5.00");
        assertThatThrownBy(() -> shop.loyalty.reward(shop.keeps("o-1", Money.of("EUR", "9.00"))))
                .hasMessage("EUR 9.00 earns no points by a rule of 1 for each GBP 1.00: convert it to GBP first");
        assertThat(shop.balance()).isEqualTo(balance(0, 5, 0));
        assertThat(shop.journal()).hasSize(1);
    }

    @Test
    void a_purchase_earns_for_one_member() {
        shop.reward("o-1", "5.00");
        RewardPurchase ofBob = new RewardPurchase(
                shop.keeps("o-1", pounds("5.00")).id(), new CustomerId("bob"), new PurchaseId("o-1"), pounds("5.00"));
        assertThatThrownBy(() -> shop.loyalty.reward(ofBob))
                .hasMessage("purchase o-1 earned points for another member than the one named: reward each purchase for"
                        + " one member");
    }

    @Test
    void what_a_failed_unit_of_work_rewarded_was_never_rewarded() {
        RewardPurchase command = shop.keeps("o-1", pounds("5.00"));
        assertThatThrownBy(() -> shop.storage.unitOfWork().execute(() -> {
                    shop.loyalty.reward(command);
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
        assertThat(shop.events()).isEmpty();
        assertThat(shop.loyalty.reward(command).change()).isEqualTo(5);
    }

    @Test
    void a_stranger_stands_at_nothing() {
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
        assertThat(shop.loyalty.lots(ANN)).isEmpty();
    }

    @Test
    void all_events_are_about_the_member() {
        shop.reward("o-1", "5.00");
        shop.clock.set(ACTIVE);
        shop.spend("o-1", 5);
        shop.reward("o-1", "0.00");
        assertThat(shop.events())
                .extracting(event -> event.type() + " " + event.subject())
                .containsExactly("points.earned member/ann", "points.clawed-back member/ann", "points.owed member/ann");
    }

    @Test
    void a_purchase_that_is_forgotten_leaves_its_points_and_cannot_earn_them_again() {
        shop.reward("p-1", "12.00");
        assertThat(shop.loyalty.forget(new PurchaseId("p-1"))).isTrue();
        assertThat(shop.loyalty.forget(new PurchaseId("p-1"))).isFalse();
        assertThat(shop.balance()).isEqualTo(Shop.balance(0, 12, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.reward("p-1", "12.00"))
                .withMessage("purchase p-1 was forgotten, with 12 points: what it earned cannot change any"
                        + " more; reward the member for another purchase");
        shop.reward("p-2", "3.00");
        assertThat(shop.balance()).isEqualTo(Shop.balance(0, 15, 0));
    }
}
