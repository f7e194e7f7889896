package io.omni.orders.assembly;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.CommandIdReused;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.confidence.ShortPickBook;
import io.omni.inventory.confidence.ShortPickReason;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePage;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.sourcing.Allocation;
import io.omni.orders.stock.HoldAnswer;
import io.omni.orders.stock.Stock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The inventory as orders see it. */
final class InventoryStock implements Stock {

    private final Inventory inventory;

    InventoryStock(Inventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public Map<Sku, Map<LocationId, Quantity>> available(
            ChannelId channel, LocationCapability way, Collection<Sku> skus) {
        List<StockLevel> levels = skus.stream()
                .flatMap(sku -> inventory.levels(sku).stream())
                .filter(level -> level.onHand() > 0)
                .toList();
        Map<Sku, Map<LocationId, Quantity>> available = new HashMap<>();
        skus.forEach(sku -> available.put(sku, new HashMap<>()));
        promised(channel, way, levels).forEach((key, units) -> {
            if (units > 0) {
                available.computeIfAbsent(key.sku(), any -> new HashMap<>()).put(key.location(), Quantity.of(units));
            }
        });
        return available;
    }

    /** What nobody has set aside and no rule keeps back is known from the levels. */
    private Map<StockKey, Long> promised(ChannelId channel, LocationCapability way, List<StockLevel> levels) {
        List<StockKey> keys = levels.stream().map(StockLevel::key).toList();
        if (!keys.isEmpty() && !inventory.promises().policy().equals(PromisePolicy.PLAIN)) {
            return byRules(channel, way, keys);
        }
        if (levels.stream().anyMatch(level -> level.setAside() != 0)) {
            return inventory.quotas().available(Optional.of(channel), keys);
        }
        Map<StockKey, Long> available = new HashMap<>();
        levels.forEach(level -> available.put(level.key(), level.available()));
        return available;
    }

    /** What the rules leave of what is here: an order holds units, and not promises of what is to come. */
    private Map<StockKey, Long> byRules(ChannelId channel, LocationCapability way, List<StockKey> keys) {
        List<Sku> skus = keys.stream().map(StockKey::sku).distinct().toList();
        List<LocationId> locations =
                keys.stream().map(StockKey::location).distinct().toList();
        PromisePage page = inventory
                .promises()
                .page(
                        Optional.of(channel),
                        way == LocationCapability.OFFERS_PICKUP ? PromiseMethod.PICKUP : PromiseMethod.SHIP,
                        skus,
                        locations)
                .refresh();
        Map<StockKey, Long> here = inventory.quotas().available(Optional.of(channel), keys);
        Map<StockKey, Long> offered = new HashMap<>();
        here.forEach((key, units) -> offered.put(
                key, Math.min(units, page.offered(skus.indexOf(key.sku()), locations.indexOf(key.location())))));
        return offered;
    }

    @Override
    public HoldAnswer hold(CommandId hold, ChannelId channel, List<Allocation> units, Duration timeToLive) {
        Optional<HoldAnswer> before = held(hold);
        return before.isPresent() ? before.get() : reserve(hold, channel, units, timeToLive);
    }

    private HoldAnswer reserve(CommandId hold, ChannelId channel, List<Allocation> units, Duration timeToLive) {
        ReserveOutcome outcome;
        try {
            outcome = inventory.reserve(new ReserveStock(hold, lines(units), timeToLive).in(channel));
        } catch (CommandIdReused reused) {
            return held(hold).orElseGet(HoldAnswer.Spent::new);
        }
        return outcome instanceof ReserveOutcome.Reserved
                ? held(hold).orElseGet(HoldAnswer.Spent::new)
                : new HoldAnswer.TooFew();
    }

    @Override
    public Optional<HoldAnswer> held(CommandId hold) {
        return inventory.reservation(ReservationId.of(hold)).map(InventoryStock::answer);
    }

    private static HoldAnswer answer(Reservation reservation) {
        return reservation.state() == ReservationState.EXPIRED
                ? new HoldAnswer.Spent()
                : new HoldAnswer.Held(reservation.lines().stream()
                        .map(line ->
                                new Allocation(line.key().location(), line.key().sku(), line.quantity()))
                        .toList());
    }

    @Override
    public boolean extend(CommandId command, CommandId hold, Duration timeToLive) {
        return inventory.extend(new ExtendReservation(command, ReservationId.of(hold), timeToLive))
                instanceof ReservationOutcome.Done;
    }

    @Override
    public boolean confirm(CommandId command, CommandId hold) {
        return inventory.confirm(new ConfirmReservation(command, ReservationId.of(hold)))
                instanceof ReservationOutcome.Done;
    }

    @Override
    public void release(CommandId command, CommandId hold) {
        inventory.release(new ReleaseReservation(command, ReservationId.of(hold)));
    }

    @Override
    public boolean release(CommandId command, CommandId hold, List<Allocation> units) {
        return inventory.release(new ReleaseUnits(command, ReservationId.of(hold), lines(units)))
                instanceof ReservationOutcome.Done;
    }

    @Override
    public void pickedShort(
            CommandId command,
            CommandId hold,
            Allocation missing,
            Quantity found,
            Quantity setAside,
            ShortReason reason) {
        release(command.step("release"), hold, List.of(missing));
        StockKey key = new StockKey(missing.sku(), missing.location());
        inventory
                .confidence()
                .report(new ReportShortPick(
                        command.step("report"),
                        key,
                        found.plus(missing.quantity()),
                        found,
                        setAside,
                        switch (reason) {
                            case NOT_FOUND -> ShortPickReason.NOT_FOUND;
                            case DAMAGED -> ShortPickReason.DAMAGED;
                            case WRONG_ITEM -> ShortPickReason.OTHER_ARTICLE;
                        },
                        ShortPickBook.CORRECT));
    }

    @Override
    public boolean ship(CommandId command, CommandId hold, List<Allocation> units) {
        List<StockLine> lines = lines(units);
        List<LotLine> lots = unassigned(lines, tracking -> tracking == Tracking.SERIAL);
        return inventory.ship(new ShipUnits(command, ReservationId.of(hold), lines, lots))
                instanceof ReservationOutcome.Done;
    }

    @Override
    public void takeBack(CommandId command, List<Allocation> units) {
        List<StockLine> lines = lines(units);
        List<LotLine> lots = unassigned(lines, tracking -> tracking != Tracking.NONE);
        inventory.takeBack(new TakeBackStock(command, lines, lots));
    }

    /** An order does not know which units they are: somebody says it afterwards, by assigning lots. */
    private List<LotLine> unassigned(List<StockLine> lines, Predicate<Tracking> asked) {
        return lines.stream()
                .filter(line -> asked.test(inventory.lots().tracking(line.key().sku())))
                .map(line -> new LotLine(line.key(), LotId.UNASSIGNED, line.quantity()))
                .toList();
    }

    private static List<StockLine> lines(List<Allocation> units) {
        return units.stream()
                .map(unit -> new StockLine(new StockKey(unit.sku(), unit.location()), unit.quantity()))
                .toList();
    }
}
