/**
 * The README, checked: its examples are the marked regions of the tests in this package, and what else it shows is what the project has.
 *
 * <p>A region begins at the comment {@code // begin NAME} and ends at {@code // end NAME}; in the README, the block of the same code comes
 * right after the line {@code <!-- example NAME -->}.
 */
@NullMarked
package io.omni.workbench.readme;

import org.jspecify.annotations.NullMarked;
