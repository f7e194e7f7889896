package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * What remains of the holds on the accounts of one stripe: a row for each hold on each account, all rows one after the other in one array,
 * since what lies far apart in memory is slow to get at. A row keeps its number. Used only under the lock of the stripe.
 */
final class Holds {

    static final int NONE = -1;

    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int REMAINING = 2;
    private static final int EXPIRY = 3;
    private static final int ACCOUNT = 4;
    private static final int WIDTH = 5;

    /** In place of the account of a row that is not in use; its first cell then has the next such row. */
    private static final long UNUSED = -1;

    private static final int FIRST_ROWS = 8;

    private final Numbered<Page> pages;
    private final TaggedTable table = new TaggedTable(this::hash);
    private long[] cells = new long[FIRST_ROWS * WIDTH];
    private int rows;
    private int unused = NONE;
    /** Windows that are not just open until an exact instant. */
    private final Map<Integer, Window> oddWindows = new HashMap<>(0);

    Holds(Numbered<Page> pages) {
        this.pages = pages;
    }

    private long hash(int row) {
        return Mix.of(cells[row * WIDTH + HIGH], cells[row * WIDTH + LOW]);
    }

    private static long account(Page page, int slot) {
        return (long) page.number() << Integer.SIZE | slot;
    }

    int find(Page page, int slot, HoldId hold) {
        int place = place(page, slot, hold);
        return place == TaggedTable.END ? NONE : table.number(place);
    }

    private int place(Page page, int slot, HoldId hold) {
        long account = account(page, slot);
        long hash = Mix.of(hold);
        int place = table.first(hash);
        while (place != TaggedTable.END && !(isOf(table.number(place), hold) && isOn(table.number(place), account))) {
            place = table.next(place, hash);
        }
        return place;
    }

    private boolean isOf(int row, HoldId hold) {
        return cells[row * WIDTH + LOW] == hold.value().getLeastSignificantBits()
                && cells[row * WIDTH + HIGH] == hold.value().getMostSignificantBits();
    }

    private boolean isOn(int row, long account) {
        return cells[row * WIDTH + ACCOUNT] == account;
    }

    /** Visits all rows of a hold. */
    void each(HoldId hold, IntConsumer visit) {
        long hash = Mix.of(hold);
        for (int place = table.first(hash); place != TaggedTable.END; place = table.next(place, hash)) {
            if (isOf(table.number(place), hold)) {
                visit.accept(table.number(place));
            }
        }
    }

    /** Tells whether there is a row of a hold that has a hash. */
    boolean has(long hash) {
        int place = table.first(hash);
        while (place != TaggedTable.END && !HoldIndex.isSame(hash(table.number(place)), hash)) {
            place = table.next(place, hash);
        }
        return place != TaggedTable.END;
    }

    /** Makes a row of which nothing remains and that does not expire. */
    int add(Page page, int slot, HoldId hold) {
        int row = newRow();
        int at = row * WIDTH;
        cells[at + HIGH] = hold.value().getMostSignificantBits();
        cells[at + LOW] = hold.value().getLeastSignificantBits();
        cells[at + REMAINING] = 0;
        cells[at + EXPIRY] = EpochNanos.NEVER;
        cells[at + ACCOUNT] = account(page, slot);
        table.add(row, Mix.of(hold));
        return row;
    }

    private int newRow() {
        if (unused != NONE) {
            int row = unused;
            unused = (int) cells[row * WIDTH + HIGH];
            return row;
        }
        if ((rows + 1) * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, (rows + (rows >> 2) + FIRST_ROWS) * WIDTH);
        }
        return rows++;
    }

    void remove(int row) {
        long hash = hash(row);
        int place = table.first(hash);
        while (table.number(place) != row) {
            place = table.next(place, hash);
        }
        table.remove(place);
        cells[row * WIDTH + ACCOUNT] = UNUSED;
        cells[row * WIDTH + HIGH] = unused;
        unused = row;
        oddWindows.remove(row);
    }

    /** The slots of a page on which there are holds. */
    BitSet slots(Page page) {
        BitSet slots = new BitSet();
        each(row -> {
            if (page(row) == page) {
                slots.set(slot(row));
            }
        });
        return slots;
    }

    /** Follows the accounts of a page to other slots. */
    void renumber(Page page, int[] from, int[] to) {
        Map<Integer, Integer> moved = new HashMap<>();
        for (int i = 0; i < from.length; i++) {
            moved.put(from[i], to[i]);
        }
        each(row -> {
            if (page(row) == page) {
                cells[row * WIDTH + ACCOUNT] = account(page, moved.getOrDefault(slot(row), slot(row)));
            }
        });
    }

    long remaining(int row) {
        return cells[row * WIDTH + REMAINING];
    }

    /** When it expires as {@link EpochNanos}. */
    long expiry(int row) {
        return cells[row * WIDTH + EXPIRY];
    }

    Page page(int row) {
        return pages.get((int) (cells[row * WIDTH + ACCOUNT] >>> Integer.SIZE));
    }

    int slot(int row) {
        return (int) cells[row * WIDTH + ACCOUNT];
    }

    boolean expiredBy(int row, long nanos, Instant at) {
        long expiry = expiry(row);
        return expiry < nanos
                || (expiry == nanos
                        && (EpochNanos.isExact(expiry) || window(row).expiredAt(at)));
    }

    void set(int row, long remaining, Window window) {
        Instant expiresAt = window.expiresAt();
        long expiry = expiresAt == null ? EpochNanos.NEVER : EpochNanos.of(expiresAt);
        cells[row * WIDTH + REMAINING] = remaining;
        cells[row * WIDTH + EXPIRY] = expiry;
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
        long expiry = expiry(row);
        return expiry == EpochNanos.NEVER ? Window.ALWAYS : Window.until(EpochNanos.instant(expiry));
    }

    AccountState state(AccountId account, int row) {
        return new AccountState(account, remaining(row), 0, window(row));
    }

    AccountState state(int row) {
        return state(account(row), row);
    }

    AccountId account(int row) {
        UUID hold = new UUID(cells[row * WIDTH + HIGH], cells[row * WIDTH + LOW]);
        return page(row).account(slot(row), new HoldId(hold));
    }

    /** Visits the rows in use. */
    void each(IntConsumer visit) {
        for (int row = 0; row < rows; row++) {
            if (cells[row * WIDTH + ACCOUNT] != UNUSED) {
                visit.accept(row);
            }
        }
    }

    /** By when they expire, then by their ids. */
    int compare(int a, int b) {
        if (expiry(a) != expiry(b)) {
            return Long.compare(expiry(a), expiry(b));
        }
        int byInstant = EpochNanos.isExact(expiry(a)) ? 0 : compareInexact(a, b);
        if (byInstant != 0) {
            return byInstant;
        }
        int byHigh = Long.compare(cells[a * WIDTH + HIGH], cells[b * WIDTH + HIGH]);
        return byHigh != 0 ? byHigh : Long.compare(cells[a * WIDTH + LOW], cells[b * WIDTH + LOW]);
    }

    private int compareInexact(int a, int b) {
        Instant atA = window(a).expiresAt();
        Instant atB = window(b).expiresAt();
        return atA == null || atB == null ? 0 : atA.compareTo(atB);
    }
}
