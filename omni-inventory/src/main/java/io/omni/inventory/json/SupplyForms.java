package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.supply.AdvisedLots;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.Supply;
import io.omni.inventory.supply.SupplyAnnounced;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyOutcome;
import io.omni.inventory.supply.SupplyProblem;
import io.omni.inventory.supply.SupplyReceiptOutcome;
import io.omni.inventory.supply.SupplyReceived;
import io.omni.inventory.supply.SupplyRevised;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferOrder;
import io.omni.inventory.supply.TransferOutcome;
import io.omni.inventory.supply.TransferProblem;

/** The forms of what is to come. */
final class SupplyForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(SupplyId.class, SupplyId::value, SupplyId::new)
            .text(DocumentId.class, DocumentId::value, DocumentId::new)
            .uuid(TransferId.class, TransferId::value, TransferId::new)
            .stored("supply", Supply.class)
            .stored("advised-lots", AdvisedLots.class)
            .stored("transfer", TransferOrder.class)
            .emitted("supply.announced", SupplyAnnounced.class)
            .emitted("supply.revised", SupplyRevised.class)
            .emitted("supply.received", SupplyReceived.class)
            .choice(
                    SupplyProblem.class,
                    named("unknown", SupplyProblem.Unknown.class),
                    named("announced", SupplyProblem.Announced.class),
                    named("closed", SupplyProblem.Closed.class),
                    named("no-order", SupplyProblem.NoOrder.class))
            .choice(
                    SupplyOutcome.class,
                    named("supply.expected", SupplyOutcome.Expected.class),
                    named("supply.not-expected", SupplyOutcome.NotExpected.class))
            .choice(
                    SupplyReceiptOutcome.class,
                    named("supply.received", SupplyReceiptOutcome.Received.class),
                    named("supply.not-received", SupplyReceiptOutcome.NotReceived.class))
            .choice(
                    TransferProblem.class,
                    named("unknown", TransferProblem.Unknown.class),
                    named("not-on-transfer", TransferProblem.NotOnTransfer.class),
                    named("canceled", TransferProblem.Canceled.class),
                    named("too-few-available", TransferProblem.TooFewAvailable.class),
                    named("no-such-difference", TransferProblem.NoSuchDifference.class))
            .choice(
                    TransferOutcome.class,
                    named("transfer.done", TransferOutcome.Done.class),
                    named("transfer.not-done", TransferOutcome.NotDone.class))
            .build();

    private SupplyForms() {}
}
