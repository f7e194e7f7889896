package io.omni.inventory.internal;

import io.omni.core.event.Event;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.ShortPromise;
import io.omni.inventory.stock.StockOvercommitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells where a fact leaves fewer units than are held, and whose promises are short for it. Where nothing is short it costs nothing. */
public final class Overcommitment {

    private static final Logger LOG = LoggerFactory.getLogger(Overcommitment.class);

    /** How many holds are read at first. */
    private static final int FEW = 64;

    private final Ledger ledger;
    private final Metrics metrics;

    Overcommitment(Ledger ledger, Metrics metrics) {
        this.ledger = ledger;
        this.metrics = metrics;
    }

    /** Units in transit may be fewer than none for a while, which is nobody's shortage. */
    static List<Outcome.Overcommitted> leftShort(Outcome.Posted posted) {
        return posted.overcommitted().stream()
                .filter(account -> account.account().book().equals(StockBook.STOCK))
                .toList();
    }

    /** The events of what a posting left short. To be called in the unit of work of the posting, which sees what it left. */
    List<Event> events(Outcome.Posted posted) {
        return leftShort(posted).stream()
                .<Event>map(account -> event(account, posted.entry().recordedAt()))
                .toList();
    }

    private StockOvercommitted event(Outcome.Overcommitted account, Instant at) {
        long missing = Math.negateExact(account.available());
        return new StockOvercommitted(
                StockBook.key(account.account()), missing, touched(ledger, account.account(), missing, at));
    }

    /**
     * Tells whose promises are short: the last promised first, until all that is missing is accounted for.
     *
     * @param ledger where they are held
     * @param account of what
     * @param missing how much is not there
     * @param at the instant by which expired holds are told
     * @return who is short of how much
     */
    public static List<ShortPromise> touched(Ledger ledger, AccountId account, long missing, Instant at) {
        List<ShortPromise> touched = new ArrayList<>();
        long left = missing;
        for (AccountState state : lastHeld(ledger, account, missing, at)) {
            HoldId hold = state.account().hold();
            long units = Math.min(left, state.balance());
            if (hold != null && units > 0) {
                touched.add(new ShortPromise(
                        new ReservationId(hold.value()),
                        state.balance(),
                        units,
                        Optional.ofNullable(state.window().expiresAt())));
                left -= units;
            }
        }
        return touched;
    }

    /** As many of the last holds as it takes for what is missing: a hot article may have very many. */
    private static List<AccountState> lastHeld(Ledger ledger, AccountId account, long missing, Instant at) {
        int limit = FEW;
        List<AccountState> last = ledger.holdsOn(account, at, limit);
        while (last.size() == limit && sum(last) < missing && limit < Integer.MAX_VALUE / FEW) {
            limit *= FEW;
            last = ledger.holdsOn(account, at, limit);
        }
        return last;
    }

    private static long sum(List<AccountState> held) {
        return held.stream().mapToLong(AccountState::balance).sum();
    }

    /** Somebody was promised what is not there: a person has to find other units, or tell the customer. */
    void report(Outcome.Posted posted) {
        List<Outcome.Overcommitted> missing = leftShort(posted);
        if (!missing.isEmpty()) {
            metrics.count(Metric.OVERCOMMITTED, missing.size());
        }
        missing.forEach(account -> LOG.warn(
                "stock {} is overcommitted: {} available after {} {}",
                StockBook.key(account.account()),
                account.available(),
                posted.entry().cause(),
                posted.id()));
    }
}
