/**
 * What may be promised, to whom, by when, and why: from what is on hand and expected, less what is promised already, kept back as safety stock or
 * too little to be offered.
 *
 * <p>{@link io.omni.inventory.promise.TimePhase} decides over plain values, and nothing here reads or changes anything else;
 * {@link io.omni.inventory.promise.Promises} asks it about the stock.
 */
@NullMarked
package io.omni.inventory.promise;

import org.jspecify.annotations.NullMarked;
