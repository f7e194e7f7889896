package io.omni.core.ledger;

import java.util.Optional;

/**
 * What a host may set about a journal.
 *
 * @param sink takes what was sealed; without one nothing is sealed, and the store keeps the whole journal
 * @param source reads what was sealed; without one the journal can be read from where the store has it on
 * @param segment how many entries make a segment: so many are worth a sealing ({@link Journal#sealWhenDue}), and no segment has more
 */
public record JournalOptions(Optional<JournalSink> sink, Optional<JournalSource> source, int segment) {

    /** The store keeps the whole journal; once a sink is named, 10,000 entries make a segment. */
    public static final JournalOptions DEFAULT = new JournalOptions(Optional.empty(), Optional.empty(), 10_000);

    /** Checks the size of segments. */
    public JournalOptions {
        if (segment < 1) {
            throw new IllegalArgumentException(
                    "a segment of %d entries is none: let at least 1 entry make one".formatted(segment));
        }
    }

    /**
     * Names what takes the entries that are sealed.
     *
     * @param taker the sink
     * @return options with it
     */
    public JournalOptions withSink(JournalSink taker) {
        return new JournalOptions(Optional.of(taker), source, segment);
    }

    /**
     * Names what reads the entries that were sealed.
     *
     * @param reader the source
     * @return options with it
     */
    public JournalOptions withSource(JournalSource reader) {
        return new JournalOptions(sink, Optional.of(reader), segment);
    }

    /**
     * Sets how many entries make a segment.
     *
     * @param entries at least 1
     * @return options with it
     */
    public JournalOptions withSegment(int entries) {
        return new JournalOptions(sink, source, entries);
    }
}
