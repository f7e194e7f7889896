package io.omni.loyalty.promotion.internal;

/**
 * Units of a pile that serve a promotion.
 *
 * @param candidate the promotion
 * @param pile which pile
 * @param units how many
 * @param off what is taken off each, possibly nothing
 */
record Grant(int candidate, int pile, int units, long off) {}
