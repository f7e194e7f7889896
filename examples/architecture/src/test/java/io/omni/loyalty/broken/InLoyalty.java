package io.omni.loyalty.broken;

public record InLoyalty() {}
