/** Stamp cards: every so many visits, units or amounts a reward, and benefits that stay once enough was collected in all. */
@NullMarked
package io.omni.loyalty.stamp;

import org.jspecify.annotations.NullMarked;
