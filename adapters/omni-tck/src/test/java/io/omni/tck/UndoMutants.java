package io.omni.tck;

import static io.omni.tck.IdMutants.store;

import io.omni.tck.Surviving.What;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Stores that keep something of a unit of work that failed. */
final class UndoMutants {

    private UndoMutants() {}

    static List<Mutant> all() {
        return List.of(
                ledger("keeps the balances of a failed unit", What.BALANCES),
                ledger("keeps the holds of a failed unit", What.HOLDS),
                ledger("keeps the ids of a failed unit", What.IDS),
                ledger("keeps the journal of a failed unit", What.JOURNAL),
                ledger("keeps the events of a failed unit", What.EVENTS),
                store("L16", "forgets ids for good in a failed unit", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public int forget(Instant before) {
                        return elsewhere(() -> straight.forget(before));
                    }
                }),
                unit("U2", "keeps the balances of a failed unit", What.BALANCES),
                unit("U2", "keeps the journal of a failed unit", What.JOURNAL),
                unit("U2", "keeps the events of a failed unit", What.EVENTS),
                unit("U2", "keeps the aggregates of a failed unit", What.AGGREGATES),
                unit("U3", "keeps the balances of joined work by themselves", What.BALANCES, What.ONLY_WHAT_JOINED),
                unit("U3", "keeps the aggregates of joined work by themselves", What.AGGREGATES, What.ONLY_WHAT_JOINED),
                unit("U3", "keeps the events of joined work by themselves", What.EVENTS, What.ONLY_WHAT_JOINED),
                unit("U4", "keeps the aggregates of a lost unit", What.AGGREGATES),
                unit("U6", "keeps the events of runs that lost a race", What.EVENTS, What.ONLY_LOST_RACES),
                unit("U6", "keeps the journal of runs that lost a race", What.JOURNAL, What.ONLY_LOST_RACES),
                surviving(Suite.VERSIONED_STORE, "V6", "keeps what a failed unit saved", What.AGGREGATES),
                surviving(Suite.OUTBOX, "O2", "keeps what a failed unit appended", What.EVENTS));
    }

    private static Mutant ledger(String name, What what) {
        return surviving(Suite.LEDGER, "L16", name, what);
    }

    private static Mutant unit(String rule, String name, What... what) {
        return surviving(Suite.UNIT_OF_WORK, rule, name, what);
    }

    private static Mutant surviving(Suite suite, String rule, String name, What... what) {
        return Mutant.of(suite, rule, name, BentFixture.storage(memory -> new Surviving(memory, what)));
    }

    private static int elsewhere(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
