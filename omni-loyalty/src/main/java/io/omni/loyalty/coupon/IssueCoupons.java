package io.omni.loyalty.coupon;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes new codes that nobody can guess, up to a million at a time. Nothing is stored for each of them until it is used.
 *
 * @param id of this command
 * @param offer what they are for
 * @param count how many, at least 1 and at most 1,048,576
 * @param owner who alone can use them; empty for whoever has them
 * @param validFor how long from now, within the validity of the offer; empty for as long as that
 */
public record IssueCoupons(
        @Required CommandId id,
        @Required OfferId offer,
        @MoreThanZero long count,
        @Required Optional<CustomerId> owner,
        @Required Optional<Duration> validFor)
        implements Command {

    /** The most codes that one command makes; of more it makes none. */
    public static final long MOST = 1L << 20;

    /** Refuses to make none. */
    public IssueCoupons {
        Given.require("id", id);
        Given.require("offer", offer);
        Given.require("owner", owner);
        Given.require("valid for", validFor).ifPresent(time -> Given.positive("validity", time));
        if (count < 1) {
            throw new IllegalArgumentException("%d codes cannot be issued: give 1 or more".formatted(count));
        }
    }

    @Override
    public String type() {
        return "coupon.issue";
    }
}
