package io.omni.orders.internal;

import io.omni.core.calendar.Schedule;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.FulfillmentPorts;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.order.Author;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderChange;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.pickup.ArrangePickup;
import io.omni.orders.pickup.CodeSeal;
import io.omni.orders.pickup.CollectPickup;
import io.omni.orders.pickup.IssuePickupCode;
import io.omni.orders.pickup.LockerBank;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupEvent;
import io.omni.orders.pickup.PickupOutcome;
import io.omni.orders.pickup.PickupPolicy;
import io.omni.orders.pickup.PickupProof;
import io.omni.orders.pickup.PickupSlot;
import io.omni.orders.pickup.PickupState;
import io.omni.orders.pickup.PickupWay;
import io.omni.orders.pickup.Place;
import io.omni.orders.pickup.Proof;
import io.omni.orders.pickup.StagePickup;
import io.omni.orders.pickup.TellJourney;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What customers and staff do about goods that are fetched. */
public final class PickingUp {

    private static final String CAPTURE = "capture";

    private final OrderPorts ports;
    private final PickupPolicy policy;
    private final Commands commands;
    private final OrderBook book;
    private final TaskBook tasks;
    private final PickupBook pickups;
    private final Fulfilling fulfilling;
    private final Remedying remedying;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param fulfillment what the work at locations needs
     * @param book where orders are kept
     * @param fulfilling moves parts of orders on
     * @param remedying does what can be done about what goes wrong
     * @param desk where payments are made
     */
    public PickingUp(
            OrderPorts ports,
            FulfillmentPorts fulfillment,
            OrderBook book,
            Fulfilling fulfilling,
            Remedying remedying,
            Desk desk) {
        this.ports = ports;
        this.policy = fulfillment.policy().pickups();
        this.commands = ports.commands();
        this.book = book;
        this.tasks = book.tasks();
        this.pickups = remedying.pickups();
        this.fulfilling = fulfilling;
        this.remedying = remedying;
        this.desk = desk;
    }

    private PickupOutcome onPickup(Command command, TaskId id, Function<PickupBook.Saved, PickupOutcome> decision) {
        return commands.carryOut(
                command,
                PickupOutcome.class,
                () -> pickups.find(id).map(decision).orElseGet(() -> new PickupOutcome.NoSuchPickup(id)));
    }

    private static PickupOutcome done(Pickup pickup) {
        return new PickupOutcome.Done(pickup.id(), pickup.state());
    }

    private static PickupOutcome notPossible(Pickup pickup) {
        return new PickupOutcome.NotPossible(pickup.state());
    }

    /**
     * Finds a pick-up.
     *
     * @param id its id
     * @return the pick-up, or empty
     */
    public Optional<Pickup> find(TaskId id) {
        return pickups.find(id).map(PickupBook.Saved::pickup);
    }

    /**
     * Finds the pick-ups of an order.
     *
     * @param order which order
     * @return its pick-ups
     */
    public List<Pickup> of(OrderId order) {
        return pickups.of(order);
    }

    /**
     * Finds the lockers of a location.
     *
     * @param location which location
     * @return its lockers, or empty if it has none
     */
    public Optional<LockerBank> lockers(LocationId location) {
        return pickups.lockers(location);
    }

    /**
     * Puts lockers in place; whose goods are in them stays as it is.
     *
     * @param bank the lockers
     */
    public void put(LockerBank bank) {
        book.inUnit(() -> {
            LockerBank kept = pickups.lockers(bank.id())
                    .map(before -> new LockerBank(bank.id(), bank.compartments(), before.taken()))
                    .orElse(bank);
            pickups.put(kept);
            return kept;
        });
    }

    /**
     * Tells how many more a location takes in a slot.
     *
     * @param location where
     * @param at an instant in the slot
     * @return how many; none while it is closed
     */
    public long freeIn(LocationId location, Instant at) {
        PickupSlot slot = PickupSlot.of(at, policy.slotLength());
        return isOpen(location, slot) ? pickups.free(location, slot, policy.perSlot()) : 0;
    }

    private boolean isOpen(LocationId location, PickupSlot slot) {
        return ports.locations().get().stream()
                .filter(each -> each.id().equals(location))
                .flatMap(each -> each.schedule().stream())
                .map(Schedule::hours)
                .allMatch(hours -> hours.isOpen(slot.from()));
    }

