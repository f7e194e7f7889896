package io.omni.faults;

import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Broken: what belongs to one unit of work is committed one by one. */
final class SplitBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Opened opened = super.open(connections, clock);
        return new Opened(new Split(opened.storage()), opened.ledger());
    }

    private static final class Split extends ForwardingStorage {

        Split(Storage storage) {
            super(storage);
        }

        @Override
        public UnitOfWork unitOfWork() {
            return new UnitOfWork() {
                @Override
                public <R> R execute(Supplier<R> work) {
                    return work.get();
                }
            };
        }
    }
}
