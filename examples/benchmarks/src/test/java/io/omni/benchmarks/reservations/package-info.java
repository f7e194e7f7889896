/** Tests of what is done with the figures; no server is needed for it. */
@NullMarked
package io.omni.benchmarks.reservations;

import org.jspecify.annotations.NullMarked;
