package io.omni.inventory.waiting;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Versioned;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Holding;
import io.omni.inventory.internal.LineBook;
import io.omni.inventory.internal.Serving;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Lines of those who got nothing, or less than they wanted. {@link io.omni.inventory.Inventory#waiting()} gives it.
 *
 * <p>Units that become free are offered in the order in which people joined: what comes in, or comes back, or is found, in the unit of work in which it
 * is booked, before anybody else can take it; what somebody releases right after that; what expires when the next of these happens to the SKU, or
 * at the next {@link #tidyUp()}. An offer is a reservation with an expiry ({@link UnitsOffered}); whoever is first gets as many as they want, as they become
 * free, and nobody behind them gets units that they would take. Back-orders come before lines, and quotas do too: only what the waiting person's channel may take is
 * offered. Who is not in a line may take what is free at that moment.
 */
public final class WaitingLines {

    private static final String TAKEN = "stock.confirmed";
    private static final String LEFT = "stock.released";

    private final Ledger ledger;
    private final LineBook book;
    private final Serving serving;
    private final UnitOfWork unitOfWork;
    private final Commands commands;
    private final InstantSource clock;
    private final CommandMeter meter;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#waiting()} for one.
     *
     * @param ledger where units are held
     * @param storage where lines are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report
     */
    public WaitingLines(Ledger ledger, Storage storage, Commands commands, InstantSource clock, Metrics metrics) {
        this.ledger = ledger;
        this.book = new LineBook(storage);
        this.serving = new Serving(ledger, storage, new Shelves(ledger, storage));
        this.unitOfWork = storage.unitOfWork();
        this.commands = commands;
        this.clock = clock;
        this.meter = new CommandMeter(WaitingLines.class, metrics);
    }

    /**
     * Puts a policy in place of the one before. Putting the same policy again changes nothing.
     *
     * @param policy the policy
     * @return the same policy
     */
    public LinePolicy put(LinePolicy policy) {
        Given.require("policy", policy);
        return unitOfWork.execute(() -> {
            book.put(policy);
            return policy;
        });
    }

    /**
     * Looks the policy up.
     *
     * @return the policy
     */
    public LinePolicy policy() {
        return book.policy();
    }

    /**
     * Lets somebody wait, behind all who wait already. What is free already is offered at once.
     *
     * @param command for what, where, until when
     * @return that they wait; refused where the time to wait is over
     */
    public WaitingOutcome join(JoinLine command) {
        return meter.run(command, () -> commands.carryOut(command, WaitingOutcome.class, () -> decide(command)));
    }

    private WaitingOutcome decide(JoinLine command) {
        TicketId id = TicketId.of(command.id());
        Instant now = clock.instant();
        if (!now.isBefore(command.until())) {
            return new WaitingOutcome.TooLate(id, command.until());
        }
        Optional<Versioned<Line>> found = book.line(command.sku());
        Line before = found.map(Versioned::aggregate).orElseGet(() -> new Line(command.sku(), 0, 0));
        Line line = new Line(command.sku(), Math.addExact(before.issued(), 1), before.waiting() + 1);
        book.save(line, found);
        book.add(new Ticket(
                id,
                command.sku(),
                line.issued(),
                command.quantity(),
                command.locations(),
                command.channel(),
                command.until(),
                List.of()));
        serving.serve(command.sku(), command.id(), now);
        return new WaitingOutcome.Done(id);
    }

    /**
     * Lets somebody wait no more. Of who does not wait that is done as well.
     *
     * @param command whose ticket
     * @return that it was done
     */
    public WaitingOutcome.Done leave(LeaveLine command) {
        return meter.run(
                command,
                () -> commands.carryOut(command, WaitingOutcome.Done.class, () -> {
                    book.find(command.ticket()).ifPresent(found -> leave(command.id(), found));
                    return new WaitingOutcome.Done(command.ticket());
                }));
    }

    private void leave(CommandId command, Versioned<Ticket> found) {
        Instant now = clock.instant();
        Ticket ticket = found.aggregate();
        for (OfferedUnits offer : ticket.offers()) {
            List<AccountState> held = ledger.held(Holding.of(offer.offer()));
            boolean open = held.stream()
                    .anyMatch(state -> state.window().expiresAt() != null
                            && !state.window().expiredAt(now));
            if (open) {
                PostingBuilder posting = posting(command, LEFT, offer);
                held.forEach(
                        state -> posting.release(state.account().base(), Holding.of(offer.offer()), state.balance()));
                post(posting, offer.offer());
            }
        }
        book.remove(found);
        changeWaiting(ticket.sku());
        serving.serve(ticket.sku(), command, now);
    }

    private void changeWaiting(Sku sku) {
        Optional<Versioned<Line>> found = book.line(sku);
        found.map(Versioned::aggregate)
                .ifPresent(line -> book.save(new Line(sku, line.issued(), line.waiting() - 1), found));
    }

    /**
     * Takes what is offered to somebody: it is reserved for good.
     *
     * @param command whose, and which offer
     * @return whether it was done; refused where it was not offered, or not any more
     */
    public WaitingOutcome take(TakeOffer command) {
        return meter.run(command, () -> commands.carryOut(command, WaitingOutcome.class, () -> decide(command)));
    }

    private WaitingOutcome decide(TakeOffer command) {
        Optional<Versioned<Ticket>> found = book.find(command.ticket());
        Optional<OfferedUnits> offer = found.flatMap(ticket -> ticket.aggregate().offers().stream()
                .filter(each -> each.offer().equals(command.offer()))
                .findFirst());
        List<AccountState> held = ledger.held(Holding.of(command.offer()));
        if (found.isEmpty() || offer.isEmpty()) {
            return new WaitingOutcome.NotOffered(command.ticket());
        }
        Optional<Instant> expired = Holding.expiredAt(held, clock.instant());
        if (held.isEmpty() || expired.isPresent()) {
            return new WaitingOutcome.TooLate(
                    command.ticket(), expired.orElse(offer.get().until()));
        }
        PostingBuilder posting = posting(command.id(), TAKEN, offer.get());
        held.forEach(state -> posting.extend(state.account().base(), Holding.of(command.offer()), null));
        post(posting, command.offer());
        Ticket ticket = found.get().aggregate();
        List<OfferedUnits> left = ticket.offers().stream()
                .filter(each -> !each.offer().equals(command.offer()))
                .toList();
        if (ticket.quantity().isZero() && left.isEmpty()) {
            book.remove(found.get());
            changeWaiting(ticket.sku());
        } else {
            book.change(ticket.with(ticket.quantity(), left), found.get());
        }
        return new WaitingOutcome.Done(command.ticket());
    }

    private static PostingBuilder posting(CommandId command, String cause, OfferedUnits offer) {
        return Posting.of(PostingId.of(command.step(cause + "/" + offer.offer())), cause)
                .asked(command.toString());
    }

    private void post(PostingBuilder posting, ReservationId offer) {
        if (ledger.post(posting.build()) instanceof Outcome.Refused) {
            throw new ConcurrencyConflict("offer %s was changed while it was read".formatted(offer));
        }
    }

    /**
     * Finds somebody's place.
     *
     * @param ticket whose
     * @return the ticket with what is offered to them; empty if they wait no more and nothing is
     */
    public Optional<Ticket> find(TicketId ticket) {
        Given.require("ticket", ticket);
        return book.find(ticket).map(Versioned::aggregate);
    }

    /**
     * Lists who waits for a SKU.
     *
     * @param sku what
     * @return the tickets, the next to be served first
     */
    public List<Ticket> line(Sku sku) {
        Given.require("sku", sku);
        return book.tickets(sku).stream().map(Versioned::aggregate).toList();
    }

    /**
     * Serves all lines: offers that were not taken in time go to the next. Housekeeping, to be called now and then.
     *
     * @return how many units are offered that were not before
     */
    public long tidyUp() {
        long units = 0;
        for (Sku sku : book.open()) {
            Instant now = clock.instant();
            units += unitOfWork.execute(() -> serving.serve(sku, CommandId.next(clock), now));
        }
        return units;
    }
}
