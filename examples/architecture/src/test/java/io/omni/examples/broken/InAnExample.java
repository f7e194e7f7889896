package io.omni.examples.broken;

public record InAnExample() {}
