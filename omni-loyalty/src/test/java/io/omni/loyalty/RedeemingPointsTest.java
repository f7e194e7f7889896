package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.BOB;
import static io.omni.loyalty.Shop.LEASE;
import static io.omni.loyalty.Shop.OPENING;
import static io.omni.loyalty.Shop.VALID;
import static io.omni.loyalty.Shop.balance;
import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.loyalty.points.ActivatePoints;
import io.omni.loyalty.points.Clawback;
import io.omni.loyalty.points.GrantPoints;
import io.omni.loyalty.points.GrantReason;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.HouseholdOutcome;
import io.omni.loyalty.points.JoinHousehold;
import io.omni.loyalty.points.LeaveHousehold;
import io.omni.loyalty.points.Multiplier;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsOutcome.PointsHeld;
import io.omni.loyalty.points.PointsOutcome.TooFewPoints;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RedemptionRate;
import io.omni.loyalty.points.Reinstatement;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.loyalty.points.TransferPoints;
import io.omni.loyalty.redemption.Redemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import io.omni.loyalty.redemption.RedemptionOutcome;
import io.omni.loyalty.redemption.RedemptionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedeemingPointsTest {

    private static final HouseholdId HOME = new HouseholdId("home");
    private static final RedemptionRate PENNY_EACH = new RedemptionRate(100, pounds("1.00"));

    private final Shop shop = new Shop(Shop.program(1).withRate(PENNY_EACH));

    @Test
    void points_are_held_confirmed_and_gone() {
        shop.earned(ANN, "o-1", "100.00");
        HoldPoints command = shop.holds(ANN, 60);
        RedemptionId id = RedemptionId.of(command.id());
        assertThat(shop.loyalty.hold(command))
                .isEqualTo(new PointsHeld(id, 60, Optional.of(pounds("0.60")), OPENING.plus(LEASE)));
        assertThat(shop.balance()).isEqualTo(balance(40, 0, 0));
        assertThat(shop.confirm(id)).isEqualTo(new RedemptionOutcome.Confirmed(id, 60));
        assertThat(shop.balance()).isEqualTo(balance(40, 0, 0));
        assertThat(shop.loyalty.redemptions().find(id))
                .contains(new Redemption(
                        id,
                        RedemptionKind.POINTS,
                        60,
                        0,
                        Optional.of(pounds("0.60")),
                        OPENING.plus(LEASE),
                        RedemptionState.CONFIRMED));
    }

    @Test
    void those_that_expire_first_are_taken_first() {
        shop.earned(ANN, "later", "50.00");
        shop.clock.set(OPENING.plusSeconds(1));
        shop.earned(ANN, "latest", "50.00");
        shop.redeem(ANN, 60);
        assertThat(shop.loyalty.lots(ANN))
                .extracting(PointsLot::purchase, PointsLot::points)
                .containsExactly(tuple(new PurchaseId("latest"), 40L));
    }

    @Test
    void more_than_there_is_is_refused_or_as_much_as_there_is_taken_as_the_caller_likes() {
        shop.earned(ANN, "o-1", "100.00");
        assertThat(shop.loyalty.hold(shop.holds(ANN, 101))).isEqualTo(new TooFewPoints(101, balance(100, 0, 0)));
        assertThat(shop.loyalty.hold(new HoldPoints(CommandId.next(shop.clock), ANN, 101, true, LEASE)))
                .isInstanceOfSatisfying(
                        PointsHeld.class, held -> assertThat(held.points()).isEqualTo(100));
        assertThat(shop.loyalty.hold(new HoldPoints(CommandId.next(shop.clock), ANN, 1, true, LEASE)))
                .isInstanceOf(TooFewPoints.class);
    }

    @Test
    @Tag("P-37")
    void what_is_debited_is_what_is_taken_off() {
        Shop rough = new Shop(Shop.program(1).withRate(new RedemptionRate(500, pounds("0.03"))));
        rough.earned(ANN, "o-1", "1400.00");
        PointsHeld held =
                (PointsHeld) rough.loyalty.hold(new HoldPoints(CommandId.next(rough.clock), ANN, 1_400, true, LEASE));
        assertThat(held.points()).isEqualTo(1_000);
        assertThat(held.worth()).contains(pounds("0.06"));
        assertThat(rough.balance()).isEqualTo(balance(400, 0, 0));
        assertThat(new RedemptionRate(500, pounds("0.04")).step()).isEqualTo(125);
        assertThat(PENNY_EACH.pointsFor(pounds("2.50"))).isEqualTo(250);
    }

    @Test
    @Tag("P-34")
    void a_redemption_is_confirmed_once() {
        shop.earned(ANN, "o-1", "100.00");
        RedemptionId id = shop.redeem(ANN, 60);
        assertThat(shop.confirm(id)).isEqualTo(new RedemptionOutcome.OtherState(id, RedemptionState.CONFIRMED));
        assertThat(shop.release(id)).isEqualTo(new RedemptionOutcome.OtherState(id, RedemptionState.CONFIRMED));
        assertThat(shop.balance()).isEqualTo(balance(40, 0, 0));
    }

    @Test
    void what_is_released_can_be_used_again() {
        shop.earned(ANN, "o-1", "100.00");
        RedemptionId id = RedemptionId.of(holds(60).id());
        assertThat(shop.release(id)).isEqualTo(new RedemptionOutcome.Released(id, 60));
        assertThat(shop.confirm(id)).isEqualTo(new RedemptionOutcome.OtherState(id, RedemptionState.RELEASED));
        assertThat(shop.balance()).isEqualTo(balance(100, 0, 0));
    }

    @Test
    void what_is_held_is_somebody_elses_when_its_time_is_over() {
        shop.earned(ANN, "o-1", "100.00");
        RedemptionId id = RedemptionId.of(holds(60).id());
        shop.clock.advance(LEASE);
        assertThat(shop.balance()).isEqualTo(balance(100, 0, 0));
        assertThat(shop.confirm(id)).isEqualTo(new RedemptionOutcome.HoldEnded(id, OPENING.plus(LEASE)));
        assertThat(shop.release(id)).isEqualTo(new RedemptionOutcome.HoldEnded(id, OPENING.plus(LEASE)));
        assertThat(shop.loyalty.redemptions().find(id).orElseThrow().isHeldAt(shop.clock.instant()))
                .isFalse();
        shop.redeem(ANN, 100);
    }

    private HoldPoints holds(long points) {
        HoldPoints command = shop.holds(ANN, points);
        assertThat(shop.loyalty.hold(command)).isInstanceOf(PointsHeld.class);
        return command;
    }

    @Test
    void a_redemption_that_is_forgotten_stays_booked_and_cannot_be_given_back() {
        shop.earned(ANN, "o-1", "100.00");
        RedemptionId id = shop.redeem(ANN, 60);
        assertThat(shop.loyalty.redemptions().forget(id)).isTrue();
        assertThat(shop.loyalty.redemptions().forget(id)).isFalse();
        assertThat(shop.reverse(id)).isEqualTo(new RedemptionOutcome.NoSuchRedemption(id));
        assertThat(shop.balance()).isEqualTo(balance(40, 0, 0));
    }

    @Test
    void what_nobody_held_is_said_to_be_unknown() {
        RedemptionId nobody = RedemptionId.of(CommandId.next(shop.clock));
        assertThat(shop.confirm(nobody)).isEqualTo(new RedemptionOutcome.NoSuchRedemption(nobody));
        assertThat(shop.loyalty.redemptions().find(nobody)).isEmpty();
    }

    @Test
    @Tag("P-30")
    void expired_points_are_not_redeemed_with_no_job_to_run() {
        shop.earned(ANN, "o-1", "100.00");
        shop.clock.set(OPENING.plus(VALID));
        assertThat(shop.loyalty.hold(shop.holds(ANN, 1))).isEqualTo(new TooFewPoints(1, balance(0, 0, 0)));
    }

    @Test
    @Tag("P-31")
    void points_that_are_given_back_keep_their_expiry() {
        shop.earned(ANN, "o-1", "100.00");
        RedemptionId id = shop.redeem(ANN, 100);
        shop.clock.set(OPENING.plus(VALID).minusSeconds(1));
        assertThat(shop.reverse(id, 30)).isEqualTo(new RedemptionOutcome.Reversed(id, 30, 70));
        assertThat(shop.balance()).isEqualTo(balance(30, 0, 0));
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(shop.reverse(id)).isEqualTo(new RedemptionOutcome.Reversed(id, 70, 0));
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
        assertThat(shop.reverse(id)).isEqualTo(new RedemptionOutcome.CannotReverse(id, 0, 0));
    }

    @Test
    @Tag("P-31")
    void points_that_are_given_back_are_new_ones_where_the_program_says_so() {
        Shop kind = new Shop(Shop.program(1).withReinstatement(Reinstatement.REISSUE));
        kind.earned(ANN, "o-1", "40.00");
        kind.earned(ANN, "o-2", "60.00");
        RedemptionId id = kind.redeem(ANN, 100);
        kind.clock.set(OPENING.plus(VALID).plusSeconds(1));
        kind.reverse(id, 90);
        assertThat(kind.balance()).isEqualTo(balance(90, 0, 0));
        assertThat(kind.loyalty.lots(ANN))
                .extracting(PointsLot::expiresAt)
                .containsExactly(kind.clock.instant().plus(VALID));
    }

    @Test
    void those_taken_last_are_given_back_first() {
        shop.earned(ANN, "o-1", "40.00");
        shop.clock.advance(Duration.ofDays(1));
        shop.earned(ANN, "o-2", "60.00");
        RedemptionId id = shop.redeem(ANN, 100);
        shop.reverse(id, 70);
        assertThat(shop.loyalty.lots(ANN))
                .extracting(lot -> lot.purchase().value() + " " + lot.points())
                .containsExactly("o-1 10", "o-2 60");
        assertThat(shop.reverse(id, 31)).isEqualTo(new RedemptionOutcome.CannotReverse(id, 31, 30));
    }

    @Test
    @Tag("P-35")
    void the_balance_does_not_collapse_when_points_expire_that_were_used() {
        shop.earned(ANN, "o-1", "100.00");
        shop.redeem(ANN, 100);
        shop.clock.advance(Duration.ofDays(1));
        shop.earned(ANN, "o-2", "50.00");
        shop.clock.set(OPENING.plus(VALID));
        assertThat(shop.balance()).isEqualTo(balance(50, 0, 0));
    }

    @Test
    @Tag("P-32")
    void bought_redeemed_returned_and_given_back_is_never_bought_in_any_order() {
        for (boolean returnedFirst : new boolean[] {true, false}) {
            Shop other = new Shop();
            other.earned(ANN, "o-1", "100.00");
            RedemptionId id = other.redeem(ANN, 100);
            if (returnedFirst) {
                other.reward("o-1", "0.00");
                assertThat(other.balance()).isEqualTo(balance(0, 0, 100));
                other.reverse(id);
            } else {
                other.reverse(id);
                other.reward("o-1", "0.00");
            }
            assertThat(other.balance()).isEqualTo(balance(0, 0, 0));
            assertThat(other.loyalty.lots(ANN)).isEmpty();
        }
    }

    @Test
    @Tag("P-32")
    void within_the_balance_nobody_owes_and_a_return_after_it_takes_no_more_than_is_there() {
        Shop mild = new Shop(Shop.program(1).withClawback(Clawback.WITHIN_BALANCE));
        mild.earned(ANN, "o-1", "100.00");
        mild.earned(ANN, "o-2", "30.00");
        mild.redeem(ANN, 100);
        assertThat(mild.reward("o-1", "0.00").change()).isEqualTo(-30);
        assertThat(mild.balance()).isEqualTo(balance(0, 0, 0));
        assertThat(mild.reward("o-1", "50.00").change()).isZero();
        assertThat(mild.reward("o-1", "80.00").change()).isEqualTo(10);
    }

    @Test
    @Tag("P-33")
    void within_the_balance_expired_points_are_none_and_what_is_owed_elsewhere_spares_no_points_of_the_purchase() {
        Shop mild = new Shop(Shop.program(1).withClawback(Clawback.WITHIN_BALANCE));
        mild.earned(ANN, "expires", "30.00");
        mild.clock.set(OPENING.plus(VALID).minusSeconds(1));
        mild.earned(ANN, "o-1", "100.00");
        mild.clock.advance(Duration.ofSeconds(1));
        mild.redeem(ANN, 100);
        assertThat(mild.reward("o-1", "0.00").change()).isZero();
        Loyalty strict = mild.withProgram(Shop.program(1));
        strict.reward(mild.keeps("owed", pounds("20.00")));
        mild.loyalty.activate(new ActivatePoints(CommandId.next(mild.clock), new PurchaseId("owed")));
        mild.redeem(ANN, 20);
        strict.reward(mild.keeps("owed", pounds("0.00")));
        mild.earned(ANN, "o-2", "50.00");
        assertThat(mild.reward("o-2", "0.00").change()).isEqualTo(-50);
        assertThat(mild.balance()).isEqualTo(balance(0, 0, 20));
    }

    @Test
    @Tag("P-33")
    void only_what_is_pending_is_taken_back_where_the_program_says_so() {
        Shop lenient = new Shop(Shop.program(1).withClawback(Clawback.ONLY_PENDING));
        lenient.reward("o-1", "100.00");
        assertThat(lenient.reward("o-1", "40.00").change()).isEqualTo(-60);
        lenient.clock.advance(Shop.PENDING);
        assertThat(lenient.reward("o-1", "0.00").change()).isZero();
        assertThat(lenient.balance()).isEqualTo(balance(40, 0, 0));
        assertThat(lenient.reward("o-1", "40.00").change()).isZero();
    }

    @Test
    void the_tier_of_the_day_of_purchase_multiplies_for_good() {
        RewardPurchase gold = new RewardPurchase(
                CommandId.next(shop.clock),
                ANN,
                new PurchaseId("o-1"),
                pounds("10.00"),
                Optional.of(new Multiplier(3, 2)));
        assertThat(shop.loyalty.reward(gold).granted()).isEqualTo(15);
        assertThat(shop.reward("o-1", "9.00").granted()).isEqualTo(13);
        assertThat(shop.loyalty.reward(gold).granted()).isEqualTo(15);
    }

    @Test
    void points_can_be_used_when_what_they_waited_for_has_happened() {
        shop.reward("o-1", "10.00");
        shop.clock.advance(Duration.ofDays(2));
        assertThat(shop.loyalty.activate(new ActivatePoints(CommandId.next(shop.clock), new PurchaseId("o-1"))))
                .isEqualTo(new PointsOutcome.PointsActivated(
                        new PurchaseId("o-1"),
                        shop.clock.instant(),
                        shop.clock.instant().plus(VALID)));
        assertThat(shop.balance()).isEqualTo(balance(10, 0, 0));
        shop.reward("o-1", "30.00");
        assertThat(shop.balance()).isEqualTo(balance(30, 0, 0));
        assertThat(shop.loyalty.activate(new ActivatePoints(CommandId.next(shop.clock), new PurchaseId("o-1"))))
                .isEqualTo(new PointsOutcome.NothingPending(new PurchaseId("o-1")));
    }

    @Test
    void points_go_to_another_member_with_their_expiry() {
        shop.earned(ANN, "o-1", "40.00");
        shop.clock.advance(Duration.ofDays(1));
        shop.earned(ANN, "o-2", "60.00");
        assertThat(shop.loyalty.transfer(transfer(70))).isEqualTo(new PointsOutcome.PointsTransferred(ANN, BOB, 70));
        assertThat(shop.balance()).isEqualTo(balance(30, 0, 0));
        assertThat(shop.loyalty.lots(BOB))
                .extracting(PointsLot::points, PointsLot::expiresAt)
                .containsExactly(
                        tuple(40L, OPENING.plus(VALID)),
                        tuple(30L, OPENING.plus(VALID).plus(Duration.ofDays(1))));
        assertThat(shop.loyalty.transfer(transfer(31))).isEqualTo(new TooFewPoints(31, balance(30, 0, 0)));
    }

    private TransferPoints transfer(long points) {
        return new TransferPoints(CommandId.next(shop.clock), ANN, BOB, points);
    }

    @Test
    void a_household_uses_its_points_together_and_pays_what_one_of_them_owes() {
        shop.earned(ANN, "o-1", "40.00");
        shop.earned(BOB, "o-2", "60.00");
        join(ANN);
        assertThat(join(BOB)).isEqualTo(new HouseholdOutcome.Joined(BOB, HOME));
        assertThat(join(BOB)).isEqualTo(new HouseholdOutcome.InHousehold(BOB, HOME));
        assertThat(shop.loyalty.members(HOME)).isEqualTo(List.of(ANN, BOB));
        assertThat(shop.loyalty.usable(BOB)).isEqualTo(new PointsBalance(BOB, 100, 0, 0));
        shop.redeem(BOB, 90);
        shop.reward("o-1", "0.00");
        assertThat(shop.loyalty.usable(BOB)).isEqualTo(new PointsBalance(BOB, 0, 0, 30));
        assertThat(shop.loyalty.hold(shop.holds(BOB, 1))).isInstanceOf(TooFewPoints.class);
        assertThat(leave(ANN)).isEqualTo(new HouseholdOutcome.Left(ANN, HOME));
        assertThat(leave(ANN)).isEqualTo(new HouseholdOutcome.InNoHousehold(ANN));
        assertThat(shop.loyalty.usable(BOB).available()
                        + shop.loyalty.usable(BOB).owed())
                .isEqualTo(10);
    }

    @Test
    void points_that_pay_what_the_household_owes_are_not_given_away() {
        shop.earned(ANN, "o-1", "40.00");
        shop.earned(BOB, "o-2", "30.00");
        shop.redeem(BOB, 30);
        shop.loyalty.reward(new RewardPurchase(CommandId.next(shop.clock), BOB, new PurchaseId("o-2"), pounds("0.00")));
        join(ANN);
        join(BOB);
        assertThat(shop.loyalty.transfer(transfer(11))).isInstanceOf(TooFewPoints.class);
        assertThat(shop.loyalty.transfer(transfer(10))).isInstanceOf(PointsOutcome.PointsTransferred.class);
    }

    private HouseholdOutcome join(CustomerId member) {
        return shop.loyalty.join(new JoinHousehold(CommandId.next(shop.clock), member, HOME));
    }

    private HouseholdOutcome leave(CustomerId member) {
        return shop.loyalty.leave(new LeaveHousehold(CommandId.next(shop.clock), member));
    }

    @Test
    void points_are_given_for_other_things_than_purchases() {
        assertThat(shop.loyalty.grant(new GrantPoints(CommandId.next(shop.clock), ANN, 50, GrantReason.JOINING)))
                .isEqualTo(new PointsOutcome.PointsGranted(ANN, 50, OPENING.plus(VALID)));
        assertThat(shop.balance()).isEqualTo(balance(50, 0, 0));
        shop.redeem(ANN, 50);
        assertThat(shop.balance()).isEqualTo(balance(0, 0, 0));
    }
}
