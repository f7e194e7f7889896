package io.omni.inventory.internal;

import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.capacity.CapacityMeasure;
import io.omni.inventory.capacity.CapacityPlan;
import io.omni.inventory.capacity.WorkDay;
import java.util.List;
import java.util.Optional;

/** Where the plans of what locations can do are kept. */
public final class CapacityPlans {

    private final VersionedStore<LocationId, CapacityPlan> plans;

    /**
     * Creates it.
     *
     * @param storage where they are kept
     */
    public CapacityPlans(Storage storage) {
        this.plans = storage.aggregates(CapacityPlan.TYPE);
    }

    /**
     * Finds a plan.
     *
     * @param location of which place
     * @return the plan, or empty if the place has none
     */
    public Optional<CapacityPlan> find(LocationId location) {
        return plans.find(location).map(Versioned::aggregate);
    }

    /**
     * Lists all plans.
     *
     * @return the plans
     */
    public List<CapacityPlan> all() {
        return plans.findBy("all", "all", null, Integer.MAX_VALUE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    /**
     * Puts a plan in place of the one before, unless it is the same. To be called in a unit of work.
     *
     * @param plan the plan
     */
    public void put(CapacityPlan plan) {
        Optional<Versioned<CapacityPlan>> before = plans.find(plan.location());
        if (before.isEmpty() || !before.get().aggregate().equals(plan)) {
            plans.save(plan, before.map(Versioned::version).orElse(Version.NONE));
        }
    }

    /**
     * Tells what a plan lets promise on a day.
     *
     * @param plan the plan, or empty where there is none
     * @param day which day
     * @param measure orders or units
     * @return how much; empty for no limit
     */
    public static Optional<Quantity> limit(Optional<CapacityPlan> plan, WorkDay day, CapacityMeasure measure) {
        return plan.map(known -> known.on(day.date()))
                .flatMap(capacity -> measure == CapacityMeasure.ORDERS ? capacity.orders() : capacity.units());
    }
}
