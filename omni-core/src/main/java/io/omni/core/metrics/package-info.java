/**
 * How Omni is doing: {@link io.omni.core.metrics.Metrics} is the port, {@link io.omni.core.metrics.Metric} lists everything that is reported
 * through it. Without a host's implementation nothing is measured, and nothing is spent on it.
 *
 * <p>Facades report their commands through {@link io.omni.core.metrics.CommandMeter}; {@link io.omni.core.metrics.Metered} counts what
 * happens in a ledger and in units of work from outside, so that neither knows of it.
 */
@NullMarked
package io.omni.core.metrics;

import org.jspecify.annotations.NullMarked;
