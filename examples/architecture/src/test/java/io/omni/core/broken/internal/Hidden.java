package io.omni.core.broken.internal;

public record Hidden(Deep seen) {}
