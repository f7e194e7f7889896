package io.omni.inventory.supply;

import io.omni.core.event.Event;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides a command about what is expected, over the lines that it names, without any effect outside itself. Lines of a command are taken in
 * the order of their names, so that the order in which they were given says nothing.
 */
final class SupplyDecision {

    private final Map<SupplyId, Supply> found;
    private final Map<SupplyId, Supply> now;
    private final List<SupplyProblem> problems = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<StockKey, Units> arrived = new TreeMap<>();

    /** Units that came to one place. */
    record Units(Quantity sound, Quantity damaged) {

        private Units plus(Units other) {
            return new Units(sound.plus(other.sound), damaged.plus(other.damaged));
        }
    }

    /** Begins with the lines that the command names and the orders that they are of, as far as they exist. */
    SupplyDecision(Map<SupplyId, Supply> found) {
        this.found = found;
        this.now = new TreeMap<>(found);
    }

    SupplyOutcome announce(AnnounceSupply command) {
        for (SupplyLine line : sorted(command.lines(), SupplyLine::supply)) {
            requireNew(line.supply());
            add(Supply.announced(command.source(), line));
        }
        return outcome(command.lines().stream().map(SupplyLine::supply));
    }

    SupplyOutcome advise(AdviseShipment command) {
        for (AdvisedLine line : sorted(command.lines(), AdvisedLine::supply)) {
            requireNew(line.supply());
            open(line.order()).ifPresent(order -> {
                if (order.order().isPresent()) {
                    problems.add(new SupplyProblem.NoOrder(order.id()));
                    return;
                }
                Supply notice = order.shippedAs(command.notice(), line);
                change(order.advising(order.advised().plus(notice.quantity())), RevisionCause.ADVISED);
                add(notice);
            });
        }
        return outcome(command.lines().stream().map(AdvisedLine::supply));
    }

    SupplyOutcome revise(ReviseSupply command) {
        open(command.supply()).ifPresent(supply -> {
            Supply revised = supply.revisedTo(command.quantity(), command.expectedAt());
            change(revised, RevisionCause.REVISED);
            boolean more = claim(revised).compareTo(claim(supply)) > 0;
            tellOrder(supply, revised, more ? RevisionCause.ADVISED : RevisionCause.GIVEN_BACK);
        });
        return outcome(Stream.of(command.supply()));
    }

    SupplyOutcome cancel(CancelSupply command) {
        for (SupplyId id : sorted(command.supplies(), Function.identity())) {
            open(id).ifPresent(supply -> close(supply, RevisionCause.CANCELED));
        }
        return outcome(command.supplies().stream());
    }

    SupplyReceiptOutcome receive(ReceiveSupply command) {
        List<SupplyReceipt> receipts = new ArrayList<>();
        for (Arrival line : sorted(command.lines(), Arrival::supply)) {
            known(line.supply()).ifPresent(supply -> receipts.add(receive(supply, line)));
        }
        receipts.forEach(receipt -> events.add(new SupplyReceived(receipt)));
        return problems.isEmpty()
                ? new SupplyReceiptOutcome.Received(receipts)
                : new SupplyReceiptOutcome.NotReceived(problems);
    }

    private SupplyReceipt receive(Supply supply, Arrival line) {
        Units units = new Units(line.sound(), line.damaged());
        Quantity came = units.sound().plus(units.damaged());
        Quantity outstanding = supply.outstanding();
        Supply after = supply.receiving(units.sound(), units.damaged());
        if (came.isPositive()) {
            arrived.merge(supply.key(), units, Units::plus);
        }
        now.put(supply.id(), after);
        tellOrder(supply, after, RevisionCause.ARRIVED_EARLY);
        Quantity missing = Quantity.ZERO;
        if (line.remainder() == Remainder.NOT_COMING && !after.closed()) {
            missing = after.outstanding();
            close(after, RevisionCause.CLOSED_SHORT);
        }
        return new SupplyReceipt(
                supply.id(),
                supply.key(),
                units.sound(),
                units.damaged(),
                came.minus(came.min(outstanding)),
                missing,
                standing(supply.id()).outstanding());
    }

