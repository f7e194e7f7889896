/**
 * What a location can do besides what it has: how many orders and units it can get ready on a day, and how many customers can be served in
 * each pick-up slot, by its calendar. What is promised of it is held in the ledger, in the same posting as the stock.
 */
@NullMarked
package io.omni.inventory.capacity;

import org.jspecify.annotations.NullMarked;
