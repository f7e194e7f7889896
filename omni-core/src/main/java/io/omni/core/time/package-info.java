/**
 * Time, where it is not the system's: {@link io.omni.core.time.VirtualClock} is set by hand, for replays, simulations and tests. Everything
 * else takes any {@link java.time.InstantSource}.
 */
@NullMarked
package io.omni.core.time;

import org.jspecify.annotations.NullMarked;
