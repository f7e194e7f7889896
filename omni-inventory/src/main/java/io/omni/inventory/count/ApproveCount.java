package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.AdjustmentReason;
import java.util.List;

/**
 * What differs is posted, as a fact: where it leaves less than was promised, {@link io.omni.inventory.stock.StockOvercommitted} is emitted.
 *
 * @param id of this command
 * @param count which count, a closed one
 * @param reason why the book did not agree
 * @param except lines that are not believed: their book stays, and they do not count as counted; may be none
 */
public record ApproveCount(
        @Required CommandId id,
        @Required CountId count,
        @Required AdjustmentReason reason,
        @Required @AnyOrder List<Sku> except)
        implements Command {

    /** Refuses what is null. */
    public ApproveCount {
        Given.require("id", id);
        Given.require("count", count);
        Given.require("reason", reason);
        except = Given.copy("except", except);
    }

    @Override
    public String type() {
        return "count.approve";
    }
}
