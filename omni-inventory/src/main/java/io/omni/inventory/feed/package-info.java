/**
 * What each store has, for local inventory ads: store code, availability, quantity, price and pick-up, of the same promise that the shop shows.
 * Whole or by what changed, one listing after the other, in the form of Google's local inventory data.
 */
@NullMarked
package io.omni.inventory.feed;

import org.jspecify.annotations.NullMarked;
