/** How often promotions were used, and how much of the budgets of campaigns they have drawn: held while an order is paid, and given back with it. */
@NullMarked
package io.omni.loyalty.usage;

import org.jspecify.annotations.NullMarked;
