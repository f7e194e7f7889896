/**
 * Money, exactly. An amount is a {@link io.omni.core.money.Money currency and a count of its minor units}, so that no cent is lost or made
 * up on the way: sums are exact or refused, nothing is rounded unless a rounding mode is named, and an amount that is spread over lines
 * is {@link io.omni.core.money.LargestRemainder split so that the parts add up} to it again.
 */
@NullMarked
package io.omni.core.money;

import org.jspecify.annotations.NullMarked;
