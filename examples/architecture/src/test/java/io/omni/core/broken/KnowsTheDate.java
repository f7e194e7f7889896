package io.omni.core.broken;

import java.time.LocalDate;
import java.time.ZoneOffset;

public final class KnowsTheDate {

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
