package io.omni.faults;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.storage.UnitOfWork;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Broken: answers as soon as it has decided, whether the commit comes to anything or not. */
final class EagerBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Opened opened = super.open(connections, clock);
        return new Opened(
                opened.storage(), new Eager(opened.ledger(), opened.storage().unitOfWork()));
    }

    private static final class Eager extends ForwardingLedger {

        private final UnitOfWork unitOfWork;

        Eager(Ledger ledger, UnitOfWork unitOfWork) {
            super(ledger);
            this.unitOfWork = unitOfWork;
        }

        @Override
        public Outcome post(Posting posting) {
            List<Outcome> decided = new ArrayList<>();
            try {
                return unitOfWork.execute(() -> {
                    Outcome outcome = super.post(posting);
                    decided.add(outcome);
                    return outcome;
                });
            } catch (RuntimeException atTheCommit) {
                if (decided.isEmpty()) {
                    throw atTheCommit;
                }
                return decided.get(0);
            }
        }
    }
}
