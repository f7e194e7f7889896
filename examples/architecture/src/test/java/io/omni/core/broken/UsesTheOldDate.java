package io.omni.core.broken;

import java.util.Date;

public final class UsesTheOldDate {

    @SuppressWarnings("JavaUtilDate")
    long millis(Date date) {
        return date.getTime();
    }
}
