package io.omni.core.broken;

public final class ReadsMillis {

    long millis() {
        return System.currentTimeMillis();
    }
}
