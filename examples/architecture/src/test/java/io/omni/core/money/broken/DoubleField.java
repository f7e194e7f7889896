package io.omni.core.money.broken;

public final class DoubleField {

    private final double price = 1.5;

    boolean isDear() {
        return price > 1;
    }
}
