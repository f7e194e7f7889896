package io.omni.loyalty.coupon;

/**
 * How far an offer was used, what is held and not confirmed yet included.
 *
 * @param uses how often
 * @param discount how much it took off, in minor units; zero where the offer has no budget
 */
public record OfferUse(long uses, long discount) {}
