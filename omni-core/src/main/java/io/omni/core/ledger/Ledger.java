package io.omni.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts with a balance and an amount held, changed by postings that apply as a whole or not at all.
 *
 * <p>Rules, by the numbers that the suites of {@code omni-tck} carry:
 *
 * <ul>
 *   <li><b>L-1 Atomic.</b> All lines of a posting are applied, or none.
 *   <li><b>L-2 Floor.</b> A line that lowers what is available does not take it under its floor: the posting is refused, and the refusal
 *       names every account that is short. A line that does not lower it is never refused. Lines on one account are judged together: their
 *       changes add up, and the highest floor counts.
 *   <li><b>L-3 Facts.</b> Lines without a floor always post. Accounts that they leave with less than nothing are named in the outcome.
 *   <li><b>L-4 Replay.</b> The same id with the same command is answered with the entry that was posted first, and changes nothing.
 *   <li><b>L-5 Reuse.</b> The same id with another command is {@link PostingIdReused}, and changes nothing.
 *   <li><b>L-6 Refusals are not remembered.</b> A refused posting may be posted again under its id, and is decided afresh.
 *   <li><b>L-7 Memory of ids.</b> An id is remembered for a declared time after it was made; an older one is {@link PostingTooOld}, whether
 *       it is still stored or not.
 *   <li><b>L-8 Hold.</b> A hold lowers what is available and not the balance. What remains of it can be settled (out of the balance) or
 *       released, in parts; never more than remains, and nothing twice.
 *   <li><b>L-9 Expiry.</b> From the instant at which a hold expires it lowers nothing any more, with no sweep needed, and it can be neither
 *       settled nor released nor extended: {@link Shortage.HoldExpired}. A posting that takes from an account releases the expired holds on
 *       it in the same write, so that a worker whose clock is behind cannot settle what was sold to somebody else.
 *   <li><b>L-10 Extension.</b> A hold that has not expired can be given another expiry, or none. One without expiry keeps none: an
 *       extension that comes late changes nothing.
 *   <li><b>L-11 Sweeping</b> changes no answer.
 *   <li><b>L-12 Window.</b> Outside its window an account offers nothing ({@link Shortage.OutsideWindow}); what it owes stays owed.
 *   <li><b>L-13 Journal.</b> Every posting that is posted, and no other, is in the journal once, with what each account was left with. For
 *       each account the order of entries is the order of changes, and the balances can be rebuilt from them. An entry has one
 *       position for ever, and positions ascend.
 *   <li><b>L-14 Events.</b> The events of a posting are appended to the outbox when it is posted, and neither when it is refused nor when it
 *       is replayed.
 *   <li><b>L-15 Batch.</b> The postings of a batch are decided in their order, each by itself; each has its own outcome. An exception posts
 *       nothing of the batch.
 *   <li><b>L-16 Unit of work.</b> What was posted in a unit of work that fails never was: balances, holds, ids, journal and events.
 *   <li><b>L-17 Concurrency.</b> Postings of several threads have the effect of some one-after-the-other order of them, and lone ones never
 *       end in a deadlock or conflict.
 *   <li><b>L-18 Audit.</b> The journal's audit compares the accounts with what the entries say, and names the first posting at fault.
 *   <li><b>L-19 Sealing.</b> What a sound checkpoint covers may be handed to a {@link JournalSink}: in order, without gap, once, and never
 *       before its unit of work has ended. Then the store discards it. That changes no answer but one: the journal before that position
 *       is read from a {@link JournalSource}, or is {@link JournalSealed}. What the sink does not take stays, and so does everything while
 *       the audit finds the books unsound.
 *   <li><b>L-20 View.</b> A view tells of each of its accounts what a position tells: what is available at the instant, after all that was
 *       posted before, with all accounts of one subject at one moment.
 *   <li><b>L-21 Open holds.</b> The holds on an account are those of which something remains and that have not expired; the last made comes
 *       first, by the instant in its id.
 * </ul>
 */
public interface Ledger {

    /**
     * Posts.
     *
     * @param posting what to post
     * @return the outcome
     * @throws PostingIdReused if the id belongs to another command
     * @throws PostingTooOld if the id is older than ids are remembered
     */
    Outcome post(Posting posting);

    /**
     * Posts several independent postings at once, which costs less than one by one.
     *
     * @param postings what to post, in their order
     * @return their outcomes, in the same order
     * @throws PostingIdReused if an id belongs to another command
     * @throws PostingTooOld if an id is older than ids are remembered
     */
    List<Outcome> post(List<Posting> postings);

    /**
     * Finds what was posted under an id, so that a repeated command can be answered before anything is worked out.
     *
     * @param id the posting
     * @return the entry, or empty if nothing was posted under it within the time for which ids are remembered
     */
    Optional<JournalEntry> find(PostingId id);

    /**
     * Tells how accounts stand.
     *
     * @param accounts which ones; those on which nothing was ever posted are empty
     * @param at the instant to judge expiry by
     * @return the positions in the order of accounts
     */
    List<Position> positions(Collection<AccountId> accounts, Instant at);

    /**
     * Tells how all accounts of a subject in some books stand, all at one moment.
     *
     * @param books which kinds of account
     * @param subject what they are about
     * @param at the instant to judge expiry by
     * @return the positions in the order of accounts, without holds
     */
    List<Position> scan(Set<String> books, String subject, Instant at);

    /**
     * Prepares to read what is available of many accounts at a time, over and over: for each of the subjects, of each of the details.
     *
     * @param book which kind of account
     * @param subjects what they are about, each once
     * @param details which ones of each subject's accounts, each once
     * @return a view to read from (L-20)
     * @throws IllegalArgumentException if a subject or detail comes twice
     */
    AvailabilityView view(String book, List<String> subjects, List<String> details);

    /**
     * Tells what remains of a hold.
     *
     * @param hold which hold
     * @return what remains on each account, in their order; nothing is left out for having expired, what was swept up, settled or released
     *     is
     */
    List<AccountState> held(HoldId hold);

    /**
     * Tells for whom units of an account are held: to find out whom it touches that fewer are there (L-21).
     *
     * @param account which account
     * @param at the instant to judge expiry by
     * @param limit at most so many, the last ones
     * @return what remains of each hold, the last made first
     */
    List<AccountState> holdsOn(AccountId account, Instant at, int limit);

    /**
     * Sweeps up expired holds. Housekeeping: it changes no answer (L-11).
     *
     * @param limit at most this many holds
     * @return how many were swept up; less than the limit means that none is left
     */
    int sweep(int limit);

    /**
     * Forgets ids that are older than they need be remembered. Housekeeping: it changes no answer (L-7).
     *
     * @return how many were forgotten
     */
    int forget();

    /**
     * Finishes what was left half done by a process that died, and gives back what was taken and not decided. Only a ledger over several
     * databases has such postings. Housekeeping.
     *
     * @param now the instant by which postings are too old to be under way still
     * @return what became of them
     */
    Recovery recover(Instant now);

    /**
     * Tells how far back ids are remembered (L-7).
     *
     * @return the instant; a command whose id was made before it is {@link PostingTooOld}
     */
    Instant rememberedSince();

    /**
     * Gives the journal.
     *
     * @return the journal of this ledger
     */
    Journal journal();
}
