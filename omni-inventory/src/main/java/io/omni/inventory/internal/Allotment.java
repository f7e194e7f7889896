package io.omni.inventory.internal;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Versioned;
import io.omni.inventory.backorder.BackOrder;
import io.omni.inventory.backorder.BackOrderFilled;
import io.omni.inventory.promise.DueBook;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Gives units that are free to those whom they were promised to before they came, what is due first to begin with. */
public final class Allotment {

    static final String ALLOTTED = "stock.allotted";

    private final Ledger ledger;
    private final Shelves shelves;
    private final DueBooks books;
    private final BackOrderBook orders;
    private final PromisePolicies policies;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where back-orders are kept
     * @param shelves tells who may take what
     */
    public Allotment(Ledger ledger, Storage storage, Shelves shelves) {
        this.ledger = ledger;
        this.shelves = shelves;
        this.books = new DueBooks(storage);
        this.orders = new BackOrderBook(storage);
        this.policies = new PromisePolicies(storage);
    }

    /** What becomes of one back-order. */
    private record Change(Versioned<BackOrder> found, BackOrder after) {}

    /** What becomes of a place. */
    private static final class Plan {

        private final Optional<Versioned<DueBook>> found;
        private final List<Change> changes = new ArrayList<>();
        private DueBook book;

        Plan(StockKey key, Optional<Versioned<DueBook>> found, Instant at) {
            this.found = found;
            this.book = found.map(Versioned::aggregate)
                    .orElseGet(() -> DueBook.empty(key))
                    .at(at);
        }
    }

    /**
     * Gives out what is free. To be called in a unit of work, in which nobody else can take it, and by whatever changes what promises stand on: each
     * place is saved, so that a promise that is decided at the same time is decided again.
     *
     * @param keys what and where
     * @param cause by which ids are made
     * @param at the instant to judge by
     * @return how many units were given out
     */
    public long allot(Collection<StockKey> keys, CommandId cause, Instant at) {
        List<Plan> plans = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        PostingBuilder posting =
                Posting.of(PostingId.of(cause.step(ALLOTTED)), ALLOTTED).asked(ALLOTTED);
        long units = 0;
        for (StockKey key : promised(keys)) {
            Optional<Versioned<DueBook>> found = books.find(key);
            Plan plan = new Plan(key, found, at);
            if (found.filter(book -> !book.aggregate().units().isEmpty()).isPresent()) {
                units += serve(key, plan, posting, events, at);
            }
            plans.add(plan);
        }
        if (units > 0
                && ledger.post(posting.events(RecordedEvent.of(cause.step(ALLOTTED), at, events))
                                .build())
                        instanceof Outcome.Refused) {
            return 0;
        }
        plans.forEach(this::keep);
        return units;
    }

    /** Places with promises, and those where some may be made at this moment. */
    private List<StockKey> promised(Collection<StockKey> keys) {
        TreeSet<StockKey> sorted = new TreeSet<>(keys);
        PromisePolicy policy = policies.policy();
        TreeSet<StockKey> open = sorted.size() > 1 ? new TreeSet<>(books.open()) : sorted;
        return sorted.stream()
                .filter(key -> policy.promisesSupply(key)
                        || (open.contains(key) && books.find(key).isPresent()))
                .toList();
    }

    private long serve(StockKey key, Plan plan, PostingBuilder posting, List<Event> events, Instant at) {
        Shelf shelf = shelves.shelf(key, at);
        long given = 0;
        for (Versioned<BackOrder> found : orders.at(key)) {
            BackOrder order = found.aggregate();
            if (!order.isOpen(at)) {
                plan.changes.add(new Change(found, order.less(order.quantity().units())));
                continue;
            }
            long units = Math.min(order.quantity().units(), Math.max(0, shelf.available(order.channel())));
            if (units > 0) {
                List<Shelf.Part> parts = shelf.take(order.channel(), units);
                parts.forEach(part -> posting.hold(
                        part.account(),
                        StockBook.hold(order.promise()),
                        part.units(),
                        part.floor(),
                        order.expiresAt().orElse(null)));
                shelf = shelf.less(parts);
                BackOrder after = order.less(units);
                plan.changes.add(new Change(found, after));
                plan.book = plan.book.minus(order.dueUnits());
                if (after.quantity().isPositive()) {
                    plan.book = plan.book.plus(after.dueUnits());
                }
                events.add(new BackOrderFilled(
                        order.promise(), key, Quantity.of(units), after.quantity(), order.expiresAt()));
                given += units;
            }
        }
        return given;
    }

    private void keep(Plan plan) {
        plan.changes.forEach(change -> orders.change(change.after(), change.found()));
        books.save(plan.book, plan.found);
    }
}
