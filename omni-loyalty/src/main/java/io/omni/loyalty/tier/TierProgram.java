package io.omni.loyalty.tier;

import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * By which rules members have a tier.
 *
 * <p>A member has a tier as soon as what was counted in the qualifying year reaches its threshold, and keeps it until the end of the next
 * qualifying year. Over a rolling year that is twelve months after the day on which it was last reached. Whoever does not reach it again by
 * then lands softly or not, and keeps the tier of the landing for a year again.
 *
 * @param tiers the tiers; the lowest has the threshold zero
 * @param measure what qualifies
 * @param year over which time it is counted
 * @param landing where a member lands who does not qualify again
 * @param zone by whose calendar days and years are told
 */
public record TierProgram(
        @AtLeastOne List<Tier> tiers,
        @Required Measure measure,
        @Required QualifyingYear year,
        @Required Landing landing,
        @Required ZoneId zone) {

    /** Sorts the tiers; refuses two with one threshold or name, and a lowest one that not everybody has. */
    public TierProgram {
        tiers = Given.copy("tiers", tiers).stream()
                .sorted(Comparator.comparingLong(Tier::threshold))
                .toList();
        Given.require("measure", measure);
        Given.require("year", year);
        Given.require("landing", landing);
        Given.require("zone", zone);
        if (tiers.isEmpty() || tiers.get(0).threshold() != 0) {
            throw new IllegalArgumentException(
                    "nobody would be in the lowest of the tiers %s: give one with the threshold 0".formatted(tiers));
        }
        if (tiers.stream().map(Tier::threshold).distinct().count() < tiers.size()
                || tiers.stream().map(Tier::id).distinct().count() < tiers.size()) {
            throw new IllegalArgumentException(
                    "two of the tiers %s have one threshold or name: give each its own".formatted(tiers));
        }
    }
}
