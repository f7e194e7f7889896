package io.omni.inventory.broken;

import io.omni.loyalty.broken.InLoyalty;

public record InventorySeesLoyalty(InLoyalty seen) {}
