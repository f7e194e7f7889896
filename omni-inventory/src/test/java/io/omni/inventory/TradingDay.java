package io.omni.inventory;

import static io.omni.inventory.Shop.line;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.JournalLine;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.inventory.stock.WriteOffReason;
import io.omni.inventory.stock.WriteOffStock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Carries out commands one after the other, and keeps its own tally of the units that came and went. */
final class TradingDay {

    static final List<StockKey> KEYS = List.of(Shop.MUG_BERLIN, Shop.MUG_PARIS, Shop.TEA_BERLIN, Shop.TEA_PARIS);

    enum What {
        RECEIVE,
        CORRECT,
        TAKE_BACK,
        DISPATCH,
        ARRIVE,
        BREAK,
        SHOW,
        REPAIR,
        SCRAP,
        RESERVE,
        RESERVE_TWO_LINES,
        EXTEND,
        CONFIRM,
        RELEASE,
        RELEASE_SOME,
        SHIP,
        WAIT,
        SWEEP
    }

    /** One command. The last number chooses among the reservations made so far, or whether a correction finds or loses units. */
    record Step(What what, int key, long units, int choice) {}

    private final Shop shop = new Shop();
    private final List<ReservationId> reservations = new ArrayList<>();
    private Supplier<Object> last = () -> "nothing yet";
    private long supplied;
    private long found;
    private long lost;
    private long withCustomers;
    private long scrapped;

    Shop shop() {
        return shop;
    }

    Object trade(Step step) {
        StockKey key = KEYS.get(step.key());
        CommandId id = shop.nextId();
        return switch (step.what()) {
            case RECEIVE, CORRECT, TAKE_BACK, DISPATCH, ARRIVE -> move(step, id, key);
            case BREAK, SHOW, REPAIR -> change(step, id, key);
            case SCRAP -> scrap(step, id, key);
            case RESERVE -> reserve(id, line(key, step.units()));
            case RESERVE_TWO_LINES -> reserve(id, line(key, step.units()), line(KEYS.get(step.choice() % 4), 2));
            case WAIT -> elapse(Duration.ofMinutes(step.units()));
            case SWEEP -> sweep(step.choice());
            default ->
                reservations.isEmpty()
                        ? send(() -> "no reservation yet")
                        : handle(step, id, key, reservations.get(step.choice() % reservations.size()));
        };
    }

    /** Sends the last command again. */
    Object again() {
        return last.get();
    }

    private Object move(Step step, CommandId id, StockKey key) {
        List<StockLine> lines = List.of(line(key, step.units()));
        return switch (step.what()) {
            case RECEIVE -> {
                supplied += step.units();
                yield send(() -> shop.inventory.receive(new ReceiveStock(id, lines)));
            }
            case TAKE_BACK -> {
                withCustomers -= step.units();
                yield send(() -> shop.inventory.takeBack(new TakeBackStock(id, lines)));
            }
            case CORRECT -> correct(step, id, key);
            case ARRIVE -> send(() -> shop.inventory.receive(new ReceiveTransfer(id, lines)));
            default ->
                send(() -> shop.inventory.dispatch(
                        new DispatchTransfer(id, lines, key.location().equals(Shop.PARIS) ? Shop.BERLIN : Shop.PARIS)));
        };
    }

    private Object change(Step step, CommandId id, StockKey key) {
        StockCondition broken = step.choice() % 2 == 0 ? StockCondition.DAMAGED : StockCondition.DISPLAY;
        ChangeCondition command = switch (step.what()) {
            case BREAK -> condition(id, step, key, StockCondition.SELLABLE, ConditionReason.DAMAGE_FOUND);
            case SHOW -> condition(id, step, key, StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY);
            default -> condition(id, step, key, broken, ConditionReason.REPAIRED);
        };
        return send(() -> shop.inventory.changeCondition(command));
    }

    private static ChangeCondition condition(
            CommandId id, Step step, StockKey key, StockCondition from, ConditionReason reason) {
        return new ChangeCondition(id, List.of(line(key, step.units())), from, reason);
    }

    private Object scrap(Step step, CommandId id, StockKey key) {
        Object answer = send(() -> shop.inventory.writeOff(new WriteOffStock(
                id, List.of(line(key, step.units())), StockCondition.DAMAGED, WriteOffReason.SCRAPPED)));
        scrapped += answer instanceof MovementOutcome.Moved ? step.units() : 0;
        return answer;
    }

    private Object elapse(Duration duration) {
        shop.clock.advance(duration);
        return send(shop.clock::instant);
    }

    private Object sweep(int limit) {
        shop.ledger.sweep(limit);
        return send(() -> "swept");
    }

    private Object correct(Step step, CommandId id, StockKey key) {
        boolean finds = step.choice() % 2 == 0;
        found += finds ? step.units() : 0;
        lost += finds ? 0 : step.units();
        return send(() -> shop.inventory.adjust(new AdjustStock(
                id,
                key,
                finds ? step.units() : -step.units(),
                finds ? AdjustmentReason.FOUND : AdjustmentReason.LOST)));
    }

    private Object reserve(CommandId id, StockLine... lines) {
        reservations.add(ReservationId.of(id));
        return send(() -> shop.inventory.reserve(new ReserveStock(id, List.of(lines), Shop.TEN_MINUTES)));
    }

    private Object handle(Step step, CommandId id, StockKey key, ReservationId reservation) {
        List<StockLine> lines = List.of(line(key, step.units()));
        return switch (step.what()) {
            case EXTEND ->
                send(() -> shop.inventory.extend(
                        new ExtendReservation(id, reservation, Duration.ofMinutes(step.units()))));
            case CONFIRM -> send(() -> shop.inventory.confirm(new ConfirmReservation(id, reservation)));
            case RELEASE -> send(() -> shop.inventory.release(new ReleaseReservation(id, reservation)));
            case RELEASE_SOME -> send(() -> shop.inventory.release(new ReleaseUnits(id, reservation, lines)));
            default -> {
                Object answer = send(() -> shop.inventory.ship(new ShipUnits(id, reservation, lines)));
                withCustomers += answer instanceof ReservationOutcome.Done ? step.units() : 0;
                yield answer;
            }
        };
    }

    private Object send(Supplier<Object> command) {
        last = command;
        return command.get();
    }

    List<StockLevel> levels() {
        return shop.inventory.levels(KEYS);
    }

    /** By the reservations themselves, how many units of a key are reserved now. */
    long reserved(StockKey key) {
        return reservations.stream()
                .map(shop.inventory::reservation)
                .flatMap(Optional::stream)
                .filter(reservation -> reservation.state() != ReservationState.EXPIRED)
                .map(Reservation::lines)
                .flatMap(List::stream)
                .filter(line -> line.key().equals(key))
                .mapToLong(line -> line.quantity().units())
                .sum();
    }

    long unitsInStock() {
        return Stream.of(Shop.MUG, Shop.TEA)
                .flatMap(sku -> shop.inventory.levels(sku).stream())
                .mapToLong(level -> level.physical() + level.inTransit())
                .sum();
    }

    long unitsThatCame() {
        return supplied + found;
    }

    long unitsThatWent() {
        return withCustomers + lost + scrapped;
    }

    long supplied() {
        return supplied;
    }

    long found() {
        return found;
    }

    long lost() {
        return lost;
    }

    long scrapped() {
        return scrapped;
    }

    long withCustomers() {
        return withCustomers;
    }

    /** By the journal, how many units came from an outside party, less those that went there. */
    long cameFrom(String party) {
        return shop.journal().stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> new Contra(party).equals(line.contra()))
                .mapToLong(JournalLine::balance)
                .sum();
    }
}