    private void close(Supply supply, RevisionCause cause) {
        Supply closed = supply.closing();
        change(closed, cause);
        tellOrder(supply, closed, RevisionCause.GIVEN_BACK);
    }

    /** What a line of a ship notice takes from its order: all that it is for until it is closed, and what came in any case. */
    private static Quantity claim(Supply notice) {
        Quantity received = notice.received();
        boolean more = notice.closed() || received.compareTo(notice.quantity()) > 0;
        return more ? received : notice.quantity();
    }

    private void tellOrder(Supply before, Supply after, RevisionCause cause) {
        before.order().map(this::standing).ifPresent(order -> {
            Quantity others = order.advised().minus(claim(before));
            change(order.advising(others.plus(claim(after))), cause);
        });
    }

    private void add(Supply supply) {
        now.put(supply.id(), supply);
        events.add(new SupplyAnnounced(supply.expected()));
    }

    private void change(Supply after, RevisionCause cause) {
        Expectation before = standing(after.id()).expectation();
        now.put(after.id(), after);
        boolean expected =
                before.outstanding().isPositive() || after.outstanding().isPositive();
        if (expected && !after.expectation().equals(before)) {
            events.add(new SupplyRevised(after.id(), after.source(), after.key(), before, after.expectation(), cause));
        }
    }

    private Supply standing(SupplyId id) {
        return Objects.requireNonNull(now.get(id), () -> "supply " + id + " was not loaded");
    }

    private void requireNew(SupplyId id) {
        Supply there = found.get(id);
        if (there != null && !there.cameToNothing()) {
            problems.add(new SupplyProblem.Announced(id, there.source()));
        }
    }

    private Optional<Supply> known(SupplyId id) {
        Supply supply = now.get(id);
        if (supply == null) {
            problems.add(new SupplyProblem.Unknown(id));
        }
        return Optional.ofNullable(supply);
    }

    private Optional<Supply> open(SupplyId id) {
        Optional<Supply> supply = known(id);
        if (supply.filter(Supply::closed).isPresent()) {
            problems.add(new SupplyProblem.Closed(id, standing(id).received()));
            return Optional.empty();
        }
        return supply;
    }

    private SupplyOutcome outcome(Stream<SupplyId> ids) {
        return problems.isEmpty()
                ? new SupplyOutcome.Expected(ids.sorted().toList())
                : new SupplyOutcome.NotExpected(problems);
    }

    /** The lines that differ from how they were found, in the order of their names. */
    List<Supply> changed() {
        return now.values().stream()
                .filter(supply -> !supply.equals(found.get(supply.id())))
                .toList();
    }

    /** By how much more, or fewer, units are expected at each place. */
    Map<StockKey, Long> expectedMore() {
        Map<StockKey, Long> more = new TreeMap<>();
        for (Supply after : changed()) {
            Supply before = found.get(after.id());
            long difference = after.outstanding().units()
                    - (before == null ? 0 : before.outstanding().units());
            more.merge(after.key(), difference, Math::addExact);
        }
        more.values().removeIf(difference -> difference == 0);
        return more;
    }

    boolean movesUnits() {
        return !arrived.isEmpty() || !expectedMore().isEmpty();
    }

    Map<StockKey, Units> arrived() {
        return arrived;
    }

    /** By what the units came that are at each place now. */
    Map<StockKey, String> documents() {
        Map<StockKey, String> documents = new TreeMap<>();
        for (Supply supply : changed()) {
            Supply before = found.get(supply.id());
            if (before != null && !before.received().equals(supply.received())) {
                documents.merge(supply.key(), supply.id().toString(), (one, other) -> one + ", " + other);
            }
        }
        return documents;
    }

    List<Event> events() {
        return events;
    }

    private static <T> List<T> sorted(List<T> lines, Function<T, SupplyId> name) {
        return lines.stream().sorted(Comparator.comparing(name)).toList();
    }
}
