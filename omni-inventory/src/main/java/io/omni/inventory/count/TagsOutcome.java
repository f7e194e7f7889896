package io.omni.inventory.count;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;

/** The answer to {@link CountTags}. */
public sealed interface TagsOutcome extends CommandOutcome {

    /**
     * The reads were taken as a tally of every line.
     *
     * @param taken what is to be counted again
     * @param report what was missing, extra or moved
     */
    record TagsTaken(CountOutcome.Taken taken, TagReport report) implements TagsOutcome {}

    /**
     * Too few units were read. Nothing was taken, and nothing is posted by it.
     *
     * @param report what was read
     * @param plausiblePercent how many percent would have been believed
     */
    record Implausible(TagReport report, int plausiblePercent) implements TagsOutcome, Refusal {}

    /**
     * The count takes no tallies.
     *
     * @param reason why
     */
    record NotTaken(CountOutcome reason) implements TagsOutcome, Refusal {}
}
