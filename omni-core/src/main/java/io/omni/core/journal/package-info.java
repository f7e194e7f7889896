/**
 * The journal as an audit file: {@link io.omni.core.journal.JournalFile} takes what is sealed of a
 * {@link io.omni.core.ledger.Journal}, an entry a line, and gives it back; {@link io.omni.core.journal.JournalReader} reads such a file
 * alone. A {@link io.omni.core.journal.JournalCodec} writes an entry as text.
 */
@NullMarked
package io.omni.core.journal;

import org.jspecify.annotations.NullMarked;