    /**
     * Says how, when and by whom.
     *
     * @param command that
     * @return what came of it
     */
    public PickupOutcome arrange(ArrangePickup command) {
        return onPickup(command, command.pickup(), saved -> {
            Pickup pickup = saved.pickup();
            boolean staged = !(pickup.state() instanceof PickupState.Preparing);
            if (pickup.state().isOver() || (staged && command.way() != pickup.way())) {
                return notPossible(pickup);
            }
            if (command.way() == PickupWay.LOCKER
                    && pickups.lockers(pickup.location()).isEmpty()) {
                return new PickupOutcome.NotOffered(command.way());
            }
            Optional<PickupSlot> slot = command.slot();
            boolean fits = slot.isEmpty()
                    || (slot.get().equals(PickupSlot.of(slot.get().from(), policy.slotLength()))
                            && isOpen(pickup.location(), slot.get()));
            return fits && pickups.book(pickup, slot, policy.perSlot())
                    ? done(saved.save(
                            command.id(),
                            new PickupEvent.Arranged(pickup.id(), command.way(), slot, command.delegate())))
                    : new PickupOutcome.SlotNotFree(slot.orElseThrow());
        });
    }

    /**
     * Makes a code good.
     *
     * @param command its hash
     * @return what came of it
     */
    public PickupOutcome issueCode(IssuePickupCode command) {
        return onPickup(command, command.pickup(), saved -> {
            if (saved.pickup().state().isOver()) {
                return notPossible(saved.pickup());
            }
            CodeSeal seal = new CodeSeal(command.hash(), now().plus(policy.codeLasts()), policy.codeAttempts());
            return done(saved.save(command.id(), new PickupEvent.CodeIssued(command.pickup(), seal)));
        });
    }

    /**
     * Says where the customer is.
     *
     * @param command that
     * @return what came of it
     */
    public PickupOutcome tell(TellJourney command) {
        return onPickup(
                command,
                command.pickup(),
                saved -> saved.pickup().state().isOver()
                        ? notPossible(saved.pickup())
                        : done(saved.save(
                                command.id(), new PickupEvent.JourneyTold(command.pickup(), command.journey()))));
    }

    /**
     * Puts picked goods where they wait.
     *
     * @param command which
     * @return what came of it
     */
    public PickupOutcome stage(StagePickup command) {
        return onPickup(command, command.pickup(), saved -> {
            Pickup pickup = saved.pickup();
            TaskState task = tasks.find(pickup.id()).orElseThrow().task().state();
            if (!(pickup.state() instanceof PickupState.Preparing)) {
                return notPossible(pickup);
            }
            if (!(task instanceof TaskState.Picked)) {
                return new PickupOutcome.NotPicked(task);
            }
            return book.decide(pickup.order(), () -> notPossible(pickup), order -> stage(saved, order, command));
        });
    }

    private PickupOutcome stage(PickupBook.Saved saved, OrderBook.Saved order, StagePickup command) {
        Pickup pickup = saved.pickup();
        FulfillmentOrder part = order.order().fulfillment(pickup.part()).orElseThrow();
        if (!(part.state() instanceof FulfillmentState.Open open)) {
            return notPossible(pickup);
        }
        Optional<Place> place = place(pickup, command);
        if (place.isEmpty()) {
            remedying.raise(order.order(), part, IncidentCause.LOCKER_FULL, pickup.lines(), command.id(), 0);
            return new PickupOutcome.LockersFull(pickup.id());
        }
        Pickup ready =
                saved.save(command.id(), new PickupEvent.Ready(pickup.id(), now().plus(policy.keptFor()), place.get()));
        order.save(
                order.order().with(part.with(open.ready(now(), command.id()))),
                command.id(),
                new OrderEvent.ReadyForPickup(pickup.order(), part.id(), part.location()));
        return done(ready);
    }

    /** Empty if no locker is free. */
    private Optional<Place> place(Pickup pickup, StagePickup command) {
        if (pickup.way() != PickupWay.LOCKER) {
            return Optional.of(new Place.Counter(command.shelf()));
        }
        Optional<LockerBank> bank = pickups.lockers(pickup.location());
        Optional<String> compartment = bank.flatMap(LockerBank::free);
        compartment.ifPresent(free -> pickups.put(bank.orElseThrow().with(free, pickup.id())));
        return compartment.map(Place.Compartment::new);
    }

    /**
     * Hands goods over.
     *
     * @param command to whom, and which units are left behind
     * @return what came of it
     */
    public PickupOutcome collect(CollectPickup command) {
        PickupOutcome outcome = onPickup(command, command.pickup(), saved -> {
            Pickup pickup = saved.pickup();
            boolean waits = pickup.state() instanceof PickupState.Ready || pickup.state() instanceof PickupState.NoShow;
            if (!waits) {
                return notPossible(pickup);
            }
            Optional<PickupOutcome> refused = whyNot(saved, command);
            return refused.orElseGet(() ->
                    book.decide(pickup.order(), () -> notPossible(pickup), order -> handOver(saved, order, command)));
        });
        if (outcome instanceof PickupOutcome.Done) {
            pickups.find(command.pickup()).ifPresent(saved -> {
                desk.settle(saved.pickup().order(), command.id().step(CAPTURE));
                remedying.settleMoney(saved.pickup().order());
            });
        }
        return outcome;
    }

