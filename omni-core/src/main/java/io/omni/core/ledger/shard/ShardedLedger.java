package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.validation.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One ledger over several, each in a database of its own: accounts are spread over them by their subject. For a retailer whom one server
 * does not serve any more; over one shard it is that shard's ledger, and no more than that.
 *
 * <h2>A posting within a shard</h2>
 *
 * <p>A posting whose subjects are all in one shard goes to that shard as it is. All rules of {@link Ledger} hold for it, and it costs what it
 * costs there.
 *
 * <h2>A posting that spans shards</h2>
 *
 * <p>Any other posting is carried out by all shards that it concerns, or by none, in steps. First each shard in turn, in the order of the
 * {@link Sharding}, takes what it may refuse. If one refuses, the others give back, and the posting is {@link Outcome.Refused}. If none does,
 * that is recorded in one shard, which the posting's id says, with the posting's events: from there on it is posted, whatever happens. Then
 * the shards are told.
 *
 * <ul>
 *   <li>A posting that <em>makes holds</em> and nothing else is a promise: several holds under one id, one for each shard. They are taken as
 *       they are, with their own expiry, and released if one is refused. A caller settles, releases or extends them once it was answered,
 *       and not before.
 *   <li>What a posting takes <em>from holds</em> to settle, release, extend or confirm it, and what it takes from accounts with a floor, is
 *       first moved into a hold of the posting's own, which has no expiry: once it is recorded, nothing of it can be refused any more. A hold
 *       that has expired is found out before it is recorded, and the whole posting is refused.
 *   <li>What it brings, and its lines without a floor, are posted after it was recorded.
 * </ul>
 *
 * <p>Whoever repeats the posting under its id, in any process, carries on where it stopped. So does {@link #recover}, for those that nobody
 * repeats: what was recorded is finished, and what was not is given back. Each step has an id, may be carried out twice, and is refused
 * once it was given back; which of two processes that confirm and release at the same time is first is told by the record alone. Where
 * a call fails with an exception, the outcome is not known, as with any database: repeat it, or ask {@link #find}.
 *
 * <p>A posting must not be posted within a unit of work of a shard's storage if it spans shards: what it recorded would not be kept when
 * others act on it.
 *
 * <h2>What is weaker than the rules of {@link Ledger}</h2>
 *
 * <ul>
 *   <li>L-1, L-17: the shards apply their parts of a spanning posting one after the other. Others may see one part before another; until it is
 *       finished, they see what it takes as held. Nothing is oversold, and what is held may be held a little longer: one may be told that units are
 *       short which another posting took and gives back because it is refused elsewhere. {@link #held} does not tell of units that a posting
 *       that is under way has taken out of the hold.
 *   <li>L-2: a refusal names what is short in the first shard that refused, and what was short in those after it as they stood.
 *   <li>L-3: what facts left short is named to the caller who finished the posting.
 *   <li>L-5: an id is known to be reused within a shard, and among spanning postings.
 *   <li>L-7: a spanning posting must be recovered within the time for which ids are remembered.
 *   <li>L-13, L-19: each shard has a journal of its own, read from {@link #ledger(String)}; between the entries of two there is no order. In the
 *       journals of its shards a spanning posting has entries of its steps; {@link #find} makes one of them.
 *   <li>L-14: events leave through the outbox of the shard that posted or, for a spanning posting, that recorded it. They are in order among those
 *       of one outbox.
 *   <li>L-15: a batch is decided in its order shard by shard. After an exception what went to other shards may be posted.
 *   <li>L-16: a posting is part of the unit of work of its own shard's storage, and of no other.
 * </ul>
 *
 * <p>All other rules hold over shards as they hold in one. L-20 is as strong: the accounts of one subject are in one shard, so a view has them
 * at one moment.
 *
 * <p>Safe for use by several threads, and by several processes over the same shards.
 */
public final class ShardedLedger implements Ledger {

    /** After which a spanning posting that nobody has decided is taken for abandoned, unless the host says otherwise. */
    public static final Duration RECOVER_AFTER = Duration.ofMinutes(1);

    /** By how much the clocks of several processes may differ without one forgetting what another still answers. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final Shards shards;
    private final Coordinator coordinator;
    private final Journal journal;

    /**
     * Creates a ledger over shards, that takes an undecided spanning posting for abandoned after a minute.
     *
     * @param sharding which subject is in which shard; the same for ever
     * @param shards the shards, in any order
     * @param clock tells when spanning postings are begun and decided
     * @throws ShardingMismatch if the shards are not those of the sharding, or remember another
     */
    public ShardedLedger(Sharding sharding, List<Shard> shards, InstantSource clock) {
        this(sharding, shards, clock, RECOVER_AFTER);
    }

    /**
     * Creates a ledger over shards. A storage that is opened for the first time remembers which shard of which sharding it is.
     *
     * @param sharding which subject is in which shard; the same for ever
     * @param shards the shards, in any order
     * @param clock tells when spanning postings are begun and decided
     * @param recoverAfter how long a spanning posting is left alone before it is taken for abandoned; longer than carrying one out takes, with
     *     what the clocks of processes differ by
     * @throws ShardingMismatch if the shards are not those of the sharding, or remember another
     */
    public ShardedLedger(Sharding sharding, List<Shard> shards, InstantSource clock, Duration recoverAfter) {
        if (recoverAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "postings recovered after %s would be before they are begun: give a duration that is not negative"
                            .formatted(recoverAfter));
        }
        this.shards = new Shards(Given.require("sharding", sharding), Given.copy("shards", shards));
        this.coordinator = new Coordinator(this.shards, Given.require("clock", clock), recoverAfter);
        List<Journal> journals =
                this.shards.ledgers().stream().map(Ledger::journal).toList();
        this.journal = journals.size() == 1 ? journals.get(0) : new ShardedJournal(journals);
    }

    /**
     * Gives the ledger of one shard: to read its journal, and to audit it alone. Postings belong to this ledger.
     *
     * @param shard the name of the shard
     * @return its ledger
     * @throws IllegalArgumentException if there is no such shard
     */
    public Ledger ledger(String shard) {
        return shards.ledger(shard);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Finishes every spanning posting that was recorded, and gives back what was taken for every one that was not and is older than postings
     * are left alone. To be called every now and then, in any process, by several at once if need be; what one shard fails at keeps no other
     * posting waiting. Where a shard cannot tell what it remembers, that is thrown after all others were seen to.
     *
     * @param now the instant by which postings are too old to be under way still
     * @return what became of them; nothing is left to be done if nothing is under way and nothing failed
     */
    @Override
    public Recovery recover(Instant now) {
        return coordinator.recover(Given.require("now", now));
    }

    @Override
    public Outcome post(Posting posting) {
        int shard = shards.indexOf(posting);
        return shard < 0 ? coordinator.post(posting) : shards.ledger(shard).post(posting);
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return new ShardedBatch(shards, coordinator).post(postings);
    }

    /** {@inheritDoc} Asks the shards in turn. */
    @Override
    public Optional<JournalEntry> find(PostingId id) {
        for (Ledger ledger : shards.ledgers()) {
            Optional<JournalEntry> entry = ledger.find(id);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return shards.ledgers().size() == 1 ? Optional.empty() : coordinator.find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        List<Position> positions = new ArrayList<>();
        shards.split(accounts)
                .forEach((shard, own) -> positions.addAll(shards.ledger(shard).positions(own, at)));
        positions.sort(Comparator.comparing(Position::account));
        return List.copyOf(positions);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return shards.ledger(shards.indexOf(subject)).scan(books, subject, at);
    }

    @Override
    public AvailabilityView view(String book, List<String> subjects, List<String> details) {
        return shards.ledgers().size() == 1
                ? shards.ledger(0).view(book, subjects, details)
                : AvailabilityView.of(subjects, details, (rows, columns) -> grid(book, rows, columns));
    }

    private LedgerStore.Grid grid(String book, List<String> rows, List<String> columns) {
        Map<Integer, List<Integer>> byShard = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            byShard.computeIfAbsent(shards.indexOf(rows.get(row)), shard -> new ArrayList<>())
                    .add(row);
        }
        Map<AvailabilityView, List<Integer>> views = new LinkedHashMap<>();
        byShard.forEach((shard, own) -> views.put(
                shards.ledger(shard).view(book, own.stream().map(rows::get).toList(), columns), own));
        return (at, available) -> views.forEach((view, own) -> {
            long[] amounts = view.read(at);
            for (int i = 0; i < own.size(); i++) {
                System.arraycopy(amounts, view.index(i, 0), available, own.get(i) * columns.size(), columns.size());
            }
        });
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return shards.ledgers().stream()
                .flatMap(ledger -> ledger.held(hold).stream())
                .sorted(Comparator.comparing(AccountState::account))
                .toList();
    }

    /** {@inheritDoc} What a posting under way has taken out of a hold is listed under an id of its own. */
    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return shards.ledger(shards.indexOf(account.subject())).holdsOn(account, at, limit);
    }

    @Override
    public int sweep(int limit) {
        int swept = 0;
        for (Ledger ledger : shards.ledgers()) {
            swept += swept < limit ? ledger.sweep(limit - swept) : 0;
        }
        return swept;
    }

    @Override
    public int forget() {
        int forgotten = 0;
        for (Ledger ledger : shards.ledgers()) {
            forgotten += ledger.forget();
        }
        Instant before = shards.forgottenBefore().minus(SKEW);
        shards.homes().forEach(home -> home.forget(before));
        return forgotten;
    }

    @Override
    public Instant rememberedSince() {
        return shards.rememberedSince();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Over several shards it audits and seals all of them, and positions are sums. It has no entries to read: see {@link #ledger(String)}.
     */
    @Override
    public Journal journal() {
        return journal;
    }
}
