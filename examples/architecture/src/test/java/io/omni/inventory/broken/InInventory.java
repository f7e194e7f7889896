package io.omni.inventory.broken;

public record InInventory() {}
