package io.omni.orders.broken;

import io.omni.loyalty.broken.InLoyalty;

public record OrdersSeeLoyaltyOutsideAssembly(InLoyalty seen) {}
