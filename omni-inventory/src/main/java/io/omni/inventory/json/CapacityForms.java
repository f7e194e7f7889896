package io.omni.inventory.json;

import io.omni.core.json.JsonForms;
import io.omni.inventory.capacity.CapacityOvercommitted;
import io.omni.inventory.capacity.CapacityPlan;
import io.omni.inventory.capacity.DayLevel;
import io.omni.inventory.capacity.SlotLevel;

/** The forms of what locations can do. */
final class CapacityForms {

    static final JsonForms ALL = JsonForms.builder()
            .stored("capacity-plan", CapacityPlan.class)
            .configured("capacity-plan", CapacityPlan.class)
            .emitted("capacity.overcommitted", CapacityOvercommitted.class)
            .values(DayLevel.class)
            .values(SlotLevel.class)
            .build();

    private CapacityForms() {}
}
