package io.omni.orders.sourcing;

import java.util.List;

/** The answer to {@link Resourcing#decide}. */
public sealed interface Resourced {

    /**
     * The plan for the whole order, units that stay included.
     *
     * @return with its cost, and the bound of the best plan if nothing had been promised
     */
    SourcingPlan plan();

    /**
     * All that was promised stays where it is, and nothing is added.
     *
     * @param plan as it was promised
     */
    record Kept(SourcingPlan plan) implements Resourced {}

    /**
     * Units move, or some are supplied that were not before. Take what is added and let go of what is released in one posting, and decide again if that is refused.
     *
     * @param plan what is to be from now on
     * @param added what is to be held that was not
     * @param released what need not be held any more
     */
    record Moved(SourcingPlan plan, List<Allocation> added, List<Allocation> released) implements Resourced {

        /** Copies the lists. */
        public Moved {
            added = List.copyOf(added);
            released = List.copyOf(released);
        }
    }
}
