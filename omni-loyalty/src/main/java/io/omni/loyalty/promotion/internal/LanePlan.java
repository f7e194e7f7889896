package io.omni.loyalty.promotion.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is used in a lane.
 *
 * @param piles what the lane began with
 * @param choices which columns
 */
record LanePlan(Piles piles, List<Choice> choices) {

    /** What is taken off which units. A promotion that came to more than its cap grants the cap, in proportion. */
    List<Grant> grants() {
        Map<Integer, List<Grant>> byCandidate = new LinkedHashMap<>();
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        for (Choice choice : choices) {
            Candidate candidate = choice.column().candidate();
            candidates.put(candidate.index(), candidate);
            List<Grant> grants = byCandidate.computeIfAbsent(candidate.index(), none -> new ArrayList<>());
            Grants.of(choice, piles, grants);
        }
        List<Grant> all = new ArrayList<>();
        byCandidate.forEach((index, grants) -> {
            Candidate candidate = candidates.get(index);
            all.addAll(candidate == null ? grants : Grants.capped(grants, candidate.cap()));
        });
        return all;
    }
}
