package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Shortage;
import io.omni.inventory.lot.Lot;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works out what a posting does to lots. What leaves by a sale and was not named leaves by what expires first; all else that was not named is
 * {@link LotId#UNASSIGNED}, for nobody knows which units were lost, found or counted.
 */
final class LotCompletion {

    private final LotStock stock;
    private final Posting asked;
    private final Instant at;
    private final Set<AccountId> named = new HashSet<>();
    private final Map<StockKey, Long> raised = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Posting posting;

    /** A place at which units of a SKU are. */
    private record Spot(StockKey key, LotPlace place) implements Comparable<Spot> {

        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::key).thenComparing(Spot::place);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    LotCompletion(LotStock stock, Posting asked, Instant at) {
        this.stock = stock;
        this.asked = asked;
        this.at = at;
        asked.lines().stream().map(Line::account).filter(LotBook::isLot).forEach(named::add);
        asked.lines().forEach(line -> lines.add(asFact(line)));
        addLots();
        addSerials();
        passOver();
        raiseFloors();
        this.posting = new Posting(asked.id(), asked.cause(), asked.fingerprint(), lines, asked.events());
    }

    Posting posting() {
        return posting;
    }

    boolean isNamed(AccountId account) {
        return named.contains(account) || account.book().equals(LotBook.SERIAL);
    }

    /** That units of a lot arrive may be told before it is told that they were sent; a unit with a serial number would be at two places then. */
    private Line asFact(Line line) {
        boolean arrives = LotBook.isLot(line.account())
                && line.balance() < 0
                && LotBook.level(line.account(), 0).place() == LotPlace.IN_TRANSIT
                && stock.tracking(new Sku(line.account().subject())) == Tracking.LOT;
        return arrives
                ? new Line(line.account(), line.balance(), line.held(), Floor.NONE, line.contra(), line.window())
                : line;
    }

    private void addLots() {
        Map<Sku, Map<Spot, Long>> open = new TreeMap<>();
        Set<Spot> sold = new HashSet<>();
        for (Line line : asked.lines()) {
            AccountId account = line.account();
            if (line.balance() == 0 || account.isHold()) {
                continue;
            }
            if (LotBook.isLot(account)) {
                LotLevel level = LotBook.level(account, line.balance());
                add(open, new Spot(level.key(), level.place()), -line.balance());
            } else {
                LotBook.place(account.book())
                        .map(place -> new Spot(StockBook.key(account), place))
                        .filter(spot -> stock.tracking(spot.key().sku()) != Tracking.NONE)
                        .ifPresent(spot -> {
                            add(open, spot, line.balance());
                            if (isSold(line)) {
                                sold.add(spot);
                            }
                        });
            }
        }
        open.values().forEach(spots -> complete(spots, sold));
    }

    private static void add(Map<Sku, Map<Spot, Long>> open, Spot spot, long units) {
        open.computeIfAbsent(spot.key().sku(), sku -> new TreeMap<>()).merge(spot, units, Math::addExact);
    }

    private void complete(Map<Spot, Long> spots, Set<Spot> sold) {
        spots.forEach((spot, units) -> {
            if (units < 0) {
                choose(spot, -units, sold.contains(spot)).forEach((lot, some) -> line(spot, lot, -some));
            } else if (units > 0) {
                line(spot, LotId.UNASSIGNED, units);
            }
        });
    }

    private Map<LotId, Long> choose(Spot spot, long units, boolean sold) {
        Map<LotId, Long> chosen = new LinkedHashMap<>();
        if (sold
                && spot.place() == LotPlace.SELLABLE
                && stock.tracking(spot.key().sku()) == Tracking.LOT) {
            chosen.putAll(stock.firstToExpire(spot.key(), units, at, Duration.ZERO));
        }
        long missing =
                units - chosen.values().stream().mapToLong(Long::longValue).sum();
        if (missing > 0) {
            chosen.merge(LotId.UNASSIGNED, missing, Math::addExact);
        }
        return chosen;
    }

    private void line(Spot spot, LotId lot, long units) {
        Floor floor = units > 0 || lot.isUnassigned() ? Floor.NONE : Floor.ZERO;
        lines.add(new Line(LotBook.account(spot.key(), spot.place(), lot), units, 0, floor, LotBook.contra(), null));
    }

    /** A unit with a serial number is in stock once, wherever it is. */
    private void addSerials() {
        Map<AccountId, Long> units = new TreeMap<>();
        for (Line line : lines) {
            if (LotBook.isLot(line.account()) && line.balance() != 0) {
                LotLevel level = LotBook.level(line.account(), line.balance());
                Sku sku = level.key().sku();
                if (!level.lot().isUnassigned() && stock.tracking(sku) == Tracking.SERIAL) {
                    units.merge(LotBook.serial(sku, level.lot()), line.balance(), Math::addExact);
                }
            }
        }
        units.forEach((serial, change) -> {
            if (change != 0) {
                lines.add(new Line(serial, -change, 0, LotBook.ONCE, LotBook.contra(), null));
            }
        });
    }

    /** Lots that expire earlier than what was named for a sale or a transfer, and are left: a line that changes nothing tells so. */
    private void passOver() {
        Map<StockKey, Map<LotId, Long>> left = new TreeMap<>();
        for (Line line : lines) {
            if (LotBook.isLot(line.account()) && line.balance() != 0) {
                LotLevel level = LotBook.level(line.account(), line.balance());
                if (level.place() == LotPlace.SELLABLE
                        && stock.tracking(level.key().sku()) == Tracking.LOT) {
                    left.computeIfAbsent(level.key(), key -> new HashMap<>())
                            .merge(level.lot(), line.balance(), Math::addExact);
                }
            }
        }
        left.forEach((key, changes) -> {
            if (leavesOurHands(key)) {
                passOver(key, changes);
            }
        });
    }

    private boolean leavesOurHands(StockKey key) {
        return asked.lines().stream()
                .filter(line -> line.account().subject().equals(key.sku().value()))
                .anyMatch(line -> isSold(line) || isSent(line));
    }

    private static boolean isSold(Line line) {
        return StockBook.CUSTOMER.equals(line.contra()) && line.balance() < 0;
    }

    private static boolean isSent(Line line) {
        return line.account().book().equals(StockBook.TRANSIT) && line.balance() > 0;
    }

    private void passOver(StockKey key, Map<LotId, Long> changes) {
        Map<Lot, Long> good = stock.good(key, at, Duration.ZERO);
        Optional<Lot> last = stock.known(key.sku()).stream()
                .filter(lot -> changes.getOrDefault(lot.id(), 0L) < 0)
                .reduce((first, second) -> second);
        last.ifPresent(taken -> good.forEach((lot, units) -> {
            if (lot.expiresBefore(taken) && units + changes.getOrDefault(lot.id(), 0L) > 0) {
                lines.add(new Line(
                        LotBook.account(key, LotPlace.SELLABLE, lot.id()),
                        0,
                        0,
                        Floor.NONE,
                        LotBook.passedOver(),
                        null));
            }
        }));
    }

    /** What is taken of everybody's units leaves those that may not be sold. */
    private void raiseFloors() {
        Map<StockKey, Long> kept = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            AccountId account = line.account();
            boolean takes = !account.isHold()
                    && account.book().equals(StockBook.STOCK)
                    && !line.floor().equals(Floor.NONE)
                    && line.requested() > 0
                    && stock.tracking(new Sku(account.subject())) != Tracking.NONE;
            if (takes) {
                StockKey key = StockBook.key(account);
                long units = kept.computeIfAbsent(key, this::stillExpired);
                if (units > 0) {
                    raised.put(key, units);
                    lines.set(
                            i,
                            new Line(
                                    account,
                                    line.balance(),
                                    line.held(),
                                    new Floor(Math.addExact(line.floor().value(), units)),
                                    line.contra(),
                                    line.window()));
                }
            }
        }
    }

    /** Units that may not be sold and are there after the posting. */
    private long stillExpired(StockKey key) {
        long units = stock.expired(List.of(key), at).getOrDefault(key, 0L);
        for (Line line : lines) {
            if (units > 0 && LotBook.isLot(line.account()) && line.balance() < 0) {
                LotLevel level = LotBook.level(line.account(), 0);
                boolean here = level.key().equals(key) && level.place() == LotPlace.SELLABLE;
                if (here && !isGood(key.sku(), level.lot())) {
                    units += line.balance();
                }
            }
        }
        return Math.max(0, units);
    }

    private boolean isGood(Sku sku, LotId id) {
        return stock.find(sku, id)
                .map(found -> found.aggregate().isGood(at, Duration.ZERO))
                .orElse(true);
    }

    /** What was short, as if nothing had been kept back. */
    Shortage asAsked(Shortage shortage) {
        if (shortage instanceof Shortage.Insufficient few
                && few.account().book().equals(StockBook.STOCK)
                && !few.account().isHold()) {
            long units = raised.getOrDefault(StockBook.key(few.account()), 0L);
            return new Shortage.Insufficient(
                    few.account(),
                    few.requested(),
                    few.available() - units,
                    new Floor(few.floor().value() - units));
        }
        return shortage;
    }
}
