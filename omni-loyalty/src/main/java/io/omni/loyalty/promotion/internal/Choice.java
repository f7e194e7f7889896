package io.omni.loyalty.promotion.internal;

/**
 * A column that is used.
 *
 * @param column which
 * @param times how often
 */
record Choice(Column column, int times) {}
