package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.waiting.Line;
import io.omni.inventory.waiting.LinePolicy;
import io.omni.inventory.waiting.Ticket;
import io.omni.inventory.waiting.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where lines are kept, and the tickets of each in the order of their numbers. */
public final class LineBook {

    private static final String ID = "policy";
    private static final String BY_SKU = "sku";
    private static final String BY_ID = "ticket";
    private static final String OPEN = "open";

    private static final AggregateType<Sku, Line> LINE = AggregateType.<Sku, Line>of(
                    "waiting-line", Line.class, Line::sku, Sku::value)
            .withIndex(OPEN, line -> line.waiting() == 0 ? Set.of() : Set.of(OPEN));

    private static final AggregateType<Place, Ticket> TICKET = AggregateType.<Place, Ticket>of(
                    "waiting-ticket", Ticket.class, Place::of, Place::text)
            .withIndex(BY_SKU, ticket -> Set.of(ticket.sku().value()))
            .withIndex(BY_ID, ticket -> Set.of(ticket.id().toString()));

    private static final AggregateType<String, LinePolicy> POLICY =
            AggregateType.of("waiting-policy", LinePolicy.class, policy -> ID, id -> id);

    private record Place(Sku sku, long number) {

        static Place of(Ticket ticket) {
            return new Place(ticket.sku(), ticket.number());
        }

        String text() {
            return "%019d %s".formatted(number, sku);
        }
    }

    private final VersionedStore<Sku, Line> lines;
    private final VersionedStore<Place, Ticket> tickets;
    private final VersionedStore<String, LinePolicy> policies;

    /**
     * Creates it.
     *
     * @param storage where they are kept
     */
    public LineBook(Storage storage) {
        this.lines = storage.aggregates(LINE);
        this.tickets = storage.aggregates(TICKET);
        this.policies = storage.aggregates(POLICY);
    }

    /**
     * Looks the policy up.
     *
     * @return the policy
     */
    public LinePolicy policy() {
        return policies.find(ID).map(Versioned::aggregate).orElse(LinePolicy.DEFAULT);
    }

    /**
     * Puts a policy in place of the one before, unless it is the same. To be called in a unit of work.
     *
     * @param policy the policy
     */
    public void put(LinePolicy policy) {
        Optional<Versioned<LinePolicy>> before = policies.find(ID);
        if (before.isEmpty() || !before.get().aggregate().equals(policy)) {
            policies.save(policy, before.map(Versioned::version).orElse(Version.NONE));
        }
    }

    /**
     * Finds the line for a SKU.
     *
     * @param sku what
     * @return the line, or empty if nobody ever waited for it
     */
    public Optional<Versioned<Line>> line(Sku sku) {
        return lines.find(sku);
    }

    /**
     * Saves a line over what was found.
     *
     * @param line the line
     * @param found what was found
     */
    public void save(Line line, Optional<Versioned<Line>> found) {
        lines.save(line, found.map(Versioned::version).orElse(Version.NONE));
    }

    /**
     * Tells whether nobody waits for anything.
     *
     * @return whether there is nobody
     */
    public boolean isEmpty() {
        return lines.findBy(OPEN, OPEN, null, 1).isEmpty();
    }

    /**
     * Lists what somebody waits for.
     *
     * @return the SKUs
     */
    public List<Sku> open() {
        return lines.findBy(OPEN, OPEN, null, Integer.MAX_VALUE).stream()
                .map(found -> found.aggregate().sku())
                .toList();
    }

    /**
     * Lists who waits for a SKU.
     *
     * @param sku what
     * @return the tickets in the order of their numbers
     */
    public List<Versioned<Ticket>> tickets(Sku sku) {
        return tickets.findBy(BY_SKU, sku.value(), null, Integer.MAX_VALUE);
    }

    /**
     * Finds a ticket.
     *
     * @param id whose
     * @return the ticket, or empty if they wait no more
     */
    public Optional<Versioned<Ticket>> find(TicketId id) {
        return tickets.findBy(BY_ID, id.toString(), null, 1).stream().findFirst();
    }

    /**
     * Saves a new ticket.
     *
     * @param ticket the ticket
     */
    public void add(Ticket ticket) {
        tickets.save(ticket, Version.NONE);
    }

    /**
     * Saves what became of one; under another number that is another one.
     *
     * @param after as it is now
     * @param found as it was found
     */
    public void change(Ticket after, Versioned<Ticket> found) {
        if (after.number() == found.aggregate().number()) {
            tickets.save(after, found.version());
        } else {
            remove(found);
            add(after);
        }
    }

    /**
     * Removes a ticket.
     *
     * @param found as it was found
     */
    public void remove(Versioned<Ticket> found) {
        tickets.remove(Place.of(found.aggregate()), found.version());
    }
}
