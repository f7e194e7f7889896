package io.omni.core.memory;

/**
 * What a host may set about storage in memory.
 *
 * @param journalLimit how many entries of the journal memory may have; a posting that finds so many is {@link
 *     io.omni.core.ledger.JournalFull}. Units of work that write at the same moment may each go past it once
 */
public record InMemoryOptions(long journalLimit) {

    /** Nothing is limited but by the memory of the process. */
    public static final InMemoryOptions DEFAULT = new InMemoryOptions(Long.MAX_VALUE);

    /** Checks the limit. */
    public InMemoryOptions {
        if (journalLimit < 1) {
            throw new IllegalArgumentException(
                    "a journal of %d entries cannot take any: allow at least 1".formatted(journalLimit));
        }
    }

    /**
     * Limits the journal. Where nobody seals, or the sink fails for long, postings are refused from there on, rather than that memory runs
     * out. Set it well above {@link io.omni.core.ledger.JournalOptions#segment()}: by what is posted in the time that a broken sink may
     * take to be repaired.
     *
     * @param entries how many entries memory may have, at least 1
     * @return options with it
     */
    public InMemoryOptions withJournalLimit(long entries) {
        return new InMemoryOptions(entries);
    }
}
