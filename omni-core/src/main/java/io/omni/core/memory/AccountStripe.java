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
    private final Numbered<Page> pages;
    private final Alarms alarms = new Alarms();
    /** On how many accounts holds expire. */
    private int expiring;

    private volatile long earliest = EpochNanos.NEVER;
    private volatile long earliestSwept = EpochNanos.NEVER;

    AccountStripe(int place, Numbered<Page> pages) {
        this.place = place;
        this.pages = pages;
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

    /** Puts what remains of a hold in place of what was there, null for nothing, and gives that. */
    @Nullable AccountState put(Page page, int slot, AccountId account, HoldId hold, @Nullable AccountState next) {
        int row = holds.find(page, slot, hold);
        AccountState before = row == Holds.NONE ? null : holds.state(account, row);
        if (row != Holds.NONE && expires(row)) {
            expiring -= page.unfile(row) ? 0 : 1;
        }
        if (next == null) {
            if (row != Holds.NONE) {
                holds.remove(row);
            }
        } else {
            set(row == Holds.NONE ? holds.add(page, slot, hold) : row, page, slot, next);
        }
        return before;
    }

    private void set(int row, Page page, int slot, AccountState next) {
        holds.set(row, next.balance(), next.window());
        if (expires(row)) {
            Expiries expiries = page.file(row);
            expiring += expiries.size() == 1 ? 1 : 0;
            setAlarm(page, slot, expiries, holds.expiry(row));
        } else if (holds.expiry(row) < earliestSwept) {
            earliestSwept = holds.expiry(row);
        }
    }

    private boolean expires(int row) {
        return holds.remaining(row) != 0 && holds.expiry(row) != EpochNanos.NEVER;
    }

    private void setAlarm(Page page, int slot, Expiries expiries, long time) {
        if (time >= expiries.alarm()) {
            return;
        }
        if (alarms.isMostlyStale(expiring)) {
            alarms.retain(this::isOfUse);
        }
        alarms.add(time, Holds.account(page, slot));
        expiries.setAlarm(time);
        if (time < earliest) {
            earliest = time;
        }
    }

    private boolean isOfUse(long time, long account) {
        Expiries expiries = pages.get(Holds.page(account)).expiries(Holds.slot(account));
        return expiries != null && expiries.alarm() == time;
    }

    /** Sets the alarm for an account anew that has got another slot. */
    void resetAlarm(Page page, int slot) {
        Expiries expiries = page.expiries(slot);
        if (expiries != null) {
            expiries.setAlarm(EpochNanos.NEVER);
            setAlarm(page, slot, expiries, holds.expiry(expiries.get(0)));
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
        List<Expiries> seen = new ArrayList<>();
        List<Long> accounts = new ArrayList<>();
        while (alarms.earliest() <= wanted.latest()) {
            long account = alarms.first();
            Expiries expiries = isOfUse(alarms.earliest(), account)
                    ? pages.get(Holds.page(account)).expiries(Holds.slot(account))
                    : null;
            alarms.removeFirst();
            if (expiries != null) {
                expiries.setAlarm(EpochNanos.NEVER);
                expiries.lapsed(wanted.by(), holds, row -> wanted.offer(holds.expiry(row), () -> holds.account(row)));
                seen.add(expiries);
                accounts.add(account);
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            Page page = pages.get(Holds.page(accounts.get(i)));
            setAlarm(
                    page,
                    Holds.slot(accounts.get(i)),
                    seen.get(i),
                    holds.expiry(seen.get(i).get(0)));
        }
        earliest = alarms.earliest();
    }

    /** Visits the holds on an account that have not expired and hold something still. It looks at every hold of the stripe. */
    void open(Page page, int slot, Instant at, Consumer<AccountState> visit) {
        long nanos = EpochNanos.of(at);
        holds.each(row -> {
            if (holds.slot(row) == slot
                    && holds.page(row) == page
                    && holds.remaining(row) != 0
                    && !holds.expiredBy(row, nanos, at)) {
                visit.accept(holds.state(row));
            }
        });
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
