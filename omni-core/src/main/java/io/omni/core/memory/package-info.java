/**
 * All four contracts of storage in memory: the default of {@code Omni.inMemory()}, and the double in tests.
 */
@NullMarked
package io.omni.core.memory;

import org.jspecify.annotations.NullMarked;
