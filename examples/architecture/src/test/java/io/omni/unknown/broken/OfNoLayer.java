package io.omni.unknown.broken;

public record OfNoLayer() {}
