package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many units are offered, and why.
 *
 * @param offered how many
 * @param by by when they are there
 * @param reasons what adds up to it, in the order in which it was looked at
 */
public record PromiseAnswer(Quantity offered, Instant by, List<AtpReason> reasons) {

    /** Copies the reasons. */
    public PromiseAnswer {
        reasons = List.copyOf(reasons);
    }

    /**
     * Tells the reasons to a person.
     *
     * @return a sentence
     */
    public String explanation() {
        return reasons.stream().map(AtpReason::sentence).collect(Collectors.joining("; ", "", "."));
    }
}
