package io.omni.orders;

/**
 * What {@link Carts#tidyUp} did.
 *
 * @param abandoned how many carts were told to be abandoned
 * @param expired how many carts were removed
 * @param offers how many offers that are long over were removed
 */
public record CartsTidied(int abandoned, int expired, int offers) {}
