package io.omni.inventory.feed;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.util.List;
import java.util.stream.Stream;

/**
 * How quantities are told, and which changes are worth telling.
 *
 * @param fewAreLimited up to how many units availability is limited; none for never
 * @param mostTold the greatest quantity that is told: partners need not know more, nor need competitors
 * @param thresholds a change of quantity is told when it passes one of these: when it was below and is not, or the reverse
 */
public record FeedRule(
        @NotNegative long fewAreLimited,
        @MoreThanZero long mostTold,
        @Required List<Quantity> thresholds) {

    /** Two are limited, no more than a hundred are told, and whether there are 1, 3, 10 or 30. */
    public static final FeedRule DEFAULT =
            new FeedRule(2, 100, Stream.of(1L, 3L, 10L, 30L).map(Quantity::of).toList());

    /** Checks the numbers and sorts the thresholds. */
    public FeedRule {
        thresholds = Given.copy("thresholds", thresholds).stream()
                .sorted()
                .distinct()
                .toList();
        if (fewAreLimited < 0) {
            throw new IllegalArgumentException(
                    "availability would be limited up to %d units: give zero or more".formatted(fewAreLimited));
        }
        if (mostTold <= 0) {
            throw new IllegalArgumentException(
                    "no more than %d units would be told: give at least one".formatted(mostTold));
        }
        if (!thresholds.isEmpty() && thresholds.get(0).isZero()) {
            throw new IllegalArgumentException("thresholds are %s: give numbers above zero".formatted(thresholds));
        }
    }

    long told(long units) {
        return Math.max(0, Math.min(units, mostTold));
    }

    LocalAvailability availability(long units) {
        if (units <= 0) {
            return LocalAvailability.OUT_OF_STOCK;
        }
        return units <= fewAreLimited ? LocalAvailability.LIMITED_AVAILABILITY : LocalAvailability.IN_STOCK;
    }

    /** Whether somebody who was told the one wants to be told the other. */
    boolean isWorthTelling(LocalListing before, LocalListing after) {
        return band(before.quantity()) != band(after.quantity())
                || before.availability() != after.availability()
                || !before.store().equals(after.store())
                || !before.price().equals(after.price())
                || !before.pickup().equals(after.pickup());
    }

    private long band(long quantity) {
        return thresholds.stream()
                .filter(threshold -> quantity >= threshold.units())
                .count();
    }
}
