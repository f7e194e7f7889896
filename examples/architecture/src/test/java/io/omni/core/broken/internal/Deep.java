package io.omni.core.broken.internal;

public record Deep() {}
