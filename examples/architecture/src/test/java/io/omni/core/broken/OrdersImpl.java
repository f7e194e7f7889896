package io.omni.core.broken;

public record OrdersImpl() {

    public record NestedHelper() {}
}
