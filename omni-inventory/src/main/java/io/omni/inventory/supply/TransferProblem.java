package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockShortage;

/** Why a transfer cannot go on as asked. */
public sealed interface TransferProblem {

    /**
     * No such transfer was requested.
     *
     * @param transfer which one was named
     */
    record Unknown(TransferId transfer) implements TransferProblem {

        @Override
        public String toString() {
            return "transfer %s was never requested".formatted(transfer);
        }
    }

    /**
     * A SKU is not part of the transfer.
     *
     * @param transfer which transfer
     * @param sku what
     */
    record NotOnTransfer(TransferId transfer, Sku sku) implements TransferProblem {

        @Override
        public String toString() {
            return "%s is no part of transfer %s: request another for it".formatted(sku, transfer);
        }
    }

    /**
     * What was not sent is not to be sent any more.
     *
     * @param transfer which transfer
     */
    record Canceled(TransferId transfer) implements TransferProblem {

        @Override
        public String toString() {
            return "transfer %s was canceled: request another".formatted(transfer);
        }
    }

    /**
     * Fewer units are available than were to be sent.
     *
     * @param shortage where and how many
     */
    record TooFewAvailable(StockShortage shortage) implements TransferProblem {

        @Override
        public String toString() {
            return shortage.toString();
        }
    }

    /**
     * What was sent and what came differ by fewer units, or the other way round.
     *
     * @param transfer which transfer
     * @param sku what
     * @param asked how many units were to be resolved
     * @param inTransit how many units more were sent than came; negative where more came
     */
    record NoSuchDifference(TransferId transfer, Sku sku, Quantity asked, long inTransit) implements TransferProblem {

        @Override
        public String toString() {
            return "%s of %s were to be resolved, and %s of transfer %s are in transit: give at most the difference"
                    .formatted(asked, sku, inTransit, transfer);
        }
    }
}
