package io.omni.tck;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.ArrayList;
import java.util.List;

/** A ledger of which a mutant bends a method, the postings or the answers. */
class BentLedger extends ForwardingLedger {

    final Ledger straight;

    BentLedger(Ledger straight) {
        super(straight);
        this.straight = straight;
    }

    Posting asked(Posting posting) {
        return posting;
    }

    Outcome answered(Posting posting, Outcome outcome) {
        return outcome;
    }

    @Override
    public Outcome post(Posting posting) {
        return post(List.of(posting)).get(0);
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        List<Outcome> straightOnes =
                straight.post(postings.stream().map(this::asked).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            outcomes.add(answered(postings.get(i), straightOnes.get(i)));
        }
        return outcomes;
    }
}
