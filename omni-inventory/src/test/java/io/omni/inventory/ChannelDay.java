package io.omni.inventory;

import static io.omni.inventory.Shop.line;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.confidence.ShortPickBook;
import io.omni.inventory.confidence.ShortPickReason;
import io.omni.inventory.confidence.ShortPickReported;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.IfCounted;
import io.omni.inventory.count.LateMovementOutcome;
import io.omni.inventory.count.LateMovementType;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.RecordLateMovement;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.internal.StockBook;
import io.omni.inventory.kit.AssembleKit;
import io.omni.inventory.kit.AssemblyOutcome;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.DisassembleKit;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.quota.FillQuotas;
import io.omni.inventory.quota.GiveBack;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.quota.Share;
import io.omni.inventory.reservation.AmendReservation;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.PastLevels;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockOvercommitted;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.stock.SyncStock;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveShipment;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.Remainder;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.ShipTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferArrival;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferLine;
import io.omni.inventory.supply.TransferOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a retailer does in a day, with units set aside for channels. Beside the inventory it keeps in mind how many sellable units lie at each
 * place, as somebody would who stands there.
 */
final class ChannelDay {

    static final Sku GIFT = new Sku("GIFT");
    static final List<StockKey> KEYS = List.of(
            Shop.MUG_BERLIN,
            Shop.MUG_PARIS,
            Shop.TEA_BERLIN,
            Shop.TEA_PARIS,
            new StockKey(GIFT, Shop.BERLIN),
            new StockKey(GIFT, Shop.PARIS));
    static final ChannelId WEB = new ChannelId("web");
    static final ChannelId APP = new ChannelId("app");

    /** The web's quota is hard in all of them. */
    private static final List<QuotaPlan> PLANS = List.of(
            QuotaPlan.of(
                    QuotaRule.hard("web", WEB, new QuotaSize.Units(Quantity.of(4))),
                    QuotaRule.soft("app", APP, new QuotaSize.OfStock(new Share(40)), Quantity.ONE)),
            QuotaPlan.of(
                    QuotaRule.soft("app", APP, new QuotaSize.Units(Quantity.of(3)), Quantity.ZERO),
                    QuotaRule.hard("web", WEB, new QuotaSize.OfStock(new Share(80)))),
            QuotaPlan.NONE,
            QuotaPlan.of(QuotaRule.hard("web", WEB, new QuotaSize.OfStock(new Share(100)))));

    /** Sets all but everything aside for the web. */
    static final int NEARLY_ALL = 3;

    enum What {
        RECEIVE,
        ARRIVE,
        SEND,
        SYNC,
        COUNT,
        SELL_LATE,
        PICK_SHORT,
        CORRECT,
        BREAK,
        SHOW,
        REPAIR,
        ASSEMBLE,
        DISASSEMBLE,
        SET_ASIDE,
        GIVE_BACK,
        FILL,
        PLAN,
        RESERVE,
        AMEND,
        CONFIRM,
        RELEASE,
        RELEASE_SOME,
        SHIP,
        WAIT,
        SWEEP;

        /** Whether it may leave less than was promised. */
        boolean isFact() {
            return this == SYNC
                    || this == COUNT
                    || this == SELL_LATE
                    || this == PICK_SHORT
                    || this == CORRECT
                    || this == BREAK;
        }
    }

    /** One command; the choice is of a channel, a plan, a transfer or a reservation. */
    record Step(What what, int key, long units, int choice) {}

    final Shop shop = new Shop();
    private final Map<StockKey, Long> there = new TreeMap<>();
    private final Map<ReservationId, Optional<ChannelId>> reservations = new LinkedHashMap<>();
    private long version;
    private int documents;

    ChannelDay() {
        shop.inventory
                .kits()
                .define(new DefineKit(
                        shop.nextId(),
                        GIFT,
                        List.of(new KitPart(Shop.MUG, Quantity.of(2)), new KitPart(Shop.TEA, Quantity.ONE))));
        shop.inventory.quotas().put(PLANS.get(0));
    }

