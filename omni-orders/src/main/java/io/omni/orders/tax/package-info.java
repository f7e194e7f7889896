/** The port to taxes, {@link io.omni.orders.tax.Taxes}, and a sample table behind it. None of it is tax advice. */
@NullMarked
package io.omni.orders.tax;

import org.jspecify.annotations.NullMarked;
