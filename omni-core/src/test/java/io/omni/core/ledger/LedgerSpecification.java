package io.omni.core.ledger;

import java.util.List;

/** What {@link LedgerOperations} must answer, one after the other: written without a ledger, so that the ledger is not held against itself. */
public class LedgerSpecification {

    private static final int KEYS = 3;

    private long mugs = 3;
    private long otherMugs = 3;
    private long cups = 3;
    private final long[] remaining = new long[KEYS];
    private final boolean[] held = new boolean[KEYS];
    private final boolean[] settled = new boolean[KEYS];
    private final boolean[] released = new boolean[KEYS];
    private final boolean[] taken = new boolean[KEYS];

    /** Three units in each account. */
    public LedgerSpecification() {}

    public String hold(int key) {
        return once(held, key, freeMugs() >= 2, () -> remaining[key] += 2);
    }

    public String settle(int key) {
        return once(settled, key, remaining[key] >= 1, () -> {
            remaining[key]--;
            mugs--;
        });
    }

    public String release(int key) {
        return once(released, key, remaining[key] >= 1, () -> remaining[key]--);
    }

    public String takeFromThree(int key) {
        return once(taken, key, otherMugs >= 1 && freeMugs() >= 1 && cups >= 2, () -> {
            otherMugs--;
            mugs--;
            cups -= 2;
        });
    }

    public List<Long> position() {
        return List.of(mugs, heldMugs(), freeMugs());
    }

    public List<Long> scan() {
        return List.of(mugs, heldMugs(), freeMugs(), otherMugs, 0L, otherMugs);
    }

    public long remaining(int key) {
        return remaining[key];
    }

    public boolean wasHeld(int key) {
        return held[key];
    }

    private static String once(boolean[] done, int key, boolean possible, Runnable change) {
        if (done[key]) {
            return "posted before";
        }
        if (!possible) {
            return "refused";
        }
        done[key] = true;
        change.run();
        return "posted";
    }

    private long heldMugs() {
        long sum = 0;
        for (long units : remaining) {
            sum += units;
        }
        return sum;
    }

    private long freeMugs() {
        return mugs - heldMugs();
    }
}
