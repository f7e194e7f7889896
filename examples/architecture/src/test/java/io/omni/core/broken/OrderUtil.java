package io.omni.core.broken;

public record OrderUtil() {}
