/** The workbench: {@link io.omni.workbench.Workbench}, Omni from the command line. */
@NullMarked
package io.omni.workbench;

import org.jspecify.annotations.NullMarked;
