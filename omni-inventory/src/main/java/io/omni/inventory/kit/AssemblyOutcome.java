package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.StockShortage;
import java.util.List;

/** The answer to putting kits together or taking them apart. */
public sealed interface AssemblyOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param movement the kits and parts that came and went
     */
    record Assembled(Movement movement) implements AssemblyOutcome {}

    /**
     * Nothing was done: fewer parts or kits are available than it takes.
     *
     * @param shortages where and how many
     */
    record NotAssembled(List<StockShortage> shortages) implements AssemblyOutcome, Refusal {

        /** Copies the shortages. */
        public NotAssembled {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * Nothing was done: nobody said what it is made of.
     *
     * @param sku what is no kit
     */
    record NoKit(Sku sku) implements AssemblyOutcome, Refusal {}
}
