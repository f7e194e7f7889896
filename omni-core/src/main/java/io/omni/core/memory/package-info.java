/**
 * All four contracts of storage in memory: {@link io.omni.core.memory.InMemoryStorage}, which {@code Omni.inMemory()} uses, and the double
 * in tests. It is gone when the process ends.
 */
@NullMarked
package io.omni.core.memory;

import org.jspecify.annotations.NullMarked;
