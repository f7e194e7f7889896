/**
 * Pushes an order history through Omni, from opening stock to returns, and audits what is left.
 *
 * <p>{@link io.omni.workbench.replay.Replay} reads the history twice: once to learn what will be wanted ({@code Demand}), once to sell it.
 * What the history does not say is drawn by seed ({@code Habits}). The audits ({@code Audit}) do not trust what they check: they keep books
 * of their own.
 */
@NullMarked
package io.omni.workbench.replay;

import org.jspecify.annotations.NullMarked;
