package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import java.util.Optional;

/**
 * With which others a promotion applies.
 *
 * @param exclusivity whether it wants to be alone
 * @param group a group of which at most one applies to an order, if it is in one
 */
public record Stacking(Exclusivity exclusivity, Optional<StackingGroup> group) {

    /** With any other, within what lanes allow. */
    public static final Stacking FREE = new Stacking(Exclusivity.NONE, Optional.empty());

    /** With no other of its lane. */
    public static final Stacking ALONE_IN_LANE = new Stacking(Exclusivity.LANE, Optional.empty());

    /** With no other at all. */
    public static final Stacking ALONE = new Stacking(Exclusivity.ORDER, Optional.empty());

    /** Refuses null. */
    public Stacking {
        Given.require("exclusivity", exclusivity);
        Given.require("group", group);
    }

    /**
     * With no other of a group.
     *
     * @param name the group's
     * @return the stacking
     */
    public static Stacking oneOf(String name) {
        return new Stacking(Exclusivity.NONE, Optional.of(new StackingGroup(name)));
    }
}