    private Optional<PickupOutcome> whyNot(PickupBook.Saved saved, CollectPickup command) {
        Pickup pickup = saved.pickup();
        if (command.proof() instanceof Proof.Identity identity) {
            return identity.person() == Proof.Person.DELEGATE
                            && pickup.delegate().isEmpty()
                    ? Optional.of(new PickupOutcome.NoDelegate())
                    : Optional.empty();
        }
        Optional<CodeSeal> good = pickup.code().filter(seal -> seal.isGood(now()));
        if (good.isEmpty()) {
            return Optional.of(new PickupOutcome.NoGoodCode());
        }
        if (good.get().hash().matches(pickup.id(), ((Proof.Code) command.proof()).shown())) {
            return Optional.empty();
        }
        long left = good.get().attemptsLeft() - 1;
        saved.save(command.id(), new PickupEvent.CodeRefused(pickup.id(), left));
        return Optional.of(new PickupOutcome.WrongCodeShown(left));
    }

    private PickupOutcome handOver(PickupBook.Saved saved, OrderBook.Saved order, CollectPickup command) {
        Pickup pickup = saved.pickup();
        FulfillmentOrder part = order.order().fulfillment(pickup.part()).orElseThrow();
        if (!(part.state() instanceof FulfillmentState.ReadyForPickup)) {
            return notPossible(pickup);
        }
        List<FulfillmentLine> taken = new ArrayList<>();
        for (FulfillmentLine line : part.lines()) {
            long left = leftBehind(command, line);
            if (left > line.quantity().units()) {
                return new PickupOutcome.OtherUnits(line.line());
            }
            if (left < line.quantity().units()) {
                taken.add(new FulfillmentLine(
                        line.line(), line.sku(), Quantity.of(line.quantity().units() - left)));
            }
        }
        Optional<FulfillmentLine> unknown = command.left().stream()
                .filter(each -> part.lines().stream()
                        .noneMatch(line ->
                                line.line().equals(each.line()) && line.sku().equals(each.sku())))
                .findFirst();
        if (taken.isEmpty() || unknown.isPresent()) {
            return new PickupOutcome.OtherUnits(
                    unknown.orElseGet(() -> command.left().get(0)).line());
        }
        return handOver(saved, order, part, taken, command);
    }

    private static long leftBehind(CollectPickup command, FulfillmentLine line) {
        return command.left().stream()
                .filter(each -> each.line().equals(line.line()) && each.sku().equals(line.sku()))
                .mapToLong(each -> each.quantity().units())
                .sum();
    }

    private PickupOutcome handOver(
            PickupBook.Saved saved,
            OrderBook.Saved order,
            FulfillmentOrder part,
            List<FulfillmentLine> taken,
            CollectPickup command) {
        Pickup pickup = saved.pickup();
        pickups.freeLocker(pickup);
        Pickup next = saved.save(command.id(), new PickupEvent.HandedOver(pickup.id(), proof(command), taken));
        tasks.find(pickup.id())
                .ifPresent(task -> task.save(
                        command.id(),
                        command.left().isEmpty()
                                ? new TaskEvent[] {new TaskEvent.HandedOver(pickup.id())}
                                : new TaskEvent[] {
                                    new TaskEvent.LinesChanged(pickup.id(), taken),
                                    new TaskEvent.HandedOver(pickup.id())
                                }));
        if (command.left().isEmpty()) {
            fulfilling.handOver(order, order.order(), part, command.id());
        } else {
            leaveBehind(order, part, taken, command);
        }
        return done(next);
    }

    /** What is left behind goes back into the stock, and the order has it no more. */
    private void leaveBehind(
            OrderBook.Saved order, FulfillmentOrder part, List<FulfillmentLine> taken, CollectPickup command) {
        Order before = order.order();
        ports.stock()
                .release(
                        command.id().step("left"),
                        before.holdOf(part),
                        part.withLines(command.left()).allocations());
        FulfillmentOrder less = part.withLines(taken);
        OrderChange change = Dropping.change(
                before,
                command.left(),
                new Author.Buyer(),
                "left behind",
                command.id().step("left"),
                now());
        fulfilling.handOver(
                order,
                before.withPart(less).with(change),
                less,
                command.id(),
                new OrderEvent.PartsChanged(before.id(), List.of(less)),
                new OrderEvent.Changed(before.id(), change));
    }

    private static PickupProof proof(CollectPickup command) {
        if (command.proof() instanceof Proof.Identity identity) {
            return identity.person() == Proof.Person.CUSTOMER ? PickupProof.CUSTOMER_CARD : PickupProof.DELEGATE_CARD;
        }
        return PickupProof.CODE;
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
