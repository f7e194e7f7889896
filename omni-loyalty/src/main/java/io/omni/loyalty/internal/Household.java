package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.points.HouseholdId;
import java.util.ArrayList;
import java.util.List;

/**
 * Who uses points together.
 *
 * @param id of the household
 * @param members who, in the order in which they joined
 * @param turn counts how often points were taken
 */
public record Household(HouseholdId id, List<CustomerId> members, long turn) {

    static final AggregateType<HouseholdId, Household> TYPE =
            AggregateType.of("points-household", Household.class, Household::id, HouseholdId::value);

    /** Copies the members. */
    public Household {
        members = List.copyOf(members);
    }

    static Household of(HouseholdId id) {
        return new Household(id, List.of(), 0);
    }

    Household taken() {
        return new Household(id, members, turn + 1);
    }

    Household with(CustomerId member) {
        List<CustomerId> more = new ArrayList<>(members);
        more.add(member);
        return new Household(id, more, turn + 1);
    }

    Household without(CustomerId member) {
        return new Household(
                id, members.stream().filter(each -> !each.equals(member)).toList(), turn + 1);
    }
}
