package io.omni.inventory.confidence;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;

/**
 * A picker did not find all that was to be picked. There are as many units as were found and those that were picked before and have not left;
 * the book was too high by the rest.
 *
 * @param id of this command
 * @param key what and where
 * @param wanted how many units were to be picked, at least one
 * @param found how many were found, fewer than wanted
 * @param setAside how many other units lie picked and packed for others, in the book still; mostly zero
 * @param reason why
 * @param book what becomes of the book
 */
public record ReportShortPick(
        @Required CommandId id,
        @Required StockKey key,
        @MoreThanZero Quantity wanted,
        @Required Quantity found,
        @Required Quantity setAside,
        @Required ShortPickReason reason,
        @Required ShortPickBook book)
        implements Command {

    /** Checks that something was not found. */
    public ReportShortPick {
        Given.require("id", id);
        Given.require("key", key);
        Given.require("wanted", wanted);
        Given.require("found", found);
        Given.require("setAside", setAside);
        Given.require("reason", reason);
        Given.require("book", book);
        if (wanted.isZero()) {
            throw new IllegalArgumentException("short pick %s of %s wanted no units: leave it out".formatted(id, key));
        }
        if (found.compareTo(wanted) >= 0) {
            throw new IllegalArgumentException("short pick %s of %s found %s of %s wanted: report what was found short"
                    .formatted(id, key, found, wanted));
        }
    }

    @Override
    public String type() {
        return "confidence.report-short-pick";
    }

    /**
     * Tells how many units are there.
     *
     * @return those found and those set aside
     */
    public Quantity there() {
        return found.plus(setAside);
    }
}
