package io.omni.faults;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.DatabaseFailure;
import java.time.InstantSource;

/** Broken: whoever was not answered asks again under a fresh id. */
final class FreshIdBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Opened opened = super.open(connections, clock);
        return new Opened(opened.storage(), new FreshId(opened.ledger(), clock));
    }

    private static final class FreshId extends ForwardingLedger {

        private final InstantSource clock;

        FreshId(Ledger ledger, InstantSource clock) {
            super(ledger);
            this.clock = clock;
        }

        @Override
        public Outcome post(Posting posting) {
            try {
                return super.post(posting);
            } catch (DatabaseFailure notAnswered) {
                return super.post(new Posting(
                        PostingId.of(CommandId.next(clock)),
                        posting.cause(),
                        posting.fingerprint(),
                        posting.lines(),
                        posting.events()));
            }
        }
    }
}
