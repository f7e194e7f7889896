package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.internal.Candidate.Shape;

/** Tells when a lane may look at its own saving alone: when what the customer pays in the end never falls because this lane saves less. */
final class Purity {

    private Purity() {}

    static boolean holdsAfter(int lane, Problem problem, boolean[] allowed) {
        for (Candidate candidate : problem.candidates()) {
            if (candidate.lane() > lane && allowed[candidate.index()] && !isPure(candidate, problem, allowed)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPure(Candidate candidate, Problem problem, boolean[] allowed) {
        if (candidate.looksBack() || candidate.campaign() >= 0 || clashes(candidate, problem, allowed)) {
            return false;
        }
        return candidate.shape() == Shape.GIFT || isDelivery(candidate, problem) || isWhole(candidate, problem);
    }

    /** Whether it clashes with anything of another lane; what clashes within its own, that lane settles for itself. */
    private static boolean clashes(Candidate candidate, Problem problem, boolean[] allowed) {
        for (Candidate other : problem.candidates()) {
            if (allowed[other.index()]
                    && problem.conflict(candidate.index(), other.index())
                    && other.lane() != candidate.lane()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelivery(Candidate candidate, Problem problem) {
        if (candidate.shape() != Shape.EACH) {
            return false;
        }
        boolean[] lines = candidate.parts()[0];
        for (int line = 0; line < lines.length; line++) {
            if (lines[line] && line != problem.delivery()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it takes something off all goods together. */
    static boolean isWhole(Candidate candidate, Problem problem) {
        if (candidate.shape() != Shape.TOTAL) {
            return false;
        }
        boolean[] lines = candidate.parts()[0];
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line] && line != problem.delivery()) {
                return false;
            }
        }
        return true;
    }
}
