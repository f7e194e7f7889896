/** How many units of what are where and in which condition, and how they got there: receipts, corrections, returns, transfers, syncs. */
@NullMarked
package io.omni.inventory.stock;

import org.jspecify.annotations.NullMarked;
