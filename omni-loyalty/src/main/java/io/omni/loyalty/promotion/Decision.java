package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;

/**
 * A price as it was worked out, to be kept: the question with all that it depended on, and the answer. With the rule set of that hash
 * {@link Promotions#replay} comes to the same answer.
 *
 * @param question what was asked
 * @param effort how hard was looked
 * @param answer what was answered
 */
public record Decision(Shopping question, Effort effort, Priced answer) {

    /** Refuses null. */
    public Decision {
        Given.require("question", question);
        Given.require("effort", effort);
        Given.require("answer", answer);
    }
}
