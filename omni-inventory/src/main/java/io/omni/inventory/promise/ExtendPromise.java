package io.omni.inventory.promise;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * Lets a promise that has not lapsed last longer, or shorter. One that was confirmed stays confirmed.
 *
 * @param id of this command
 * @param promise which one
 * @param timeToLive how long from now, a positive duration
 */
public record ExtendPromise(
        @Required CommandId id,
        @Required PromiseId promise,
        @MoreThanZero Duration timeToLive) implements Command {

    /** Checks that there is time. */
    public ExtendPromise {
        Given.require("id", id);
        Given.require("promise", promise);
        Given.positive("time to live", timeToLive);
    }

    @Override
    public String type() {
        return "promise.extend";
    }
}
