package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Shortage;

/** What the tests expect of outcomes. */
final class Outcomes {

    private Outcomes() {}

    static Outcome.Posted posted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        return (Outcome.Posted) outcome;
    }

    static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }

    static Outcome.AlreadyPosted alreadyPosted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.AlreadyPosted.class);
        return (Outcome.AlreadyPosted) outcome;
    }

    static Shortage insufficient(AccountId account, long requested, long available) {
        return new Shortage.Insufficient(account, requested, available, Floor.ZERO);
    }
}
