/** The port to prices: {@link io.omni.orders.pricing.Pricing}. */
@NullMarked
package io.omni.orders.pricing;

import org.jspecify.annotations.NullMarked;
