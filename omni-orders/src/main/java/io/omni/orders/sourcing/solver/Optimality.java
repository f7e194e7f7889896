package io.omni.orders.sourcing.solver;

/** What is known of a plan. */
public enum Optimality {
    /** No plan costs less: that has been proven. */
    OPTIMAL,
    /** It can be carried out; a cheaper one may exist, but none below the bound. */
    FEASIBLE
}
