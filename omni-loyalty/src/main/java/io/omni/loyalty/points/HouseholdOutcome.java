package io.omni.loyalty.points;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.customer.CustomerId;

/** The answer to {@link JoinHousehold} and {@link LeaveHousehold}. */
public sealed interface HouseholdOutcome extends CommandOutcome {

    /**
     * The member uses points together with others.
     *
     * @param member who
     * @param household with whom
     */
    record Joined(CustomerId member, HouseholdId household) implements HouseholdOutcome {}

    /**
     * The member uses points alone again.
     *
     * @param member who
     * @param household with whom until now
     */
    record Left(CustomerId member, HouseholdId household) implements HouseholdOutcome {}

    /**
     * The member is in a household already, and has to leave it first.
     *
     * @param member who
     * @param household in which one
     */
    record InHousehold(CustomerId member, HouseholdId household) implements HouseholdOutcome, Refusal {}

    /**
     * The member is in no household.
     *
     * @param member who
     */
    record InNoHousehold(CustomerId member) implements HouseholdOutcome, Refusal {}
}
