/**
 * What things cost, where and when. A {@link io.omni.core.price.PriceList} is named and holds in a window of time, in all channels or some;
 * where several hold at once, {@link io.omni.core.price.Prices} picks one by rules that do not depend on the order in which they were put in,
 * and says why that one and why none of the others. A variant's own price stands behind all lists.
 */
@NullMarked
package io.omni.core.price;

import org.jspecify.annotations.NullMarked;
