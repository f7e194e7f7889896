package io.omni.core.ledger.broken;

public final class FloatParameter {

    long add(float amount) {
        return (long) amount;
    }
}
