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
    private final Holds holds;
    private final BitSet stored = new BitSet(1);
    private Slots slots = new Slots.Sparse();
    private Amounts amounts = new Amounts(2);
    private @Nullable Window @Nullable [] windows;
    private @Nullable Expiries @Nullable [] expiring;
    private long earliest = EpochNanos.NEVER;
    private long filedUnder = EpochNanos.NEVER;

    Page(Subject subject, Book book) {
        this.subject = subject;
        this.book = book;
        this.holds = subject.stripe().holds();
    }

    AccountStripe stripe() {
        return subject.stripe();
    }

    Book book() {
        return book;
    }

    AccountId account(String detail, @Nullable HoldId hold) {
        return new AccountId(subject.name(), book.name(), detail, hold);
    }

    @Nullable
    AccountState state(AccountId account) {
        int slot = find(account.detail());
        return slot == Slots.NONE || !stored.get(slot) ? null : state(account, slot);
    }

    private AccountState state(AccountId account, int slot) {
        long balance = amounts.balance(slot);
        return new AccountState(account, balance, balance - amounts.free(slot), window(slot));
    }

    private Window window(int slot) {
        Window window = windows == null ? null : windows[slot];
        return window == null ? Window.ALWAYS : window;
    }

    /** Puts an account in place of what was there, null for one on which nothing was ever posted. */
    void put(String detail, @Nullable AccountState next) {
        int slot = slot(detail);
        stored.set(slot, next != null);
        amounts.set(slot, next == null ? 0 : next.balance(), next == null ? 0 : next.balance() - next.held());
        boolean always = next == null || next.window().equals(Window.ALWAYS);
        if (windows == null && !always) {
            windows = new Window[amounts.slots()];
        }
        if (windows != null) {
            windows[slot] = always || next == null ? null : next.window();
        }
    }

    Position position(AccountId account, Instant at) {
        AccountState state = state(account);
        return Position.of(
                state == null ? AccountState.empty(account) : state, lapsedUnits(find(account.detail()), at), at);
    }

    void scan(Instant at, Consumer<Position> visit) {
        eachStored(slot ->
                visit.accept(Position.of(state(account(slots.detail(slot), null), slot), lapsedUnits(slot, at), at)));
    }

    void states(Consumer<AccountState> visit) {
        eachStored(slot -> visit.accept(state(account(slots.detail(slot), null), slot)));
    }

    /** In the order of details. */
    private void eachStored(IntConsumer visit) {
        for (int slot : slots.ascending()) {
            if (stored.get(slot)) {
                visit.accept(slot);
            }
        }
    }

    /** The holds on an account that have expired and hold something still, those that expired first before the others. */
    List<AccountState> lapsed(String detail, Instant at) {
        Expiries expiries = expiries(find(detail), at);
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
    void file(int row, String detail) {
        int slot = slot(detail);
        if (expiring == null) {
            expiring = new Expiries[amounts.slots()];
        }
        Expiries expiries = expiring[slot];
        if (expiries == null) {
            expiring[slot] = new Expiries(row);
        } else {
            expiries.add(row, holds);
        }
        earliest = Math.min(earliest, holds.expiry(row));
    }

    void unfile(int row, String detail) {
        int slot = find(detail);
        Expiries expiries = expiring == null ? null : expiring[slot];
        if (expiring == null || expiries == null) {
            throw new IllegalStateException("no hold on " + account(detail, null) + " is known to expire");
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
    long findEarliest() {
        earliest = EpochNanos.NEVER;
        if (expiring != null) {
            for (Expiries expiries : expiring) {
                if (expiries != null) {
                    earliest = Math.min(earliest, holds.expiry(expiries.get(0)));
                }
            }
        }
        return earliest;
    }

    /** Under which instant the page is filed among those of its stripe; never after {@link #earliest}. */
    long filedUnder() {
        return filedUnder;
    }

    void fileUnder(long nanos) {
        filedUnder = nanos;
    }

    private int find(String detail) {
        int slot = slots.find(detail);
        return slot < amounts.slots() ? slot : Slots.NONE;
    }

    private int slot(String detail) {
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
            int number = book.details().find(sparse.detail(slot));
            end = Math.max(end, number + 1);
            unnumbered += number == Names.NONE ? 1 : 0;
        }
        if (unnumbered == 0) {
            return end;
        }
        return book.details().hasRoomFor(unnumbered) ? book.details().size() + unnumbered : Integer.MAX_VALUE;
    }

    private int addDense(String detail) {
        int used = stored.cardinality() + 1;
        int number = book.details().find(detail);
        if (number == Names.NONE && fits(used, book.details().size() + 1)) {
            number = book.details().add(detail);
        }
        if (number == Names.NONE || !fits(used, number + 1)) {
            Slots.Sparse sparse = new Slots.Sparse();
            become(sparse, sparse::add);
            return addSparse(sparse, detail);
        }
        int roomy = amounts.slots() + (amounts.slots() >> 1);
        resize(Math.max(number + 1, Math.min(roomy, book.details().size())));
        return number;
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
        int[] from = Arrays.stream(slots.ascending()).filter(this::isInUse).toArray();
        int[] to =
                Arrays.stream(from).mapToObj(slots::detail).mapToInt(numbering).toArray();
        int size = Arrays.stream(to).max().orElse(0) + 1;
        Amounts oldAmounts = amounts;
        BitSet oldStored = (BitSet) stored.clone();
        @Nullable Window @Nullable [] oldWindows = windows;
        @Nullable Expiries @Nullable [] oldExpiring = expiring;
        slots = next;
        amounts = new Amounts(size);
        stored.clear();
        windows = oldWindows == null ? null : new Window[size];
        expiring = oldExpiring == null ? null : new Expiries[size];
        for (int i = 0; i < from.length; i++) {
            amounts.set(to[i], oldAmounts.balance(from[i]), oldAmounts.free(from[i]));
            stored.set(to[i], oldStored.get(from[i]));
            move(oldWindows, from[i], windows, to[i]);
            move(oldExpiring, from[i], expiring, to[i]);
        }
    }

    private static <T> void move(@Nullable T @Nullable [] source, int from, @Nullable T @Nullable [] target, int to) {
        if (source != null && target != null) {
            target[to] = source[from];
        }
    }

    private boolean isInUse(int slot) {
        return slots instanceof Slots.Sparse
                || (slot < amounts.slots() && (stored.get(slot) || (expiring != null && expiring[slot] != null)));
    }
}
