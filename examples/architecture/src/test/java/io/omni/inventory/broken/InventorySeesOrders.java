package io.omni.inventory.broken;

import io.omni.orders.broken.InOrders;

public record InventorySeesOrders(InOrders seen) {}
