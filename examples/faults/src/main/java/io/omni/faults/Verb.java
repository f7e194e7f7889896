package io.omni.faults;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.PostingBuilder;
import java.util.Locale;

/** What is done to goods on the shelf. */
enum Verb {
    RECEIVE(1) {
        @Override
        void write(PostingBuilder posting, AccountId shelf, long units, Command command) {
            posting.in(shelf, units, new Contra("supplier"));
        }
    },
    SELL(-1) {
        @Override
        void write(PostingBuilder posting, AccountId shelf, long units, Command command) {
            posting.out(shelf, units, CUSTOMER, Floor.ZERO);
        }
    },
    HOLD(0) {
        @Override
        void write(PostingBuilder posting, AccountId shelf, long units, Command command) {
            posting.hold(
                    shelf, command.heldBy(), units, Floor.ZERO, command.until().orElse(null));
        }
    },
    /** Out of a hold. */
    SETTLE(-1) {
        @Override
        void write(PostingBuilder posting, AccountId shelf, long units, Command command) {
            posting.settle(shelf, command.heldBy(), units, CUSTOMER);
        }
    },
    RELEASE(0) {
        @Override
        void write(PostingBuilder posting, AccountId shelf, long units, Command command) {
            posting.release(shelf, command.heldBy(), units);
        }
    },
    EXTEND(0) {
        @Override
        void write(PostingBuilder posting, AccountId shelf, long units, Command command) {
            posting.extend(shelf, command.heldBy(), command.until().orElse(null));
        }
    };

    private static final Contra CUSTOMER = new Contra("customer");

    private final int sign;

    Verb(int sign) {
        this.sign = sign;
    }

    abstract void write(PostingBuilder posting, AccountId shelf, long units, Command command);

    /** What a unit changes the balance by. */
    int sign() {
        return sign;
    }

    /** Whether it lowers what remains of a hold. */
    boolean isOutOfAHold() {
        return this == SETTLE || this == RELEASE;
    }

    String cause() {
        return "faults." + name().toLowerCase(Locale.ROOT);
    }
}
