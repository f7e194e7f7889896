/** How many units of what are where, and how they got there: receipts, adjustments, returns, transfers. */
@NullMarked
package io.omni.inventory.stock;

import org.jspecify.annotations.NullMarked;
