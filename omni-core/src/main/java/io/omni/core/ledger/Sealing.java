package io.omni.core.ledger;

/** What came of sealing the journal. */
public sealed interface Sealing {

    /**
     * Tells how much is left.
     *
     * @return how many entries the store has now, at most
     */
    long entries();

    /**
     * Nothing was sealed: no sink is named, too few entries wait, or another thread was sealing at that moment.
     *
     * @param entries how many entries the store has now, at most
     */
    record Kept(long entries) implements Sealing {}

    /**
     * All that could be was sealed.
     *
     * @param position up to where the journal is sealed now
     * @param entries how many entries the store has now, at most, all of them newer
     */
    record Sealed(long position, long entries) implements Sealing {}

    /**
     * The sink threw. What it took before is sealed; all else is still in the store, and is handed over at the next sealing.
     *
     * @param position up to where the journal is sealed now
     * @param entries how many entries the store has now, at most
     * @param cause what the sink threw
     */
    record Failed(long position, long entries, RuntimeException cause) implements Sealing {}

    /**
     * The accounts are not what the journal says, so that no checkpoint was kept. Nothing was sealed: the evidence stays where it is.
     *
     * @param audit where they differ
     * @param entries how many entries the store has now, at most
     */
    record Unsound(JournalAudit.Drifted audit, long entries) implements Sealing {}
}
