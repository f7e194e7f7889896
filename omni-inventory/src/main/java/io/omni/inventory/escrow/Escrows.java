package io.omni.inventory.escrow;

import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.OfflineHolds;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveSome;
import io.omni.inventory.reservation.ReserveSomeOutcome;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Units that tills take along to sell while they are cut off. {@link io.omni.inventory.Inventory#escrows()} gives it.
 *
 * <p>A till is given a share of what is available, which nobody else can take until a stated instant: tills never hold more together than there
 * is. It sells up to that share and until that instant by itself, and tells of each sale when it can, in any order, as often as it likes. Units
 * that are told in time come out of what is held. A sale that is told later has happened all the same: its units leave the stock as a fact;
 * quotas make up for it first, and what promises to others they leave unmet is told as {@link EscrowOverrun}. A grace between the end of the
 * selling and the end of the hold keeps that rare.
 *
 * <p>A count that has seen a sale before it was told is not told of it twice: see {@link io.omni.inventory.count.Counts}.
 */
public final class Escrows {

    private static final AggregateType<EscrowId, Escrow> TYPE = AggregateType.of(
                    "escrow", Escrow.class, Escrow::id, EscrowId::toString)
            .withIndex("location", Escrows::locationsIfOpen);

    private final CommandMeter meter;
    private final OfflineHolds holds;
    private final VersionedStore<EscrowId, Escrow> escrows;
    private final Outbox outbox;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it. A host has no need to: the inventory has one.
     *
     * @param ledger where units are booked
     * @param storage where shares are kept and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report how it is doing
     */
    public Escrows(Ledger ledger, Storage storage, Commands commands, InstantSource clock, Metrics metrics) {
        this.meter = new CommandMeter(Escrows.class, metrics);
        this.holds = new OfflineHolds(ledger, storage, commands, clock, metrics);
        this.escrows = storage.aggregates(TYPE);
        this.outbox = storage.outbox();
        this.commands = commands;
        this.clock = clock;
    }

    private static Set<String> locationsIfOpen(Escrow escrow) {
        return escrow.returned()
                ? Set.of()
                : escrow.lines().stream()
                        .filter(line -> line.outstanding() > 0)
                        .map(line -> line.key().location().value())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Gives a till a share.
     *
     * @param command up to how much, and how long
     * @return what it may sell, or that nothing is available
     */
    public TakeEscrowOutcome take(TakeEscrow command) {
        return meter.run(command, () -> commands.carryOut(command, TakeEscrowOutcome.class, () -> decide(command)));
    }

    private TakeEscrowOutcome decide(TakeEscrow command) {
        ReserveSomeOutcome outcome = holds.hold(new ReserveSome(
                command.id().step("hold"), command.lines(), command.lease().plus(command.grace()), command.channel()));
        if (outcome instanceof ReserveSomeOutcome.NothingReserved nothing) {
            return new TakeEscrowOutcome.NothingTaken(nothing.shortages());
        }
        ReserveSomeOutcome.Reserved reserved = (ReserveSomeOutcome.Reserved) outcome;
        EscrowId id = EscrowId.of(command.id());
        Instant heldUntil = holds.until(reserved.id());
        Instant sellUntil = heldUntil.minus(command.grace());
        List<EscrowLine> lines = reserved.held().stream()
                .map(line -> EscrowLine.taken(line.key(), line.quantity().units()))
                .toList();
        escrows.save(
                new Escrow(id, command.till(), command.channel(), sellUntil, heldUntil, lines, false), Version.NONE);
        return new TakeEscrowOutcome.Taken(id, sellUntil, reserved.held(), reserved.shortages());
    }

    /**
     * Takes a sale out of the stock.
     *
     * @param command what was sold, and when
     * @return what became of the units
     */
    public SettleSaleOutcome settle(SettleSale command) {
        return meter.run(
                command,
                () -> commands.carryOut(
                        command,
                        SettleSaleOutcome.class,
                        () -> escrows.find(command.escrow())
                                .<SettleSaleOutcome>map(found -> settle(command, found))
                                .orElseGet(() -> new SettleSaleOutcome.UnknownEscrow(command.escrow()))));
    }

    private SettleSaleOutcome settle(SettleSale command, Versioned<Escrow> found) {
        Escrow escrow = found.aggregate();
        Map<StockKey, Long> sold = new TreeMap<>();
        command.lines().forEach(line -> sold.merge(line.key(), line.quantity().units(), Math::addExact));
        List<SettledUnits> units =
                holds.settle(command, hold(escrow), escrow.isHeldAt(clock.instant()), sold, escrow::outstanding);
        List<EscrowOverrun> overruns = new ArrayList<>();
        Escrow after = escrow;
        for (SettledUnits each : units) {
            after = after.with(each);
            if (each.late() + each.beyond() > 0) {
                overruns.add(new EscrowOverrun(
                        escrow.id(),
                        escrow.till(),
                        each.key(),
                        command.soldAt(),
                        escrow.heldUntil(),
                        each.late(),
                        each.beyond(),
                        each.missing()));
            }
        }
        escrows.save(after, found.version());
        if (!overruns.isEmpty()) {
            outbox.append(RecordedEvent.of(command.id(), clock.instant(), overruns));
        }
        return new SettleSaleOutcome.Settled(escrow.id(), units);
    }

    /**
     * Lets a till go on selling.
     *
     * @param command which share, and how long
     * @return until when, or that its time was over already
     */
    public EscrowOutcome renew(RenewEscrow command) {
        return change(command, RenewEscrow::escrow, (escrow, version) -> {
            Instant now = clock.instant();
            if (!escrow.isHeldAt(now)) {
                return new EscrowOutcome.Ended(escrow.id(), escrow.heldUntil());
            }
            Duration grace = Duration.between(escrow.sellUntil(), escrow.heldUntil());
            Optional<Instant> held = holds.extend(
                    command.id(),
                    hold(escrow),
                    escrow.outstanding(),
                    command.lease().plus(grace));
            if (held.isEmpty()) {
                return new EscrowOutcome.Ended(escrow.id(), escrow.heldUntil());
            }
            Instant sells = held.get().minus(grace);
            escrows.save(escrow.until(sells, held.get()), version);
            return new EscrowOutcome.Renewed(escrow.id(), sells);
        });
    }

    /**
     * Closes a share: others may take what is left of it. A sale that is told after that is more than the till was given.
     *
     * @param command which share
     * @return what others may take again
     */
    public EscrowOutcome giveBack(ReturnEscrow command) {
        return change(command, ReturnEscrow::escrow, (escrow, version) -> {
            if (escrow.returned()) {
                return new EscrowOutcome.Ended(escrow.id(), escrow.heldUntil());
            }
            List<StockLine> left =
                    escrow.isHeldAt(clock.instant()) ? holds.release(command.id(), hold(escrow)) : List.of();
            escrows.save(escrow.closed(), version);
            return new EscrowOutcome.Returned(escrow.id(), left);
        });
    }

    private <C extends Command> EscrowOutcome change(
            C command, Function<C, EscrowId> escrow, BiFunction<Escrow, Version, EscrowOutcome> decision) {
        EscrowId id = escrow.apply(Given.require("command", command));
        return meter.run(
                command,
                () -> commands.carryOut(
                        command,
                        EscrowOutcome.class,
                        () -> escrows.find(id)
                                .map(found -> decision.apply(found.aggregate(), found.version()))
                                .orElseGet(() -> new EscrowOutcome.NoSuchEscrow(id))));
    }

    /**
     * Finds a share.
     *
     * @param id which one
     * @return the share, or empty if nobody took it
     */
    public Optional<Escrow> find(EscrowId id) {
        Given.require("id", id);
        return escrows.find(id).map(Versioned::aggregate);
    }

    /**
     * Lists the shares of which units at a location are outstanding: what may still be told of there, and what it may cost at worst. Those
     * whose time is over stay until they are returned.
     *
     * @param location where
     * @return the shares, the oldest first
     */
    public List<Escrow> outstandingAt(LocationId location) {
        Given.require("location", location);
        return escrows.findBy("location", location.value(), null, Integer.MAX_VALUE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    private static ReservationId hold(Escrow escrow) {
        return ReservationId.of(new CommandId(escrow.id().value()).step("hold"));
    }
}
