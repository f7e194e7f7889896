package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to what a SKU is to be made of. */
public sealed interface KitOutcome extends CommandOutcome {

    /**
     * It is made of that, now or since the same command came first.
     *
     * @param sku what it is sold as
     */
    record Defined(Sku sku) implements KitOutcome {}

    /**
     * It would be a part of itself.
     *
     * @param path from the SKU through its parts and theirs back to it
     */
    record Cyclic(List<Sku> path) implements KitOutcome, Refusal {

        /** Copies the path. */
        public Cyclic {
            path = List.copyOf(path);
        }
    }
}
