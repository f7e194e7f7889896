package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.escrow.Escrow;
import io.omni.inventory.escrow.EscrowId;
import io.omni.inventory.escrow.EscrowOutcome;
import io.omni.inventory.escrow.EscrowOverrun;
import io.omni.inventory.escrow.SettleSaleOutcome;
import io.omni.inventory.escrow.TakeEscrowOutcome;
import io.omni.inventory.escrow.TillId;

/** The forms of what tills take along. */
final class EscrowForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(EscrowId.class, EscrowId::value, EscrowId::new)
            .text(TillId.class, TillId::value, TillId::new)
            .emitted("escrow.overrun", EscrowOverrun.class)
            .stored("escrow", Escrow.class)
            .choice(
                    TakeEscrowOutcome.class,
                    named("take-escrow.taken", TakeEscrowOutcome.Taken.class),
                    named("take-escrow.nothing-taken", TakeEscrowOutcome.NothingTaken.class))
            .choice(
                    SettleSaleOutcome.class,
                    named("settle-sale.settled", SettleSaleOutcome.Settled.class),
                    named("settle-sale.unknown-escrow", SettleSaleOutcome.UnknownEscrow.class))
            .choice(
                    EscrowOutcome.class,
                    named("escrow.renewed", EscrowOutcome.Renewed.class),
                    named("escrow.returned", EscrowOutcome.Returned.class),
                    named("escrow.ended", EscrowOutcome.Ended.class),
                    named("escrow.no-such-escrow", EscrowOutcome.NoSuchEscrow.class))
            .build();

    private EscrowForms() {}
}
