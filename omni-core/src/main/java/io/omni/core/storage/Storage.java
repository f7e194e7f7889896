package io.omni.core.storage;

import io.omni.core.ledger.LedgerStore;

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
