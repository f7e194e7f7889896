package io.omni.core.json;

import tools.jackson.databind.module.SimpleModule;

/** A value that is a single text or number. */
sealed interface ScalarForm<T> permits TextForm, NumberForm {

    Class<T> type();

    /** Adds what writes and reads the value. */
    void addTo(SimpleModule module);
}
