package io.omni.core.storage;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.StoredLedger;
import java.time.InstantSource;

/** Everything that Omni stores, plugged in as one: the four contracts over the same database, so that one unit of work spans them. */
public interface Storage {

    /**
     * Gives what makes several writes one.
     *
     * @return the unit of work that spans the other three
     */
    UnitOfWork unitOfWork();

    /**
     * Gives the store under the ledger.
     *
     * @return the store
     */
    LedgerStore ledger();

    /**
     * Opens a ledger over this storage, as Omni uses it. A database in which each transaction has its price overrides this with a ledger that
     * carries out postings of several callers in one.
     *
     * @param clock tells the instant of each posting
     * @param options what a host may set
     * @return the ledger; all ledgers over one storage have the same accounts
     */
    default Ledger openLedger(InstantSource clock, LedgerOptions options) {
        return new StoredLedger(this, clock, options);
    }

    /**
     * Gives the store of one kind of aggregate.
     *
     * @param type the kind; asking twice for the same name gives the same aggregates
     * @param <I> the type of the id
     * @param <A> the type of the aggregate
     * @return the store
     */
    <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type);

    /**
     * Gives where events leave.
     *
     * @return the outbox
     */
    Outbox outbox();

    /**
     * Gives the queues of events on their way out.
     *
     * @return the queues over the events of {@link #outbox}
     */
    OutboxQueue outboxQueue();
}
