package io.omni.loyalty.broken;

import io.omni.inventory.broken.InInventory;

public record LoyaltySeesInventory(InInventory seen) {}
