package io.omni.orders.broken;

import io.omni.inventory.broken.InInventory;

public record OrdersSeeInventoryOutsideAssembly(InInventory seen) {}
