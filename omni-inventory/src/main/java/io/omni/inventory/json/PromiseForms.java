package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.promise.AtpReason;
import io.omni.inventory.promise.ChangePromiseOutcome;
import io.omni.inventory.promise.DueBook;
import io.omni.inventory.promise.HeldPromise;
import io.omni.inventory.promise.MakePromiseOutcome;
import io.omni.inventory.promise.PromiseAnswer;
import io.omni.inventory.promise.PromiseId;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRecovery;
import io.omni.inventory.promise.PromiseRepegged;
import io.omni.inventory.promise.PromiseShortage;
import io.omni.inventory.promise.SafetyStock;

/** The forms of what may be promised. */
final class PromiseForms {

    static final JsonForms ALL = JsonForms.builder()
            .emitted("promise.repegged", PromiseRepegged.class)
            .stored("promise-policy", PromisePolicy.class)
            .stored("due-book", DueBook.class)
            .configured("promise-policy", PromisePolicy.class)
            .choice(SafetyStock.class, named("units", SafetyStock.Units.class), named("cover", SafetyStock.Cover.class))
            .choice(
                    AtpReason.class,
                    named("on-hand", AtpReason.OnHand.class),
                    named("of-parts", AtpReason.OfParts.class),
                    named("too-old", AtpReason.TooOld.class),
                    named("doubted", AtpReason.Doubted.class),
                    named("kept-back", AtpReason.KeptBack.class),
                    named("below-threshold", AtpReason.BelowThreshold.class),
                    named("in-time", AtpReason.InTime.class),
                    named("too-late", AtpReason.TooLate.class),
                    named("promised", AtpReason.Promised.class),
                    named("supply-limit", AtpReason.SupplyLimit.class),
                    named("beyond", AtpReason.Beyond.class))
            .values(PromiseAnswer.class)
            .uuid(PromiseId.class, PromiseId::value, PromiseId::new)
            .choice(
                    PromiseShortage.class,
                    named("stock", PromiseShortage.OfStock.class),
                    named("quota", PromiseShortage.OfQuota.class),
                    named("capacity", PromiseShortage.OfCapacity.class),
                    named("slot", PromiseShortage.OfSlot.class))
            .choice(
                    MakePromiseOutcome.class,
                    named("promise.made", MakePromiseOutcome.Promised.class),
                    named("promise.not-made", MakePromiseOutcome.NotPromised.class))
            .choice(
                    ChangePromiseOutcome.class,
                    named("promise.done", ChangePromiseOutcome.Done.class),
                    named("promise.lapsed", ChangePromiseOutcome.Lapsed.class),
                    named("promise.nothing-held", ChangePromiseOutcome.NothingHeld.class))
            .values(HeldPromise.class)
            .values(PromiseRecovery.class)
            .build();

    private PromiseForms() {}
}
