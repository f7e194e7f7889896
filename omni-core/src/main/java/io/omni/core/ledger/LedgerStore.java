package io.omni.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the ledger needs of a database. All deciding is done above it, by {@link StoredLedger}; a store locks, reads, writes and scans.
 *
 * <p>Rules, by the numbers that the suites of {@code omni-tck} carry:
 *
 * <ul>
 *   <li><b>S-1</b> {@link #lock}, {@link #write} and {@link #sweepable} are called within a unit of work; what they lock stays locked until
 *       it ends.
 *   <li><b>S-2</b> Locking an account locks what remains of the holds on it. Locks are taken in one order everywhere: accounts, then posting
 *       ids. Locking what has no row yet keeps others from making it.
 *   <li><b>S-3</b> Within a unit of work, reads see what it has written.
 *   <li><b>S-4</b> {@link #write} keeps all of a batch or nothing of it, and all of it is gone when the unit of work fails.
 *   <li><b>S-5</b> The other reads see only what was kept, and all accounts of one subject at one moment.
 *   <li><b>S-6</b> Positions ascend in the order of entries, an entry has the same for ever, and up to the position of a snapshot none
 *       appears any more. There may be gaps, where units of work failed.
 *   <li><b>S-7</b> {@link #discard} lets go of the stretch of the journal that it names, and of nothing else: an entry is still found by its
 *       id as long as ids are remembered.
 *   <li><b>S-8</b> A checkpoint takes the place of an earlier one, and never of a later.
 *   <li><b>S-9</b> A grid reads what positions would, by S-3 and S-5, however long ago it was prepared.
 *   <li><b>S-10</b> {@link #holdsOn} reads every hold on an account of which something remains and that has not expired, by S-3 and S-5: by
 *       descending ids, which begin with the instants at which they were made.
 * </ul>
 */
public interface LedgerStore {

    /**
     * Locks accounts and posting ids, and reads them.
     *
     * @param accounts accounts and holds, in ascending order
     * @param ids posting ids, in ascending order
     * @param at the instant by which expired holds are told
     * @return what was found
     */
    Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at);

    /**
     * What {@link #lock} found.
     *
     * @param states the accounts and holds asked for, those that are stored
     * @param lapsed by account, the holds on the accounts asked for that have expired and hold something still
     * @param entries the entries under the ids asked for
     */
    record Locked(
            Map<AccountId, AccountState> states,
            Map<AccountId, List<AccountState>> lapsed,
            Map<PostingId, JournalEntry> entries) {}

    /**
     * Writes what was decided.
     *
     * @param batch entries and states
     */
    void write(Batch batch);

    /**
     * What was decided.
     *
     * @param entries to append to the journal, in their order
     * @param states to keep in place of what was stored for the same account or hold
     * @param gone holds of which nothing remains, to be removed
     */
    record Batch(List<JournalEntry> entries, List<AccountState> states, Set<AccountId> gone) {

        /**
         * Picks the accounts, for a store that keeps holds elsewhere.
         *
         * @return the states that are not of holds
         */
        public List<AccountState> accounts() {
            return states.stream().filter(state -> !state.account().isHold()).toList();
        }

        /**
         * Picks the holds.
         *
         * @return the states that are of holds
         */
        public List<AccountState> holds() {
            return states.stream().filter(state -> state.account().isHold()).toList();
        }
    }

    /**
     * Finds an entry by its id.
     *
     * @param id the posting
     * @return the entry, or empty if there is none or its id was forgotten
     */
    Optional<JournalEntry> find(PostingId id);

    /**
     * Reads accounts.
     *
     * @param accounts which ones
     * @param at the instant to judge expiry by
     * @return their positions in the order of accounts; empty accounts for those that are not stored
     */
    List<Position> positions(Collection<AccountId> accounts, Instant at);

    /**
     * Reads all accounts of a subject in some books, at one moment.
     *
     * @param books which kinds of account
     * @param subject what they are about
     * @param at the instant to judge expiry by
     * @return their positions in the order of accounts, without holds
     */
    List<Position> scan(Set<String> books, String subject, Instant at);

    /**
     * Prepares to read what is available of many accounts, over and over. A database may prepare the one statement that reads them all.
     *
     * @param book which kind of account
     * @param subjects what they are about, each once
     * @param details which ones of each subject's accounts, each once
     * @return what reads them, safe for use by several threads
     */
    Grid grid(String book, List<String> subjects, List<String> details);

    /** Reads what is available of the accounts for which it was prepared. */
    interface Grid {

        /**
         * Reads.
         *
         * @param at the instant to judge expiry and windows by
         * @param available where the amounts go: of the first subject for each detail, then of the second, and so on; 0 for an account that
         *     is not stored
         */
        void read(Instant at, long[] available);
    }

    /**
     * Reads what remains of a hold.
     *
     * @param hold which hold
     * @return what remains on each account, in their order, where something remains
     */
    List<AccountState> held(HoldId hold);

    /**
     * Reads what remains of the holds on an account. It is asked for only where something went wrong, and must not make a posting dearer.
     *
     * @param account which account
     * @param at the instant by which expired holds are left out
     * @param limit at most this many
     * @return what remains of each, the last made first
     */
    List<AccountState> holdsOn(AccountId account, Instant at, int limit);

    /**
     * Finds holds that have expired and hold something still.
     *
     * @param by the instant by which they have expired
     * @param limit at most this many
     * @return the holds, those that expired first before the others
     */
    List<AccountId> sweepable(Instant by, int limit);

    /**
     * Forgets posting ids, and holds that expired and were swept up. The journal keeps its entries.
     *
     * @param before ids made before this instant, and holds that expired before it
     * @return how many ids were forgotten
     */
    int forget(Instant before);

    /**
     * Reads a stretch of the journal.
     *
     * @param after entries after this position; 0 for the start
     * @param upTo and up to this one
     * @param limit at most this many
     * @return the entries, fewer than the limit only if there are no more up to the position
     * @throws JournalSealed if entries after the first position were discarded
     */
    JournalPage journal(long after, long upTo, int limit);

    /**
     * Tells which stretch of the journal is stored.
     *
     * @return from where to where
     */
    Extent extent();

    /**
     * Which stretch of the journal is stored.
     *
     * @param sealed up to this position it was discarded; 0 if it is all there
     * @param position the position of the last entry; 0 for an empty journal
     */
    record Extent(long sealed, long position) {

        /**
         * Counts.
         *
         * @return how many entries are stored at most; fewer if positions have gaps
         */
        public long atMost() {
            return position - sealed;
        }
    }

    /**
     * Tells how many entries of the journal the store may have. A posting that finds so many is {@link JournalFull}, so sealing is due well
     * before.
     *
     * @return how many; {@link Long#MAX_VALUE}, unless the store says otherwise, where nothing limits them
     */
    default long journalLimit() {
        return Long.MAX_VALUE;
    }

    /**
     * Discards the journal up to a position: it was handed to a {@link JournalSink}.
     *
     * @param upTo the position of the last entry to discard, no later than that of the last checkpoint
     */
    void discard(long upTo);

    /**
     * Reads all accounts and holds at one moment, with the position of the journal at that moment.
     *
     * @return every account and hold that is stored
     */
    Checkpoint snapshot();

    /**
     * Keeps a checkpoint that was found to agree with the journal.
     *
     * @param checkpoint the checkpoint; nothing is done if a later one is kept already
     */
    void keep(Checkpoint checkpoint);

    /**
     * Reads the checkpoint that was kept last, by a unit of work that has ended.
     *
     * @return the checkpoint; {@link Checkpoint#START} if none was kept
     */
    Checkpoint checkpoint();
}
