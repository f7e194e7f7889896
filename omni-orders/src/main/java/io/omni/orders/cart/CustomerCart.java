package io.omni.orders.cart;

import io.omni.core.customer.CustomerId;

/**
 * Which cart is a customer's own.
 *
 * @param customer the customer
 * @param cart the cart, which may have been checked out since
 */
public record CustomerCart(CustomerId customer, CartId cart) {}
