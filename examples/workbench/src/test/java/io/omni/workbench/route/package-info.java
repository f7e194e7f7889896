/** {@code omni route}. */
@NullMarked
package io.omni.workbench.route;

import org.jspecify.annotations.NullMarked;
