/**
 * A clock that a program sets by hand, for replays, simulations and tests.
 */
@NullMarked
package io.omni.core.time;

import org.jspecify.annotations.NullMarked;
