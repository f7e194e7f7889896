package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.loyalty.internal.Household;
import io.omni.loyalty.internal.Spending;
import io.omni.loyalty.internal.StampBook;
import io.omni.loyalty.internal.StampedPurchase;
import io.omni.loyalty.internal.Wallet;
import io.omni.loyalty.points.DeferredPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.HouseholdOutcome;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsStatement;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;
import io.omni.loyalty.stamp.StampCard;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.loyalty.stamp.StampOutcome;
import io.omni.loyalty.stamp.StampStatus;
import io.omni.loyalty.stamp.Stamping;

/** The forms of what is redeemed, and of who redeems points. */
final class RedemptionForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(RedemptionId.class, RedemptionId::value, RedemptionId::new)
            .text(HouseholdId.class, HouseholdId::value, HouseholdId::new)
            .stored("loyalty-redemption", Spending.class)
            .stored("points-wallet", Wallet.class)
            .stored("points-household", Household.class)
            .choice(
                    PointsOutcome.class,
                    named("points.held", PointsOutcome.PointsHeld.class),
                    named("points.transferred", PointsOutcome.PointsTransferred.class),
                    named("points.granted", PointsOutcome.PointsGranted.class),
                    named("points.activated", PointsOutcome.PointsActivated.class),
                    named("points.too-few", PointsOutcome.TooFewPoints.class),
                    named("points.nothing-pending", PointsOutcome.NothingPending.class))
            .choice(
                    HouseholdOutcome.class,
                    named("household.joined", HouseholdOutcome.Joined.class),
                    named("household.left", HouseholdOutcome.Left.class),
                    named("household.in-one", HouseholdOutcome.InHousehold.class),
                    named("household.in-none", HouseholdOutcome.InNoHousehold.class))
            .choice(
                    RedemptionOutcome.class,
                    named("redemption.confirmed", RedemptionOutcome.Confirmed.class),
                    named("redemption.released", RedemptionOutcome.Released.class),
                    named("redemption.reversed", RedemptionOutcome.Reversed.class),
                    named("redemption.unknown", RedemptionOutcome.NoSuchRedemption.class),
                    named("redemption.hold-ended", RedemptionOutcome.HoldEnded.class),
                    named("redemption.other-state", RedemptionOutcome.OtherState.class),
                    named("redemption.cannot-reverse", RedemptionOutcome.CannotReverse.class))
            .text(StampCardId.class, StampCardId::value, StampCardId::new)
            .stored("stamp-card", StampCard.class)
            .stored("stamp-book", StampBook.class)
            .stored("stamped-purchase", StampedPurchase.class)
            .choice(
                    Stamping.class,
                    named("per-unit", Stamping.PerUnit.class),
                    named("per-visit", Stamping.PerVisit.class),
                    named("per-amount", Stamping.PerAmount.class))
            .choice(
                    StampOutcome.class,
                    named("stamps.stamped", StampOutcome.Stamped.class),
                    named("stamps.reward-held", StampOutcome.RewardHeld.class),
                    named("stamps.no-reward", StampOutcome.NoReward.class),
                    named("stamps.no-such-card", StampOutcome.NoSuchCard.class))
            .values(StampStatus.class)
            .values(DeferredPoints.class, PointsStatement.class)
            .build();

    private RedemptionForms() {}
}
