package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.inventory.lot.Lot;
import io.omni.inventory.lot.LotAudit;
import io.omni.inventory.lot.LotDeclared;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotPick;
import io.omni.inventory.lot.LotProblem;
import io.omni.inventory.lot.LotRecalled;
import io.omni.inventory.lot.LotTrace;
import io.omni.inventory.lot.LotsChanged;
import io.omni.inventory.lot.LotsTaken;
import io.omni.inventory.lot.SerialsOutcome;
import io.omni.inventory.lot.ShelfLife;

/** The forms of lots and serial numbers. */
final class LotForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(LotId.class, LotId::value, LotId::new)
            .stored("lot", Lot.class)
            .configured("shelf-life", ShelfLife.class)
            .choice(
                    CommandOutcome.class,
                    named("lot-declared", LotDeclared.class),
                    named("lots-changed", LotsChanged.class),
                    named("lot-recalled", LotRecalled.class))
            .choice(
                    SerialsOutcome.class,
                    named("serials.reconciled", SerialsOutcome.Reconciled.class),
                    named("serials.implausible", SerialsOutcome.Implausible.class),
                    named("serials.not-tracked", SerialsOutcome.NotTracked.class))
            .choice(
                    LotProblem.class,
                    named("not-named", LotProblem.NotNamed.class),
                    named("not-tracked", LotProblem.NotTracked.class),
                    named("not-declared", LotProblem.NotDeclared.class),
                    named("not-one-unit", LotProblem.NotOneUnit.class),
                    named("not-there", LotProblem.NotThere.class),
                    named("in-stock", LotProblem.InStock.class))
            .choice(
                    LotTrace.class,
                    named("known", LotTrace.Known.class),
                    named("out-of-reach", LotTrace.OutOfReach.class))
            .values(LotLevel.class, LotPick.class, LotsTaken.class, LotAudit.class)
            .build();

    private LotForms() {}
}
