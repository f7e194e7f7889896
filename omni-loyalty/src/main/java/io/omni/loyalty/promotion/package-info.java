/**
 * Promotions. A retailer writes each as a {@link io.omni.loyalty.promotion.Promotion}: conditions, an effect, limits and what it stacks with; together they
 * are a {@link io.omni.loyalty.promotion.RuleSet}. {@link io.omni.loyalty.promotion.Promotions} answers what a
 * {@link io.omni.loyalty.promotion.Shopping} costs: the best legal combination for the customer, proven to be it, with the reason for every promotion that
 * applies and every one that does not. All of these are values with JSON; nothing is stored here and no clock is read.
 */
@NullMarked
package io.omni.loyalty.promotion;

import org.jspecify.annotations.NullMarked;
