/** The search for the best legal combination of promotions, on plain numbers. */
@NullMarked
package io.omni.loyalty.promotion.internal;

import org.jspecify.annotations.NullMarked;
