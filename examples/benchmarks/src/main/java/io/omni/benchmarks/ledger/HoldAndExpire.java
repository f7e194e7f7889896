package io.omni.benchmarks.ledger;

import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Jmh;
import io.omni.benchmarks.Stage;
import io.omni.benchmarks.baseline.Hold;
import io.omni.benchmarks.baseline.Place;
import io.omni.core.id.UuidV7;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    private final List<Double> housekeeping = new ArrayList<>();
    private long ledgerMillis = Grid.START.toEpochMilli();
    private long mapMillis = ledgerMillis;
    private int next;

    HoldAndExpire(Grid grid, int holds) {
        this.grid = grid;
        this.holds = holds;
        this.asked = new int[holds];
        this.ids = new PostingId[holds];
    }

    Comparison compare(Scale scale) {
        fill();
        Stage.set(this);
        return Comparison.of(
                scale.warmUps(),
                scale.turns(),
                () -> Jmh.nanosOfACall(HoldAndExpireBenchmark.class, "map", holds),
                () -> Jmh.nanosOfACall(HoldAndExpireBenchmark.class, "ledger", holds));
    }

    /** Comes to the steady state, in which as many holds expire as are made. */
    private void fill() {
        for (long held = 0; held * STEP_MILLIS < LASTS_MILLIS + 2 * SWEEP_EVERY * STEP_MILLIS; held += holds) {
            ask();
            for (int i = 0; i < holds; i++) {
                withLedger();
            }
            ask();
            for (int i = 0; i < holds; i++) {
                withMap();
            }
        }
    }

    /** Makes up what is asked for in the next turn. */
    void ask() {
        next = 0;
        for (int i = 0; i < holds; i++) {
            asked[i] = grid.random.nextInt(grid.accounts.length);
            ids[i] = new PostingId(
                    UuidV7.random(Instant.ofEpochMilli(ledgerMillis + (i + 1) * STEP_MILLIS), grid.random));
        }
    }

    Hold withMap() {
        mapMillis += STEP_MILLIS;
        grid.map.expire(mapMillis);
        Place place = grid.places[asked[next++]];
        Hold hold = grid.map.hold(place, 1, mapMillis + LASTS_MILLIS);
        if (hold == null) {
            throw new IllegalStateException("the baseline is sold out of " + place);
        }
        return hold;
    }

    Outcome withLedger() {
        ledgerMillis += STEP_MILLIS;
        grid.clock.set(Instant.ofEpochMilli(ledgerMillis));
        if (next % SWEEP_EVERY == 0) {
            sweep();
        }
        PostingId id = ids[next];
        AccountId account = grid.accounts[asked[next++]];
        Posting posting = Posting.of(id, "stock.held")
                .hold(account, new HoldId(id.value()), 1, Floor.ZERO, Instant.ofEpochMilli(ledgerMillis + LASTS_MILLIS))
                .build();
        Outcome outcome = grid.ledger.post(posting);
        if (!(outcome instanceof Outcome.Posted)) {
            throw new IllegalStateException("the ledger is sold out of " + account);
        }
        return outcome;
    }

    private void sweep() {
        int swept;
        do {
            swept = grid.ledger.sweep(SWEEP_LIMIT);
        } while (swept == SWEEP_LIMIT);
    }

    /** Hands the journal over and forgets ids, after a turn of the ledger; the garbage that this leaves is not for the next turns to collect. */
    void tidyUp() {
        if (grid.ledger.journal().entries(grid.sealed(), 1).entries().isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        grid.ledger.journal().seal();
        long sealed = System.nanoTime();
        grid.ledger.forget();
        long forgotten = System.nanoTime();
        housekeeping.add((double) (sealed - start) / Math.max(holds, grid.accounts.length)
                + (double) (forgotten - sealed) / holds);
        System.gc();
    }

    /**
     * What handing the journal over and forgetting ids takes for each operation; the median over the turns. A sealing is due when there are as
     * many entries as accounts, so it counts for as many holds.
     */
    double housekeepingNanos() {
        return housekeeping.stream()
                .sorted()
                .skip(housekeeping.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
