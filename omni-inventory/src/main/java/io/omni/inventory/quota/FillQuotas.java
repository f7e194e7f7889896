package io.omni.inventory.quota;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;
import java.util.List;

/**
 * Sets units aside as the plan says, as far as there are any. What comes in is set aside by itself: this is for stock that was there before the
 * plan.
 *
 * @param id of this command
 * @param keys of what and where, at least one
 */
public record FillQuotas(
        @Required CommandId id, @AtLeastOne @AnyOrder List<StockKey> keys) implements Command {

    /** Checks that there are keys. */
    public FillQuotas {
        Given.require("id", id);
        keys = Given.copy("keys", keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "quotas of [] would be filled, %s has no values: give at least one key".formatted(id));
        }
    }

    @Override
    public String type() {
        return "stock.fill-quotas";
    }
}
