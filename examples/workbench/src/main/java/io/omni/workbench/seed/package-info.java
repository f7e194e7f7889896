/** Choices that look random and are the same for the same seed, on every machine. */
@NullMarked
package io.omni.workbench.seed;

import org.jspecify.annotations.NullMarked;
