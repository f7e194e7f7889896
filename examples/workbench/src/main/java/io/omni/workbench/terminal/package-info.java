/** What the terminal shows while work goes on. */
@NullMarked
package io.omni.workbench.terminal;

import org.jspecify.annotations.NullMarked;
