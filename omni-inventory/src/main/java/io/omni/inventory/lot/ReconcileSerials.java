package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.inventory.count.TagReads;
import java.util.List;

/**
 * A reader saw which units with serial numbers are at a location: all of some SKUs. The book is brought in line unit by unit, as a fact: what was
 * not read and can be sold or is on display is missing, what was read and is in no stock is extra, and what was read and is in stock elsewhere has
 * moved here. The serial number of a tag is its decimal number. Where so few of the book's units were read that the reader is more likely at fault
 * than the shop, nothing is taken.
 *
 * @param id of this command
 * @param location where
 * @param skus of what all units were read, at least one; other SKUs that were read are left alone
 * @param reads what was read
 * @param plausiblePercent how many percent of the units on the book have to be read for the reads to be believed
 */
public record ReconcileSerials(
        @Required CommandId id,
        @Required LocationId location,
        @AtLeastOne @AnyOrder List<Sku> skus,
        @Required TagReads reads,
        @NotNegative int plausiblePercent)
        implements Command {

    /** Checks that there are SKUs, and that the share is not negative. */
    public ReconcileSerials {
        Given.require("id", id);
        Given.require("location", location);
        skus = Given.copy("SKUs", skus).stream().distinct().sorted().toList();
        Given.require("reads", reads);
        if (skus.isEmpty()) {
            throw new IllegalArgumentException("reconciliation %s has no lines: give at least one SKU".formatted(id));
        }
        if (plausiblePercent < 0) {
            throw new IllegalArgumentException(
                    "%d percent of the book cannot be read: give 0 or more, such as 95".formatted(plausiblePercent));
        }
    }

    @Override
    public String type() {
        return "lot.reconcile-serials";
    }
}