    void trade(Step step) {
        StockKey key = KEYS.get(step.key());
        CommandId id = shop.nextId();
        switch (step.what()) {
            case RECEIVE -> {
                shop.stock(key, step.units());
                change(key, step.units());
            }
            case ARRIVE -> arrive(step, key);
            case SEND -> send(step, key);
            case SYNC -> {
                shop.inventory.sync(new SyncStock(
                        id, new SyncSource("erp"), version++, List.of(new SyncLine(key, Quantity.of(step.units())))));
                there.put(key, step.units());
            }
            case COUNT -> count(step, key);
            case SELL_LATE -> sellLate(step, key);
            case PICK_SHORT -> pickShort(step, key);
            case CORRECT -> {
                shop.count(key, -step.units());
                change(key, -step.units());
            }
            case BREAK -> condition(id, step, key, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND);
            case SHOW -> condition(id, step, key, StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY);
            case REPAIR -> condition(id, step, key, StockCondition.DAMAGED, ConditionReason.REPAIRED);
            case ASSEMBLE, DISASSEMBLE -> assemble(step, id, key);
            case SET_ASIDE ->
                shop.inventory.quotas().setAside(new SetAside(id, key, channel(step), Quantity.of(step.units())));
            case GIVE_BACK ->
                shop.inventory.quotas().giveBack(new GiveBack(id, key, channel(step), Quantity.of(step.units())));
            case FILL -> shop.inventory.quotas().fill(new FillQuotas(id, KEYS));
            case PLAN -> shop.inventory.quotas().put(PLANS.get(step.choice() % PLANS.size()));
            case RESERVE -> reserve(step, id, key);
            case WAIT -> shop.clock.advance(Duration.ofMinutes(step.units()));
            case SWEEP -> shop.ledger.sweep(step.choice() + 1);
            default -> {
                if (!reservations.isEmpty()) {
                    List<ReservationId> all = new ArrayList<>(reservations.keySet());
                    handle(step, id, key, all.get(step.choice() % all.size()));
                }
            }
        }
    }

    private static ChannelId channel(Step step) {
        return step.choice() % 2 == 0 ? WEB : APP;
    }

    private void change(StockKey key, long units) {
        there.merge(key, units, Long::sum);
    }

