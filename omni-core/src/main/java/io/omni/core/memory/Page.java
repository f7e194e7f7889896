package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one subject in one book. Where the subject has accounts for many of the book's details, an account's slot is the number of
 * its detail in the book; else the page has slots of its own. Windows, and holds that expire, are kept beside where there are any. Used only
 * under the lock of the subject.
 */
final class Page {

    private static final int FEW = 16;

    /** A page is dense while at least one slot in so many is in use. */
    private static final int SLOTS_FOR_ONE = 4;

    private final Subject subject;
    private final Book book;
    private final int number;
    private final Holds holds;
    private Slots slots = new Slots.Sparse();
    private Amounts amounts = new Amounts(2);
    private @Nullable Window @Nullable [] windows;
    private @Nullable Expiries @Nullable [] expiring;
    private long earliest = EpochNanos.NEVER;
    private long filedUnder = EpochNanos.NEVER;

    Page(Subject subject, Book book, int number) {
        this.subject = subject;
        this.book = book;
        this.number = number;
        this.holds = subject.stripe().holds();
    }

    AccountStripe stripe() {
        return subject.stripe();
    }

    Book book() {
        return book;
    }

    /** Its number among all pages. */
    int number() {
        return number;
    }

    /** The slot of a detail, or {@link Slots#NONE}. */
    int find(String detail) {
        int slot = slots.find(detail);
        return slot < amounts.slots() ? slot : Slots.NONE;
    }

    AccountId account(int slot, @Nullable HoldId hold) {
        return new AccountId(subject.name(), book.name(), slots.detail(slot), hold);
    }

    @Nullable AccountState state(AccountId account, int slot) {
        return slot != Slots.NONE && amounts.has(slot) ? stored(account, slot) : null;
    }

    private AccountState stored(AccountId account, int slot) {
        long balance = amounts.balance(slot);
        return new AccountState(account, balance, balance - amounts.free(slot), window(slot));
    }

    private Window window(int slot) {
        Window window = windows == null ? null : windows[slot];
        return window == null ? Window.ALWAYS : window;
    }

    /** Puts an account in place of what was there, null for one on which nothing was ever posted. */
    void put(int slot, @Nullable AccountState next) {
        if (next == null) {
            amounts.remove(slot);
        } else {
            amounts.set(slot, next.balance(), next.balance() - next.held());
        }
        boolean always = next == null || next.window().equals(Window.ALWAYS);
        if (windows == null && !always) {
            windows = new Window[amounts.slots()];
        }
        if (windows != null) {
            windows[slot] = always || next == null ? null : next.window();
        }
    }

    Position position(AccountId account, Instant at) {
        int slot = find(account.detail());
        AccountState state = state(account, slot);
        return Position.of(state == null ? AccountState.empty(account) : state, lapsedUnits(slot, at), at);
    }

    void scan(Instant at, Consumer<Position> visit) {
        eachStored(slot -> visit.accept(Position.of(stored(account(slot, null), slot), lapsedUnits(slot, at), at)));
    }

    void states(Consumer<AccountState> visit) {
        eachStored(slot -> visit.accept(stored(account(slot, null), slot)));
    }

    /** In the order of details. */
    private void eachStored(IntConsumer visit) {
        for (int slot : slots.ascending()) {
            if (slot < amounts.slots() && amounts.has(slot)) {
                visit.accept(slot);
            }
        }
    }

    /** Reads what is available on the accounts of some details into a row. */
    void read(Columns columns, Instant at, long[] available, int offset) {
        if (slots instanceof Slots.Dense) {
            amounts.copyFree(columns, available, offset);
        } else {
            Arrays.fill(available, offset, offset + columns.size(), 0);
            eachColumn(columns, (slot, column) -> available[offset + column] = amounts.free(slot));
        }
        if (expiring != null && earliest <= EpochNanos.of(at)) {
            findEarliest();
            eachColumn(columns, (slot, column) -> available[offset + column] += lapsedUnits(slot, at));
        }
        if (windows != null) {
            eachColumn(columns, (slot, column) -> {
                if (!window(slot).contains(at)) {
                    available[offset + column] = Math.min(0, available[offset + column]);
                }
            });
        }
    }

    private interface SlotVisit {
        void visit(int slot, int column);
    }

    /** Visits those slots of which the details have a column. */
    private void eachColumn(Columns columns, SlotVisit visit) {
        if (slots instanceof Slots.Sparse sparse) {
            for (int slot = 0; slot < sparse.size(); slot++) {
                int column = columns.of(sparse.detail(slot));
                if (column != Columns.NONE) {
                    visit.visit(slot, column);
                }
            }
        } else {
            int[] ofColumns = columns.slots();
            for (int column = 0; column < ofColumns.length; column++) {
                if (ofColumns[column] != Slots.NONE && ofColumns[column] < amounts.slots()) {
                    visit.visit(ofColumns[column], column);
                }
            }
        }
    }

    /** The holds on an account that have expired and hold something still, those that expired first before the others. */
    List<AccountState> lapsed(int slot, Instant at) {
        Expiries expiries = expiries(slot, at);
        if (expiries == null || !holds.expiredBy(expiries.get(0), EpochNanos.of(at), at)) {
            return List.of();
        }
        List<AccountState> lapsed = new ArrayList<>();
        expiries.lapsed(at, holds, row -> lapsed.add(holds.state(row)));
        return lapsed;
    }

    private long lapsedUnits(int slot, Instant at) {
        Expiries expiries = expiries(slot, at);
        return expiries == null ? 0 : expiries.lapsedUnits(at, holds);
    }

