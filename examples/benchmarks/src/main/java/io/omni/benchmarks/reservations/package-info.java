/**
 * Reserving over PostgreSQL, measured through {@link io.omni.inventory.Inventory#reserve} against what a good team writes in a day
 * ({@link io.omni.benchmarks.reservations.baseline}), each with its commits on disk.
 */
@NullMarked
package io.omni.benchmarks.reservations;

import org.jspecify.annotations.NullMarked;
