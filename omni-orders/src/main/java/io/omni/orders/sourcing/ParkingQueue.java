package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders that nobody can supply now, in the order in which they came. They are looked at again when stock arrives or time has passed: those that can be supplied leave, each with a plan that leaves the others what it does not take, and those that waited too
 * long leave without. A value: a host keeps it where it keeps its own.
 *
 * @param waiting who waits, the first one first
 */
public record ParkingQueue(List<Parked> waiting) {

    /** Copies the list. */
    public ParkingQueue {
        waiting = List.copyOf(waiting);
    }

    /**
     * An order that waits.
     *
     * @param order names it
     * @param request what it wants; who could supply it then does not matter
     * @param until when it has waited long enough
     */
    public record Parked(CommandId order, SourcingRequest request, Instant until) {}

    /**
     * An order that can be supplied now.
     *
     * @param order names it
     * @param plan a plan that supplies all it wants
     */
    public record Served(CommandId order, SourcingPlan plan) {}

    /**
     * What came of looking at all orders again.
     *
     * @param served who leaves with a plan, the first one first; hold the units before the queue is replaced by what is left
     * @param expired who waited too long
     * @param left who goes on waiting
     */
    public record Review(List<Served> served, List<Parked> expired, ParkingQueue left) {

        /** Copies the lists. */
        public Review {
            served = List.copyOf(served);
            expired = List.copyOf(expired);
        }
    }

    /**
     * A queue in which nobody waits.
     *
     * @return the queue
     */
    public static ParkingQueue empty() {
        return new ParkingQueue(List.of());
    }

    /**
     * This queue with an order at its end, unless it waits already.
     *
     * @param order names it
     * @param request what it wants
     * @param until when it has waited long enough
     * @return the queue with it
     */
    public ParkingQueue park(CommandId order, SourcingRequest request, Instant until) {
        if (waiting.stream().anyMatch(each -> each.order().equals(order))) {
            return this;
        }
        List<Parked> all = new ArrayList<>(waiting);
        all.add(new Parked(order, request, until));
        return new ParkingQueue(all);
    }

    /**
     * Looks at all orders again.
     *
     * @param at when
     * @param sourcing decides which location supplies what
     * @param now who can supply, and what they have
     * @return who leaves and who waits on
     */
    public Review review(Instant at, Sourcing sourcing, List<Candidate> now) {
        List<Served> served = new ArrayList<>();
        List<Parked> expired = new ArrayList<>();
        List<Parked> left = new ArrayList<>();
        List<Candidate> stock = now;
        for (Parked parked : waiting) {
            SourcingPlan plan =
                    sourcing.plan(parked.request().withCandidates(stock).at(at));
            if (plan.isComplete()) {
                served.add(new Served(parked.order(), plan));
                stock = after(stock, plan);
            } else if (at.isBefore(parked.until())) {
                left.add(parked);
            } else {
                expired.add(parked);
            }
        }
        return new Review(served, expired, new ParkingQueue(left));
    }

    private static List<Candidate> after(List<Candidate> stock, SourcingPlan plan) {
        List<Candidate> left = new ArrayList<>();
        for (Candidate candidate : stock) {
            LocationId id = candidate.location().id();
            Map<Sku, Quantity> available = new HashMap<>(candidate.available());
            Quantity taken = Quantity.ZERO;
            for (Allocation each : plan.allocations()) {
                if (each.location().equals(id)) {
                    available.put(each.sku(), candidate.available(each.sku()).minus(each.quantity()));
                    taken = taken.plus(each.quantity());
                }
            }
            Quantity gone = taken;
            left.add(new Candidate(
                    candidate.location(), available, candidate.capacity().map(capacity -> capacity.minus(gone))));
        }
        return left;
    }
}
