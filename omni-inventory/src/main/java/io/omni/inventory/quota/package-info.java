/**
 * Units set aside for a channel: how many, who else may take them and from when on.
 *
 * <p>Units that are set aside are in accounts of their own, apart from those that anybody may take, so that two channels never sell the same
 * unit. A {@link io.omni.inventory.quota.QuotaPlan} says on what terms: what it releases is judged by the instant of the question, and no job
 * has to run. {@link io.omni.inventory.quota.Quotas} is where to begin.
 */
@NullMarked
package io.omni.inventory.quota;

import org.jspecify.annotations.NullMarked;
