/**
 * Promises that are kept on supply: back-orders and pre-orders. What is still to come is promised up to limits, each promise with an instant by which
 * it is due; units that come in are held for what is due first, before anybody else can take them.
 */
@NullMarked
package io.omni.inventory.backorder;

import org.jspecify.annotations.NullMarked;
