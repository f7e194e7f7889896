package io.omni.inventory.internal;

import io.omni.core.event.Event;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What counts do to the ledger. All of it is fact, and never refused. */
final class CountPostings {

    private static final String MARKED = "stock.marked";

    private final Ledger ledger;
    private final Shelves shelves;
    private final Overcommitment overcommitment;

    CountPostings(Ledger ledger, Storage storage, Metrics metrics) {
        this.ledger = ledger;
        this.shelves = new Shelves(ledger, storage);
        this.overcommitment = new Overcommitment(ledger, metrics);
    }

    /**
     * Posts nothing on each account, which tells the book of that very place in the journal: each other posting on the account is before it,
     * and counted in, or after it. The accounts stay locked until the unit of work ends.
     */
    Book mark(CommandId step, Collection<StockKey> keys) {
        Set<AccountId> accounts = onTheShelf(keys);
        List<Line> lines = accounts.stream()
                .map(account -> new Line(account, 0, 0, Floor.NONE, null, null))
                .toList();
        JournalEntry entry = entry(ledger.post(
                new Posting(PostingId.of(step), MARKED, Fingerprint.of(MARKED, step.toString()), lines, List.of())));
        requireSame(accounts, keys);
        Map<AccountId, Long> after = new HashMap<>();
        for (JournalLine line : entry.lines()) {
            if (!line.account().isHold()) {
                after.put(line.account(), line.balanceAfter());
            }
        }
        Map<StockKey, Long> balances = new HashMap<>();
        after.forEach((account, balance) -> balances.merge(StockBook.key(account), balance, Math::addExact));
        return new Book(entry, balances);
    }

    /** How many units the book has just now; nothing is locked. */
    Map<StockKey, Long> balances(Collection<StockKey> keys, Instant at) {
        Map<StockKey, Long> balances = new HashMap<>();
        ledger.positions(onTheShelf(keys), at)
                .forEach(position ->
                        balances.merge(StockBook.key(position.account()), position.balance(), Math::addExact));
        return balances;
    }

    /** The accounts whose units lie together, and are counted together: whoever counts does not see whose a unit is. */
    private Set<AccountId> onTheShelf(Collection<StockKey> keys) {
        return new TreeSet<>(shelves.sellable(keys));
    }

    /** Units may have been set aside for a channel that had none before, after its accounts were named and before they were locked. */
    private void requireSame(Set<AccountId> accounts, Collection<StockKey> keys) {
        if (!onTheShelf(keys).equals(accounts)) {
            throw new ConcurrencyConflict("units of %s were set aside for another channel while they were marked"
                    .formatted(List.copyOf(keys)));
        }
    }

    /** The book of some accounts at one place in the journal. */
    record Book(JournalEntry entry, Map<StockKey, Long> balances) {

        long of(StockKey key) {
            Long balance = balances.get(key);
            if (balance == null) {
                throw new IllegalStateException(
                        "%s was not marked by %s: mark all lines of a tally".formatted(key, entry.id()));
            }
            return balance;
        }
    }

    /** Changes what is on hand, whatever is held of it, and gives the events of what that leaves short. */
    List<Event> post(CommandId step, String cause, Map<StockKey, Long> changes, Contra contra) {
        PostingBuilder posting = Posting.of(PostingId.of(step), cause).asked(step.toString());
        changes.forEach((key, change) -> line(posting, key, change, contra));
        return overcommitted(ledger.post(posting.build()));
    }

    /** Tells the journal what became of units that a count had taken for lost, or found. The balance stays. */
    void explain(CommandId step, String cause, StockKey key, long change, Contra contra) {
        PostingBuilder posting = Posting.of(PostingId.of(step), cause).asked(step.toString());
        line(posting, key, change, contra);
        line(posting, key, Math.negateExact(change), StockBook.SHRINKAGE);
        entry(ledger.post(posting.build()));
    }

    private static void line(PostingBuilder posting, StockKey key, long change, Contra contra) {
        if (change > 0) {
            posting.in(StockBook.onHand(key), change, contra);
        } else {
            posting.out(StockBook.onHand(key), Math.negateExact(change), contra, Floor.NONE);
        }
    }

    private List<Event> overcommitted(Outcome outcome) {
        entry(outcome);
        if (!(outcome instanceof Outcome.Posted posted)) {
            return List.of();
        }
        overcommitment.report(posted);
        return overcommitment.events(posted);
    }

    private static JournalEntry entry(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(
                    "the ledger refused the fact %s: %s; a fact has no floor, so the store under the ledger is broken"
                            .formatted(refused.id(), refused.shortages()));
        }
        return outcome instanceof Outcome.Posted posted ? posted.entry() : ((Outcome.AlreadyPosted) outcome).entry();
    }
}
