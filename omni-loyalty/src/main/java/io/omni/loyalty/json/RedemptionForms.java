package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.loyalty.internal.Household;
import io.omni.loyalty.internal.Spending;
import io.omni.loyalty.internal.Wallet;
import io.omni.loyalty.points.DeferredPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.HouseholdOutcome;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsStatement;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;

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
            .values(DeferredPoints.class, PointsStatement.class)
            .build();

    private RedemptionForms() {}
}
