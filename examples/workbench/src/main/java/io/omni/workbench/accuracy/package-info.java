/**
 * {@code omni accuracy}: a made-up store whose book is wrong, and what becomes of pick-up orders by how much of the book is offered.
 */
@NullMarked
package io.omni.workbench.accuracy;

import org.jspecify.annotations.NullMarked;
