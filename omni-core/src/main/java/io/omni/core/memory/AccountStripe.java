package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The holds on the accounts that one lock protects, and when the next of them expire. Used only under that lock, unless said otherwise. */
final class AccountStripe {

    private final int place;
    private final Holds holds;
    private final Alarms alarms = new Alarms();
    private volatile long earliest = EpochNanos.NEVER;
    private volatile long earliestSwept = EpochNanos.NEVER;

    AccountStripe(int place, Numbered<Page> pages) {
        this.place = place;
        this.holds = new Holds(pages);
    }

    /** The place of its lock. */
    int place() {
        return place;
    }

    Holds holds() {
        return holds;
    }

    /** No hold expires before this. May be asked without the lock. */
    long earliest() {
        return earliest;
    }

    /** No hold that was swept up expired before this. May be asked without the lock. */
    long earliestSwept() {
        return earliestSwept;
    }

    @Nullable AccountState hold(Page page, int slot, AccountId account, HoldId hold) {
        int row = holds.find(page, slot, hold);
        return row == Holds.NONE ? null : holds.state(account, row);
    }

    /** Puts what remains of a hold in place of what was there, null for nothing. */
    void put(Page page, int slot, HoldId hold, @Nullable AccountState next) {
        int row = holds.find(page, slot, hold);
        if (row != Holds.NONE && expires(row)) {
            page.unfile(row);
        }
        if (next == null) {
            if (row != Holds.NONE) {
                holds.remove(row);
            }
            return;
        }
        if (row == Holds.NONE) {
            row = holds.add(page, slot, hold);
        }
        holds.set(row, next.balance(), next.window());
        if (expires(row)) {
            page.file(row);
            setAlarm(page);
        } else if (holds.expiry(row) < earliestSwept) {
            earliestSwept = holds.expiry(row);
        }
    }

    private boolean expires(int row) {
        return holds.remaining(row) != 0 && holds.expiry(row) != EpochNanos.NEVER;
    }

    private void setAlarm(Page page) {
        long time = page.earliest();
        if (time < page.filedUnder()) {
            alarms.add(time, page);
            page.fileUnder(time);
            if (time < earliest) {
                earliest = time;
            }
        }
    }

    /** Visits what remains of a hold. */
    void collect(HoldId hold, Consumer<AccountState> visit) {
        holds.each(hold, row -> {
            if (holds.remaining(row) != 0) {
                visit.accept(holds.state(row));
            }
        });
    }

    /** Visits all holds, those that were swept up too. */
    void collect(Consumer<AccountState> visit) {
        holds.each(row -> visit.accept(holds.state(row)));
    }

    /** Offers all holds that have expired and are not too late to be wanted. */
    void offer(FirstToExpire wanted) {
        List<Page> seen = new ArrayList<>();
        while (alarms.earliest() <= wanted.latest()) {
            long time = alarms.earliest();
            Page page = alarms.remove();
            if (page.filedUnder() == time) {
                page.fileUnder(EpochNanos.NEVER);
                page.lapsed(wanted.by(), row -> wanted.offer(holds.expiry(row), () -> holds.account(row)));
                seen.add(page);
            }
        }
        for (Page page : seen) {
            page.findEarliest();
            setAlarm(page);
        }
        earliest = alarms.earliest();
    }

    /** The holds that were swept up and expired before an instant. */
    List<AccountId> sweptBefore(Instant before) {
        List<AccountId> swept = new ArrayList<>();
        holds.each(row -> {
            Instant expiredAt = isSwept(row) ? holds.window(row).expiresAt() : null;
            if (expiredAt != null && expiredAt.isBefore(before)) {
                swept.add(holds.account(row));
            }
        });
        return swept;
    }

    private boolean isSwept(int row) {
        return holds.remaining(row) == 0 && holds.expiry(row) != EpochNanos.NEVER;
    }

    void findEarliestSwept() {
        long[] found = {EpochNanos.NEVER};
        holds.each(row -> found[0] = isSwept(row) ? Math.min(found[0], holds.expiry(row)) : found[0]);
        earliestSwept = found[0];
    }
}
