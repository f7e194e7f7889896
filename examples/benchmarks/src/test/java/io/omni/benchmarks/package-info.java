/** Sees to it that the benchmarks run and that a bar which is missed fails them; the figures are for nobody's eyes here. */
@NullMarked
package io.omni.benchmarks;

import org.jspecify.annotations.NullMarked;
