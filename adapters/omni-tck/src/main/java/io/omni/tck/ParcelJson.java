package io.omni.tck;

import io.omni.core.json.JsonForms;

/** The forms of what the suites store, for a store that writes JSON: give them to its {@link io.omni.core.json.OmniJson}. */
public final class ParcelJson {

    private static final JsonForms FORMS = JsonForms.builder()
            .text(ParcelId.class, ParcelId::value, ParcelId::new)
            .stored(Parcel.TYPE.name(), Parcel.class)
            .emitted("tck.parcel-moved", ParcelMoved.class)
            .build();

    private ParcelJson() {}

    /**
     * The forms.
     *
     * @return the forms of {@link Parcel} and {@link ParcelMoved}
     */
    public static JsonForms forms() {
        return FORMS;
    }
}
