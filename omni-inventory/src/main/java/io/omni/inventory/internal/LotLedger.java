package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Shortage;
import io.omni.core.location.LocationId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotProblem;
import io.omni.inventory.lot.LotsRefused;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ledger in which the lots of tracked SKUs always add up to their stock: what a posting does to units it does to their lots as well, in the
 * same posting. Lines on lots that are there already are what somebody has named; what is missing of them is put there. Units of lots that have
 * expired or are called back are not available.
 */
public final class LotLedger extends ForwardingLedger {

    /** Others may be quicker to take the lots that were chosen; then others are chosen. */
    private static final int ATTEMPTS = 100;

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final LotStock stock;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which several postings are one
     * @param stock reads lots
     * @param clock tells the instant of each posting
     */
    public LotLedger(Ledger ledger, UnitOfWork unitOfWork, LotStock stock, InstantSource clock) {
        super(ledger);
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
        this.stock = stock;
        this.clock = clock;
    }

    private boolean isTracked(AccountId account) {
        return !account.isHold()
                && StockBook.isOfShelf(account)
                && stock.tracking(new Sku(account.subject())) != Tracking.NONE;
    }

    @Override
    public Outcome post(Posting posting) {
        return posting.lines().stream().anyMatch(line -> isTracked(line.account()) || LotBook.isLot(line.account()))
                ? completed(posting)
                : ledger.post(posting);
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return postings.stream()
                        .flatMap(posting -> posting.lines().stream())
                        .anyMatch(line -> isTracked(line.account()))
                ? unitOfWork.execute(() -> postings.stream().map(this::post).toList())
                : ledger.post(postings);
    }

    private Outcome completed(Posting posting) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LotCompletion completion = new LotCompletion(stock, posting, clock.instant());
            Outcome outcome = ledger.post(completion.posting());
            if (!(outcome instanceof Outcome.Refused refused)) {
                return outcome;
            }
            List<Shortage> ofStock = refused.shortages().stream()
                    .filter(shortage -> !isOfLots(shortage.account()))
                    .map(completion::asAsked)
                    .toList();
            if (!ofStock.isEmpty()) {
                return new Outcome.Refused(refused.id(), ofStock);
            }
            List<LotProblem> problems = refused.shortages().stream()
                    .filter(shortage -> completion.isNamed(shortage.account()))
                    .map(this::problem)
                    .toList();
            if (!problems.isEmpty()) {
                throw new LotsRefused(new CommandId(posting.id().value()), problems);
            }
        }
        throw new ConcurrencyConflict(
                "others took the lots %d times that posting %s was to take".formatted(ATTEMPTS, posting.id()));
    }

    private static boolean isOfLots(AccountId account) {
        return account.book().equals(LotBook.LOT) || account.book().equals(LotBook.SERIAL);
    }

    private LotProblem problem(Shortage shortage) {
        AccountId account = shortage.account();
        if (account.book().equals(LotBook.SERIAL)) {
            Sku sku = new Sku(account.subject());
            LotId serial = new LotId(account.detail());
            return new LotProblem.InStock(sku, serial, stock.where(sku, serial, clock.instant()));
        }
        LotLevel level = LotBook.level(account, 0);
        long requested = shortage instanceof Shortage.Insufficient few ? few.requested() : 0;
        long available = shortage instanceof Shortage.Insufficient few ? few.available() : 0;
        return new LotProblem.NotThere(level.key(), level.place(), level.lot(), requested, available);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return lessExpired(ledger.positions(accounts, at), at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        List<Position> all = ledger.scan(books, subject, at);
        return books.contains(StockBook.STOCK) ? lessExpired(all, at) : all;
    }

    private List<Position> lessExpired(List<Position> positions, Instant at) {
        Set<StockKey> keys = new TreeSet<>();
        for (Position position : positions) {
            if (position.account().book().equals(StockBook.STOCK) && isTracked(position.account())) {
                keys.add(StockBook.key(position.account()));
            }
        }
        if (keys.isEmpty()) {
            return positions;
        }
        Map<StockKey, Long> expired = stock.expired(keys, at);
        return positions.stream().map(position -> less(position, expired)).toList();
    }

    private static Position less(Position position, Map<StockKey, Long> expired) {
        AccountId account = position.account();
        boolean plain = account.isHold() || !account.book().equals(StockBook.STOCK);
        long units = plain ? 0 : expired.getOrDefault(StockBook.key(account), 0L);
        return units == 0
                ? position
                : new Position(
                        account, position.balance(), position.held(), position.available() - units, position.window());
    }

    @Override
    public AvailabilityView view(String book, List<String> subjects, List<String> details) {
        AvailabilityView plain = ledger.view(book, subjects, details);
        List<StockKey> tracked = new ArrayList<>();
        if (book.equals(StockBook.STOCK)) {
            subjects.stream()
                    .map(Sku::new)
                    .filter(sku -> stock.tracking(sku) != Tracking.NONE)
                    .forEach(sku -> details.forEach(each -> tracked.add(new StockKey(sku, new LocationId(each)))));
        }
        return tracked.isEmpty()
                ? plain
                : AvailabilityView.of(subjects, details, (rows, columns) -> (at, available) -> {
                    plain.read(at, available);
                    stock.expired(tracked, at)
                            .forEach((key, units) -> available[
                                    plain.index(
                                            rows.indexOf(key.sku().value()),
                                            columns.indexOf(key.location().value()))] -= units);
                });
    }
}
