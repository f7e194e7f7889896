/** An order history in the layout of the UCI Online Retail data set: its lines, the invoices they form, and what is left out and why. */
@NullMarked
package io.omni.workbench.history;

import org.jspecify.annotations.NullMarked;
