package io.omni.core.json;

import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.LedgerOptions;
import java.time.Duration;
import java.util.Optional;

/** The options of a ledger as a person writes them. Where the journal goes, and who reads it, is named by the program: it is no text. */
record LedgerFields(Duration idWindow, Optional<Integer> journalSegment) {

    static LedgerFields of(LedgerOptions options) {
        JournalOptions journal = options.journal();
        if (journal.sink().isPresent() || journal.source().isPresent()) {
            throw new IllegalArgumentException(
                    "options that name a sink or source of the journal cannot be written as JSON: name them after reading, by withJournal");
        }
        return new LedgerFields(
                options.idWindow(),
                Optional.of(journal.segment()).filter(segment -> segment != JournalOptions.DEFAULT.segment()));
    }

    LedgerOptions options() {
        JournalOptions journal =
                journalSegment.map(JournalOptions.DEFAULT::withSegment).orElse(JournalOptions.DEFAULT);
        return new LedgerOptions(idWindow, journal);
    }
}
