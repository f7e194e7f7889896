/** {@code omni route}: one order, the locations that could supply it, and why they do or do not. */
@NullMarked
package io.omni.workbench.route;

import org.jspecify.annotations.NullMarked;
