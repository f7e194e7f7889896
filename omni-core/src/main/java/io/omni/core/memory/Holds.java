package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What remains of the holds on the accounts of one stripe, one row for each hold on each account, in columns of primitives. A row keeps its
 * number. Used only under the lock of the stripe.
 */
final class Holds {

    static final int NONE = -1;

    private static final int FIRST_ROWS = 8;

    private long[] highs = new long[FIRST_ROWS];
    private long[] lows = new long[FIRST_ROWS];
    private long[] remaining = new long[FIRST_ROWS];
    private long[] expiries = new long[FIRST_ROWS];
    private @Nullable Page[] pages = new Page[FIRST_ROWS];
    private @Nullable String[] details = new String[FIRST_ROWS];
    /** The next row of the same bucket; of a row that is not in use, the next such row. */
    private int[] next = new int[FIRST_ROWS];

    private int[] buckets = empty(FIRST_ROWS);
    private int rows;
    private int size;
    private int unused = NONE;
    /** Windows that are not just open until an exact instant. */
    private final Map<Integer, Window> oddWindows = new HashMap<>(0);

    private static int[] empty(int buckets) {
        int[] none = new int[buckets];
        Arrays.fill(none, NONE);
        return none;
    }

    int find(Page page, String detail, HoldId hold) {
        long high = hold.value().getMostSignificantBits();
        long low = hold.value().getLeastSignificantBits();
        int row = buckets[bucket(high, low)];
        while (row != NONE && !(highs[row] == high && lows[row] == low && isOn(page, detail, row))) {
            row = next[row];
        }
        return row;
    }

    private boolean isOn(Page page, String detail, int row) {
        return pages[row] == page && detail.equals(details[row]);
    }

    /** Visits all rows of a hold. */
    void each(HoldId hold, IntConsumer visit) {
        long high = hold.value().getMostSignificantBits();
        long low = hold.value().getLeastSignificantBits();
        for (int row = buckets[bucket(high, low)]; row != NONE; row = next[row]) {
            if (highs[row] == high && lows[row] == low) {
                visit.accept(row);
            }
        }
    }

    /** Tells whether there is a row of any hold with a hash. */
    boolean has(long hash) {
        int row = buckets[(int) hash & (buckets.length - 1)];
        while (row != NONE && Mix.of(highs[row], lows[row]) != hash) {
            row = next[row];
        }
        return row != NONE;
    }

    private int bucket(long high, long low) {
        return (int) Mix.of(high, low) & (buckets.length - 1);
    }

    /** Makes a row of which nothing remains and that does not expire. */
    int add(Page page, String detail, HoldId hold) {
        if (size == buckets.length) {
            rehash();
        }
        int row = newRow();
        highs[row] = hold.value().getMostSignificantBits();
        lows[row] = hold.value().getLeastSignificantBits();
        remaining[row] = 0;
        expiries[row] = EpochNanos.NEVER;
        pages[row] = page;
        details[row] = detail;
        link(row);
        size++;
        return row;
    }

    private int newRow() {
        if (unused != NONE) {
            int row = unused;
            unused = next[row];
            return row;
        }
        if (rows == next.length) {
            resize(rows + (rows >> 2) + FIRST_ROWS);
        }
        return rows++;
    }

    private void resize(int capacity) {
        highs = Arrays.copyOf(highs, capacity);
        lows = Arrays.copyOf(lows, capacity);
        remaining = Arrays.copyOf(remaining, capacity);
        expiries = Arrays.copyOf(expiries, capacity);
        pages = Arrays.copyOf(pages, capacity);
        details = Arrays.copyOf(details, capacity);
        next = Arrays.copyOf(next, capacity);
    }

    private void link(int row) {
        int bucket = bucket(highs[row], lows[row]);
        next[row] = buckets[bucket];
        buckets[bucket] = row;
    }

    private void rehash() {
        buckets = empty(buckets.length * 2);
        for (int row = 0; row < rows; row++) {
            if (pages[row] != null) {
                link(row);
            }
        }
    }

    void remove(int row) {
        int bucket = bucket(highs[row], lows[row]);
        if (buckets[bucket] == row) {
            buckets[bucket] = next[row];
        } else {
            int before = buckets[bucket];
            while (next[before] != row) {
                before = next[before];
            }
            next[before] = next[row];
        }
        pages[row] = null;
        details[row] = null;
        oddWindows.remove(row);
        next[row] = unused;
        unused = row;
        size--;
    }

    long remaining(int row) {
        return remaining[row];
    }

    /** When it expires as {@link EpochNanos}. */
    long expiry(int row) {
        return expiries[row];
    }

    boolean expiredBy(int row, long nanos, Instant at) {
        long expiry = expiries[row];
        return expiry < nanos
                || (expiry == nanos
                        && (EpochNanos.isExact(expiry) || window(row).expiredAt(at)));
    }

    void set(int row, long nextRemaining, Window window) {
        remaining[row] = nextRemaining;
        Instant expiresAt = window.expiresAt();
        long expiry = expiresAt == null ? EpochNanos.NEVER : EpochNanos.of(expiresAt);
        expiries[row] = expiry;
        if (window.activeFrom() != null || (expiresAt != null && !EpochNanos.isExact(expiry))) {
            oddWindows.put(row, window);
        } else if (!oddWindows.isEmpty()) {
            oddWindows.remove(row);
        }
    }

    Window window(int row) {
        Window odd = oddWindows.isEmpty() ? null : oddWindows.get(row);
        if (odd != null) {
            return odd;
        }
        long expiry = expiries[row];
        return expiry == EpochNanos.NEVER ? Window.ALWAYS : Window.until(EpochNanos.instant(expiry));
    }

    AccountState state(AccountId account, int row) {
        return new AccountState(account, remaining[row], 0, window(row));
    }

    AccountState state(int row) {
        return state(account(row), row);
    }

    AccountId account(int row) {
        return page(row).account(detail(row), new HoldId(new UUID(highs[row], lows[row])));
    }

    private Page page(int row) {
        Page page = pages[row];
        if (page == null) {
            throw new IllegalStateException("row " + row + " is of no hold");
        }
        return page;
    }

    private String detail(int row) {
        String detail = details[row];
        if (detail == null) {
            throw new IllegalStateException("row " + row + " is of no hold");
        }
        return detail;
    }

    /** Visits the rows in use. */
    void each(IntConsumer visit) {
        for (int row = 0; row < rows; row++) {
            if (pages[row] != null) {
                visit.accept(row);
            }
        }
    }

    /** By when they expire, then by their ids. */
    int compare(int a, int b) {
        if (expiries[a] != expiries[b]) {
            return Long.compare(expiries[a], expiries[b]);
        }
        int byInstant = EpochNanos.isExact(expiries[a]) ? 0 : compareInexact(a, b);
        if (byInstant != 0) {
            return byInstant;
        }
        return highs[a] != highs[b] ? Long.compare(highs[a], highs[b]) : Long.compare(lows[a], lows[b]);
    }

    private int compareInexact(int a, int b) {
        Instant atA = window(a).expiresAt();
        Instant atB = window(b).expiresAt();
        return atA == null || atB == null ? 0 : atA.compareTo(atB);
    }
}
