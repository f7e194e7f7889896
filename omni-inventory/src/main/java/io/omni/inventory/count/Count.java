package io.omni.inventory.count;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.inventory.stock.AdjustmentReason;
import java.time.Instant;
import java.util.Optional;

/**
 * A count, but for its lines.
 *
 * @param id which one
 * @param location where
 * @param mode what the counter is shown
 * @param rule when a line is counted again
 * @param state how far it is
 * @param openedAt when it began
 * @param decidedAt when it was approved, rejected or canceled; empty while it is under way
 * @param reason why the book did not agree, as the approval said; empty for a count that was not approved
 */
public record Count(
        CountId id,
        LocationId location,
        CountMode mode,
        CountRule rule,
        CountState state,
        Instant openedAt,
        Optional<Instant> decidedAt,
        Optional<AdjustmentReason> reason) {

    /** Refuses what is null. */
    public Count {
        Given.require("id", id);
        Given.require("location", location);
        Given.require("mode", mode);
        Given.require("rule", rule);
        Given.require("state", state);
        Given.require("openedAt", openedAt);
        Given.require("decidedAt", decidedAt);
        Given.require("reason", reason);
    }

    /**
     * Begins a count.
     *
     * @param command where, and how
     * @param at when
     * @return an open count
     */
    public static Count open(OpenCount command, Instant at) {
        return new Count(
                CountId.of(command.id()),
                command.location(),
                command.mode(),
                command.rule(),
                CountState.OPEN,
                at,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Waits for a decision.
     *
     * @return the count, closed
     */
    public Count closed() {
        return new Count(id, location, mode, rule, CountState.CLOSED, openedAt, decidedAt, reason);
    }

    /**
     * Is approved.
     *
     * @param why why the book did not agree
     * @param at when
     * @return the count, approved
     */
    public Count approved(AdjustmentReason why, Instant at) {
        return new Count(id, location, mode, rule, CountState.APPROVED, openedAt, Optional.of(at), Optional.of(why));
    }

    /**
     * Ends with nothing posted.
     *
     * @param how rejected or canceled
     * @param at when
     * @return the count, over
     */
    public Count ended(CountState how, Instant at) {
        return new Count(id, location, mode, rule, how, openedAt, Optional.of(at), reason);
    }
}
