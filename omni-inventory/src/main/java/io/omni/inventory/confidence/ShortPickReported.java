package io.omni.inventory.confidence;

import io.omni.core.command.CommandOutcome;
import io.omni.inventory.stock.StockKey;

/**
 * The answer to {@link ReportShortPick}.
 *
 * @param key what and where
 * @param missing by how many units the book was too high
 * @param corrected by how many the book was corrected
 */
public record ShortPickReported(StockKey key, long missing, long corrected) implements CommandOutcome {}
