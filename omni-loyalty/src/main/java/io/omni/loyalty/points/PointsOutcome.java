package io.omni.loyalty.points;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.customer.CustomerId;
import io.omni.core.money.Money;
import io.omni.loyalty.redemption.RedemptionId;
import java.time.Instant;
import java.util.Optional;

/** The answer to {@link HoldPoints}, {@link TransferPoints}, {@link GrantPoints} and {@link ActivatePoints}. */
public sealed interface PointsOutcome extends CommandOutcome {

    /**
     * Points are kept for a purchase.
     *
     * @param redemption by which they are confirmed, released or given back
     * @param points how many, which is what will be debited
     * @param worth what exactly these points take off; empty where the program does not say
     * @param until until when
     */
    record PointsHeld(RedemptionId redemption, long points, Optional<Money> worth, Instant until)
            implements PointsOutcome {}

    /**
     * Points went to another member.
     *
     * @param from who gave them
     * @param to who has them
     * @param points how many
     */
    record PointsTransferred(CustomerId from, CustomerId to, long points) implements PointsOutcome {}

    /**
     * A member was given points.
     *
     * @param member who has them
     * @param points how many
     * @param expiresAt the first instant at which they can no longer be used
     */
    record PointsGranted(CustomerId member, long points, Instant expiresAt) implements PointsOutcome {}

    /**
     * The points of a purchase can be used.
     *
     * @param purchase what earned them
     * @param activeFrom since when
     * @param expiresAt the first instant at which they no longer can
     */
    record PointsActivated(PurchaseId purchase, Instant activeFrom, Instant expiresAt) implements PointsOutcome {}

    /**
     * The member, or the household, has fewer points.
     *
     * @param asked how many points were asked for
     * @param balance how the member stands, or all members of the household together
     */
    record TooFewPoints(long asked, PointsBalance balance) implements PointsOutcome, Refusal {}

    /**
     * There is nothing to wait for: the purchase earned no points, or they can be used already.
     *
     * @param purchase which one
     */
    record NothingPending(PurchaseId purchase) implements PointsOutcome, Refusal {}
}
