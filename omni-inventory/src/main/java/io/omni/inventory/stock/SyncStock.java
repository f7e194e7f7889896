package io.omni.inventory.stock;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The system that owns how many units are on hand says how many there are. The book is brought in line with it, as a fact: the difference is
 * posted, and where it leaves less than was promised the event {@link StockOvercommitted} is emitted. For each SKU and location a version
 * counts once, and an older one not at all, in whatever order they arrive. What another system counted must have in it all that left and
 * came here before it counted, or these units are booked back.
 *
 * @param id of this command
 * @param source which system
 * @param version of what it says; larger is newer, zero or more
 * @param lines how many it has, at least one line, and one for each SKU and location
 */
public record SyncStock(
        @Required CommandId id,
        @Required SyncSource source,
        @NotNegative long version,
        @AtLeastOne @AnyOrder List<SyncLine> lines)
        implements Command {

    /** Checks that there are lines, each key once, and that the version is not negative. */
    public SyncStock {
        Given.require("id", id);
        Given.require("source", source);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("sync %s has no lines: give at least one".formatted(id));
        }
        if (version < 0) {
            throw new IllegalArgumentException("sync %s has the version %d: give zero or more".formatted(id, version));
        }
        Set<StockKey> seen = new HashSet<>();
        for (SyncLine line : lines) {
            if (!seen.add(line.key())) {
                throw new IllegalArgumentException(
                        "sync %s has two lines for %s: give the one that counts".formatted(id, line.key()));
            }
        }
    }

    @Override
    public String type() {
        return "sync.on-hand";
    }
}
