package io.omni.inventory.lot;

import io.omni.core.command.CommandOutcome;
import java.util.List;

/**
 * What the book has otherwise than before, now or since the same command came first.
 *
 * @param changes by how many units, at which place, of which lot
 */
public record LotsChanged(List<LotLevel> changes) implements CommandOutcome {

    /** Copies the list. */
    public LotsChanged {
        changes = List.copyOf(changes);
    }
}
