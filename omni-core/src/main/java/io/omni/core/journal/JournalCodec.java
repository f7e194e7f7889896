package io.omni.core.journal;

import io.omni.core.ledger.JournalEntry;
import java.util.function.Function;

/**
 * Writes an entry of the journal as a line of text, and reads it back.
 *
 * @param write gives the text: a JSON object without line breaks
 * @param read gives the entry of a text, equal to the one that was written
 */
public record JournalCodec(Function<JournalEntry, String> write, Function<String, JournalEntry> read) {}
