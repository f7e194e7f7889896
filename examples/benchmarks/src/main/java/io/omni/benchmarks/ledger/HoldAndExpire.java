package io.omni.benchmarks.ledger;

import io.omni.benchmarks.baseline.Place;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Instant;

/**
 * A hundred holds a second of one unit each, on accounts picked at random, of which each expires after a quarter of an hour: in the steady
 * state one expires for each that is made. An operation is both.
 *
 * <p>Each hold is one posting through the whole contract, built by its builder: with its id, its fingerprint, its outcome, its entry in the
 * journal, and what expired on its account released in the same write. What expired elsewhere is swept up once in ten seconds. The baseline
 * turns its wheel each second. Which accounts and ids the callers ask for is made up before the time is taken; ids are the ledger's alone.
 * The journal is handed to a sink between turns, which is housekeeping, and counted apart.
 */
final class HoldAndExpire {

    private static final long STEP_MILLIS = 10;
    private static final long LASTS_MILLIS = 900_000;
    private static final int SWEEP_EVERY = 1_000;
    private static final int SWEEP_LIMIT = 1_000;

    private final Grid grid;
    private final int holds;
    private final int[] asked;
    private final PostingId[] ids;
    private long ledgerMillis = Grid.START.toEpochMilli();
    private long mapMillis = ledgerMillis;
    private double tidyNanos;

    HoldAndExpire(Grid grid, int holds) {
        this.grid = grid;
        this.holds = holds;
        this.asked = new int[holds];
        this.ids = new PostingId[holds];
    }

    /** Comes to the steady state, in which as many holds expire as are made. */
    void fill() {
        for (long held = 0; held * STEP_MILLIS < LASTS_MILLIS + 2 * SWEEP_EVERY * STEP_MILLIS; held += holds) {
            post();
            withMap();
        }
    }

    double withMap() {
        ask();
        long start = grid.watch.nanos();
        for (int i = 0; i < holds; i++) {
            mapMillis += STEP_MILLIS;
            grid.map.expire(mapMillis);
            Place place = grid.places[asked[i]];
            if (grid.map.hold(place, 1, mapMillis + LASTS_MILLIS) == null) {
                throw new IllegalStateException("the baseline is sold out of " + place);
            }
        }
        return (double) (grid.watch.nanos() - start) / holds;
    }

    double withLedger() {
        double nanos = post();
        long start = grid.watch.nanos();
        grid.tidyUp();
        tidyNanos = (double) (grid.watch.nanos() - start) / holds;
        return nanos;
    }

    private double post() {
        ask();
        for (int i = 0; i < holds; i++) {
            grid.clock.set(Instant.ofEpochMilli(ledgerMillis + (i + 1) * STEP_MILLIS));
            ids[i] = grid.nextId();
        }
        long start = grid.watch.nanos();
        for (int i = 0; i < holds; i++) {
            ledgerMillis += STEP_MILLIS;
            grid.clock.set(Instant.ofEpochMilli(ledgerMillis));
            hold(ids[i], grid.accounts[asked[i]]);
            if (i % SWEEP_EVERY == 0) {
                sweep();
            }
        }
        return (double) (grid.watch.nanos() - start) / holds;
    }

    private void hold(PostingId id, AccountId account) {
        Posting posting = Posting.of(id, "stock.held")
                .hold(account, new HoldId(id.value()), 1, Floor.ZERO, Instant.ofEpochMilli(ledgerMillis + LASTS_MILLIS))
                .build();
        if (!(grid.ledger.post(posting) instanceof Outcome.Posted)) {
            throw new IllegalStateException("the ledger is sold out of " + account);
        }
    }

    private void sweep() {
        int swept;
        do {
            swept = grid.ledger.sweep(SWEEP_LIMIT);
        } while (swept == SWEEP_LIMIT);
    }

    private void ask() {
        for (int i = 0; i < holds; i++) {
            asked[i] = grid.random.nextInt(grid.accounts.length);
        }
    }

    /** What handing the journal over and forgetting ids took for each operation of the last turn. */
    double tidyNanos() {
        return tidyNanos;
    }
}
