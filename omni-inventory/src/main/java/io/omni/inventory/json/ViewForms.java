package io.omni.inventory.json;

import io.omni.core.json.JsonForms;
import io.omni.inventory.view.ViewOptions;
import io.omni.inventory.view.ViewedOffer;

/** The forms of what is remembered of promises. */
final class ViewForms {

    static final JsonForms ALL = JsonForms.builder()
            .configured("view-options", ViewOptions.class)
            .values(ViewedOffer.class)
            .build();

    private ViewForms() {}
}
