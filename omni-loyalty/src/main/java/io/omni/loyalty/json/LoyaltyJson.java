package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.loyalty.internal.Purchase;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.PointsClawedBack;
import io.omni.loyalty.points.PointsEarned;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.points.PointsOwed;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;

/** The forms of points: what is stored of a purchase, the events, the program, and what commands and questions are answered. */
public final class LoyaltyJson {

    private static final JsonForms FORMS = JsonForms.builder()
            .text(PurchaseId.class, PurchaseId::value, PurchaseId::new)
            .optional(Purchase.class, "validity")
            .stored("loyalty-purchase", Purchase.class)
            .emitted("points.earned", PointsEarned.class)
            .emitted("points.clawed-back", PointsClawedBack.class)
            .emitted("points.owed", PointsOwed.class)
            .configured("points-program", PointsProgram.class)
            .choice(CommandOutcome.class, named("points-change", PointsChange.class))
            .values(PointsBalance.class, PointsLot.class)
            .build();

    private LoyaltyJson() {}

    /**
     * The forms, for {@link io.omni.core.json.OmniJson}.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }
}
