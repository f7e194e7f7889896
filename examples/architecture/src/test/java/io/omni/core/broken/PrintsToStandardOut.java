package io.omni.core.broken;

public final class PrintsToStandardOut {

    void print() {
        System.out.println("sold");
    }
}
