/**
 * What a good team writes in a day to reserve stock over PostgreSQL, in its best reasonable form: the bars of
 * {@link io.omni.benchmarks.reservations} are ratios to these. They know nothing of Omni but the shape of its rows.
 */
@NullMarked
package io.omni.benchmarks.reservations.baseline;

import org.jspecify.annotations.NullMarked;