    private @Nullable Expiries expiries(int slot, Instant at) {
        return slot == Slots.NONE || expiring == null || earliest > EpochNanos.of(at) ? null : expiring[slot];
    }

    /** Visits holds on any account that have expired by an instant, of each account those that expired first before the others. */
    void lapsed(Instant at, IntConsumer visit) {
        if (expiring != null) {
            for (Expiries expiries : expiring) {
                if (expiries != null) {
                    expiries.lapsed(at, holds, visit);
                }
            }
        }
    }

    /** Counts a hold among those that expire. */
    void file(int row) {
        int slot = holds.slot(row);
        if (expiring == null) {
            expiring = new Expiries[amounts.slots()];
        }
        Expiries expiries = expiring[slot];
        if (expiries == null) {
            expiring[slot] = new Expiries(row, holds.expiry(row));
        } else {
            expiries.add(row, holds);
        }
        earliest = Math.min(earliest, holds.expiry(row));
    }

    void unfile(int row) {
        int slot = holds.slot(row);
        Expiries expiries = expiring == null ? null : expiring[slot];
        if (expiring == null || expiries == null) {
            throw new IllegalStateException("no hold on " + account(slot, null) + " is known to expire");
        }
        if (expiries.size() == 1) {
            expiring[slot] = null;
        } else {
            expiries.remove(row, holds);
        }
    }

    /** No hold on this page expires before this; it may be that none expires then. */
    long earliest() {
        return earliest;
    }

    /** Works out when the first hold on this page expires. */
    void findEarliest() {
        earliest = EpochNanos.NEVER;
        if (expiring != null) {
            for (Expiries expiries : expiring) {
                if (expiries != null) {
                    earliest = Math.min(earliest, holds.expiry(expiries.get(0)));
                }
            }
        }
    }

    /** Under which instant the page is filed among those of its stripe; never after {@link #earliest}. */
    long filedUnder() {
        return filedUnder;
    }

    void fileUnder(long nanos) {
        filedUnder = nanos;
    }

    /** The slot of a detail, a new one if it has none. */
    int slot(String detail) {
        int slot = find(detail);
        if (slot != Slots.NONE) {
            return slot;
        }
        String shared = book.shared(detail);
        return slots instanceof Slots.Sparse sparse ? addSparse(sparse, shared) : addDense(shared);
    }

    private int addSparse(Slots.Sparse sparse, String detail) {
        int slot = sparse.add(detail);
        if (slot >= amounts.slots()) {
            resize(slot + (slot >> 1) + 1);
        }
        boolean worthALook = sparse.size() >= FEW && Integer.bitCount(sparse.size()) == 1;
        if (!worthALook || !fits(sparse.size(), denseSlots(sparse))) {
            return slot;
        }
        become(new Slots.Dense(book.details()), book.details()::add);
        return find(detail);
    }

    /** How many slots the page would have if it were dense. */
    private int denseSlots(Slots.Sparse sparse) {
        int end = 0;
        int unnumbered = 0;
        for (int slot = 0; slot < sparse.size(); slot++) {
            int ofDetail = book.details().find(sparse.detail(slot));
            end = Math.max(end, ofDetail + 1);
            unnumbered += ofDetail == Names.NONE ? 1 : 0;
        }
        if (unnumbered == 0) {
            return end;
        }
        return book.details().hasRoomFor(unnumbered) ? book.details().size() + unnumbered : Integer.MAX_VALUE;
    }

    private int addDense(String detail) {
        int used = amounts.count() + 1;
        int ofDetail = book.details().find(detail);
        if (ofDetail == Names.NONE && fits(used, book.details().size() + 1)) {
            ofDetail = book.details().add(detail);
        }
        if (ofDetail == Names.NONE || !fits(used, ofDetail + 1)) {
            Slots.Sparse sparse = new Slots.Sparse();
            become(sparse, sparse::add);
            return addSparse(sparse, detail);
        }
        int roomy = amounts.slots() + (amounts.slots() >> 1);
        resize(Math.max(ofDetail + 1, Math.min(roomy, book.details().size())));
        return ofDetail;
    }

    private static boolean fits(int used, int slots) {
        return slots <= (long) used * SLOTS_FOR_ONE;
    }

    private void resize(int size) {
        amounts.resize(size);
        windows = windows == null ? null : Arrays.copyOf(windows, size);
        expiring = expiring == null ? null : Arrays.copyOf(expiring, size);
    }

    private void become(Slots next, ToIntFunction<String> numbering) {
        BitSet held = holds.slots(this);
        int[] from = Arrays.stream(slots.ascending())
                .filter(slot -> isInUse(slot, held))
                .toArray();
        int[] to =
                Arrays.stream(from).mapToObj(slots::detail).mapToInt(numbering).toArray();
        int size = Arrays.stream(to).max().orElse(0) + 1;
        Amounts moved = new Amounts(size);
        for (int i = 0; i < from.length; i++) {
            moved.copy(amounts, from[i], to[i]);
        }
        slots = next;
        amounts = moved;
        windows = windows == null ? null : moved(windows, from, new Window[size], to);
        expiring = expiring == null ? null : moved(expiring, from, new Expiries[size], to);
        holds.renumber(this, from, to);
    }

    private static <T> @Nullable T[] moved(@Nullable T[] source, int[] from, @Nullable T[] target, int[] to) {
        for (int i = 0; i < from.length; i++) {
            target[to[i]] = source[from[i]];
        }
        return target;
    }

    /** Of a page that was sparse all slots are, of a dense one those with an account or a hold. */
    private boolean isInUse(int slot, BitSet held) {
        return slots instanceof Slots.Sparse || (slot < amounts.slots() && amounts.has(slot)) || held.get(slot);
    }
}
