package io.omni.orders.broken;

public record InOrders() {}
