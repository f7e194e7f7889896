package io.omni.core.quantity.broken;

public final class DoubleResult {

    double pieces() {
        return 1.5;
    }
}
