package io.omni.inventory.count;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody counted some lines, all of them or none is taken.
 *
 * @param id of this command
 * @param count which count
 * @param tallies how many units were found, at least one line, each SKU once
 * @param basis at which moment they were there
 */
public record TallyLines(
        @Required CommandId id,
        @Required CountId count,
        @AtLeastOne @AnyOrder List<Tally> tallies,
        @Required TallyBasis basis)
        implements Command {

    /** Checks that there are lines, each once. */
    public TallyLines {
        Given.require("id", id);
        Given.require("count", count);
        Given.require("basis", basis);
        tallies = Given.copy("tallies", tallies);
        if (tallies.isEmpty()) {
            throw new IllegalArgumentException("tally %s has no lines: give at least one".formatted(id));
        }
        Set<Object> seen = new HashSet<>();
        for (Tally tally : tallies) {
            if (!seen.add(tally.sku())) {
                throw new IllegalArgumentException(
                        "tally %s has %s twice: add up what was found of it".formatted(id, tally.sku()));
            }
        }
    }

    @Override
    public String type() {
        return "count.tally";
    }
}
