package io.omni.tck.broken;

public record InAnAdapter() {}
