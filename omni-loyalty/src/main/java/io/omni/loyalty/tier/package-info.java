/**
 * Tiers: what a member qualifies for by points, spend or visits, how long it is kept, what follows, and what is missing to the next one. They are
 * worked out from what happened and an instant, and from nothing else.
 */
@NullMarked
package io.omni.loyalty.tier;

import org.jspecify.annotations.NullMarked;