    private void arrive(Step step, StockKey key) {
        SupplyId supply = new SupplyId("PO-" + documents++);
        SupplySource source = new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId(supply.value()));
        shop.inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.nextId(),
                        source,
                        List.of(new SupplyLine(supply, key, Quantity.of(step.units()), shop.clock.instant()))));
        long damaged = Math.min(step.choice(), step.units() - 1);
        shop.inventory
                .supplies()
                .receive(new ReceiveSupply(
                        shop.nextId(),
                        List.of(new Arrival(
                                supply,
                                Quantity.of(step.units() - damaged),
                                Quantity.of(damaged),
                                Remainder.STILL_EXPECTED))));
        change(key, step.units() - damaged);
    }

    /** Some of what is sent is lost sight of, and some may arrive that never left. */
    private void send(Step step, StockKey key) {
        boolean fromBerlin = key.location().equals(Shop.BERLIN);
        StockKey to = new StockKey(key.sku(), fromBerlin ? Shop.PARIS : Shop.BERLIN);
        TransferId transfer = shop.inventory
                .transfers()
                .request(new RequestTransfer(
                        shop.nextId(),
                        key.location(),
                        to.location(),
                        List.of(new TransferLine(key.sku(), Quantity.of(step.units()))),
                        shop.clock.instant()))
                .transfer();
        TransferOutcome shipped = shop.inventory
                .transfers()
                .ship(new ShipTransfer(
                        shop.nextId(), transfer, List.of(new TransferLine(key.sku(), Quantity.of(step.units())))));
        if (shipped instanceof TransferOutcome.Done) {
            change(key, -step.units());
            long arriving = Math.max(1, step.units() + step.choice() - 2);
            shop.inventory
                    .transfers()
                    .receive(new ReceiveShipment(
                            shop.nextId(), transfer, List.of(TransferArrival.of(key.sku(), arriving))));
            change(to, arriving);
        }
    }

    /** A sale goes on between the tally and the approval. */
    private void count(Step step, StockKey key) {
        var counts = shop.inventory.counts();
        CountOutcome opened = counts.open(new OpenCount(
                shop.nextId(),
                key.location(),
                new CountScope.OfSkus(List.of(key.sku())),
                CountMode.BLIND,
                new CountRule(0, 0, 0)));
        var count = ((CountOutcome.Opened) opened).count();
        counts.tally(new TallyLines(shop.nextId(), count, List.of(Tally.of(key.sku(), step.units())), TallyBasis.NOW));
        there.put(key, step.units());
        reserve(new Step(What.RESERVE, step.key(), 1, step.choice()), shop.nextId(), key);
        List<ReservationId> all = new ArrayList<>(reservations.keySet());
        handle(new Step(What.SHIP, step.key(), 1, 0), shop.nextId(), key, all.get(all.size() - 1));
        counts.close(new CloseCount(shop.nextId(), count, Uncounted.REFUSE));
        counts.approve(new ApproveCount(shop.nextId(), count, AdjustmentReason.CORRECTED, List.of()));
        shop.clock.advance(Duration.ofSeconds(1));
    }

    private void sellLate(Step step, StockKey key) {
        LateMovementOutcome outcome = shop.inventory
                .counts()
                .record(new RecordLateMovement(
                        shop.nextId(),
                        key,
                        LateMovementType.SOLD,
                        Quantity.of(step.units()),
                        shop.clock.instant().minusSeconds(60L * step.choice()),
                        IfCounted.EXPLAIN));
        if (outcome instanceof LateMovementOutcome.Recorded) {
            change(key, -step.units());
        }
    }

    private void pickShort(Step step, StockKey key) {
        ShortPickReported reported = shop.inventory
                .confidence()
                .report(new ReportShortPick(
                        shop.nextId(),
                        key,
                        Quantity.of(step.units() + 1),
                        Quantity.of(step.units()),
                        Quantity.ZERO,
                        ShortPickReason.NOT_FOUND,
                        ShortPickBook.CORRECT));
        change(key, -reported.missing());
        if (reported.missing() > 0 && there.getOrDefault(key, 0L) != step.units()) {
            throw new AssertionError("%s found, %s are there".formatted(step.units(), there.get(key)));
        }
    }

    private void condition(CommandId id, Step step, StockKey key, StockCondition from, ConditionReason reason) {
        MovementOutcome outcome =
                shop.inventory.changeCondition(new ChangeCondition(id, List.of(line(key, step.units())), from, reason));
        if (outcome instanceof MovementOutcome.Moved) {
            change(key, from == StockCondition.SELLABLE ? -step.units() : step.units());
        }
    }

    private void assemble(Step step, CommandId id, StockKey at) {
        StockLine kits = line(new StockKey(GIFT, at.location()), step.units());
        boolean assembles = step.what() == What.ASSEMBLE;
        AssemblyOutcome outcome = assembles
                ? shop.inventory.kits().assemble(new AssembleKit(id, kits))
                : shop.inventory.kits().disassemble(new DisassembleKit(id, kits));
        if (outcome instanceof AssemblyOutcome.Assembled) {
            long made = assembles ? step.units() : -step.units();
            change(kits.key(), made);
            change(new StockKey(Shop.MUG, at.location()), -2 * made);
            change(new StockKey(Shop.TEA, at.location()), -made);
        }
    }

    private void reserve(Step step, CommandId id, StockKey key) {
        Optional<ChannelId> channel =
                step.choice() % 3 == 0 ? Optional.empty() : Optional.of(step.choice() % 3 == 1 ? WEB : APP);
        ReserveStock command = new ReserveStock(id, List.of(line(key, step.units())), Shop.TEN_MINUTES, channel);
        ReserveOutcome outcome = shop.inventory.reserve(command);
        reservations.put(ReservationId.of(id), channel);
        if (outcome instanceof ReserveOutcome.NotReserved refused
                && refused.shortages().get(0).available() >= step.units()) {
            throw new AssertionError("%s was refused by %s".formatted(command, refused));
        }
    }

    private void handle(Step step, CommandId id, StockKey key, ReservationId reservation) {
        List<StockLine> lines = List.of(line(key, step.units()));
        switch (step.what()) {
            case AMEND ->
                shop.inventory.amend(new AmendReservation(
                        id,
                        reservation,
                        lines,
                        reservations.getOrDefault(reservation, Optional.empty()),
                        Optional.empty()));
            case CONFIRM -> shop.inventory.confirm(new ConfirmReservation(id, reservation));
            case RELEASE -> shop.inventory.release(new ReleaseReservation(id, reservation));
            case RELEASE_SOME -> shop.inventory.release(new ReleaseUnits(id, reservation, lines));
            default -> {
                if (shop.inventory.ship(new ShipUnits(id, reservation, lines)) instanceof ReservationOutcome.Done) {
                    change(key, -step.units());
                }
            }
        }
    }

    List<StockLevel> levels() {
        return shop.inventory.levels(KEYS);
    }

    List<StockLevel> levelsByTheJournal() {
        return ((PastLevels.Known) shop.inventory.levelsAsOf(KEYS, shop.clock.instant())).levels();
    }

    List<QuotaLevel> quotas(StockKey key) {
        return shop.inventory.quotas().levels(key);
    }

    List<StockOvercommitted> overcommittedSince(int events) {
        return shop.storage.events().stream()
                .skip(events)
                .map(RecordedEvent::event)
                .filter(StockOvercommitted.class::isInstance)
                .map(StockOvercommitted.class::cast)
                .toList();
    }

    long there(StockKey key) {
        return there.getOrDefault(key, 0L);
    }

    long reserved(StockKey key) {
        return reservations.keySet().stream()
                .map(shop.inventory::reservation)
                .flatMap(Optional::stream)
                .filter(reservation -> reservation.state() != ReservationState.EXPIRED)
                .map(Reservation::lines)
                .flatMap(List::stream)
                .filter(line -> line.key().equals(key))
                .mapToLong(line -> line.quantity().units())
                .sum();
    }

    /** By the journal, what came of a SKU from outside, less what went there. */
    long cameOf(Sku sku) {
        return shop.journal().stream()
                .map(JournalEntry::lines)
                .flatMap(List::stream)
                .filter(line -> line.contra() != null && !StockBook.ORDER.equals(line.contra()))
                .filter(line -> line.account().subject().equals(sku.value()))
                .mapToLong(JournalLine::balance)
                .sum();
    }

    long inStock(Sku sku) {
        return shop.inventory.levels(sku).stream()
                .mapToLong(level -> level.physical() + level.inTransit())
                .sum();
    }

    /** Whether units that are set aside for the web are held or were held for whom no unit of the web is. */
    boolean websUnitsAreHeldForOthers() {
        return shop.journal().stream()
                .map(JournalEntry::lines)
                .flatMap(List::stream)
                .map(JournalLine::account)
                .filter(account -> account.isHold() && account.book().equals("stock.quota"))
                .filter(account -> account.detail().endsWith("\tweb"))
                .anyMatch(account -> reservations.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(Optional.of(WEB)))
                        .anyMatch(entry -> account.hold() != null
                                && entry.getKey().value().equals(account.hold().value())));
    }
}
