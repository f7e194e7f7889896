package io.omni.faults;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;

/** Broken: goods that were held leave the shelf, and the hold does not learn of it. */
final class UnnoticedBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Opened opened = super.open(connections, clock);
        return new Opened(opened.storage(), new Unnoticed(opened.ledger()));
    }

    private static final class Unnoticed extends ForwardingLedger {

        Unnoticed(Ledger ledger) {
            super(ledger);
        }

        @Override
        public Outcome post(Posting posting) {
            return super.post(posting.cause().equals(Verb.SETTLE.cause()) ? withoutHold(posting) : posting);
        }

        private static Posting withoutHold(Posting posting) {
            PostingBuilder out = Posting.of(posting.id(), posting.cause());
            for (Line line : posting.lines()) {
                AccountId account = line.account();
                if (!account.isHold()) {
                    out.out(account, -line.balance(), new Contra("customer"), Floor.NONE);
                }
            }
            return out.asked(posting.fingerprint().toString())
                    .events(posting.events())
                    .build();
        }
    }
}
