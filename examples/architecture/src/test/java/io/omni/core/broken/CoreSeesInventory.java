package io.omni.core.broken;

import io.omni.inventory.broken.InInventory;

public record CoreSeesInventory(InInventory seen) {}
