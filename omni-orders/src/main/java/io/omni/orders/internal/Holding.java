package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.orders.OrderPorts;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.sourcing.Allocation;
import io.omni.orders.sourcing.Considered;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.stock.HoldAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the units of an order: plans, holds, and plans anew until the plan still stood when its units were held. */
final class Holding {

    private static final int ATTEMPTS = 8;

    private final OrderPorts ports;
    private final Router router;

    Holding(OrderPorts ports, Router router) {
        this.ports = ports;
        this.router = router;
    }

    /** What came of it. */
    sealed interface Answer {}

    /** Units are held: under which hold, and why there. */
    record Sourced(CommandId hold, List<Allocation> units, List<Considered> considered) implements Answer {}

    /** Too little is available, and nothing is held. */
    record TooLittle(SourcingPlan plan) implements Answer {}

    Answer hold(PlaceOrder command, Basket basket, GeoPoint destination, Optional<Instant> neededBy) {
        int holds = 1;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            SourcingPlan plan = router.plan(basket, command.delivery(), destination, neededBy);
            CommandId hold = command.id().step("hold-" + holds);
            Optional<HoldAnswer> answer = hold(command, basket, hold, plan);
            if (answer.isEmpty()) {
                return new TooLittle(plan);
            }
            if (answer.get() instanceof HoldAnswer.Held held) {
                if (fits(command, basket, held)) {
                    return sourced(hold, plan, held);
                }
                giveUp(command, hold);
            }
            holds += answer.get() instanceof HoldAnswer.TooFew ? 0 : 1;
        }
        throw new ConcurrencyConflict(
                "stock for cart " + command.cart() + " changed " + ATTEMPTS + " times while it was being held");
    }

    /** Lets go of what is held for a command that comes to nothing or begins anew. */
    void giveUp(PlaceOrder command, CommandId hold) {
        ports.stock().release(command.id().step("give-up-" + hold), hold);
    }

    /** Empty if there is too little: of what an attempt before this one holds, the plan knows only that it is not available. */
    private Optional<HoldAnswer> hold(PlaceOrder command, Basket basket, CommandId hold, SourcingPlan plan) {
        boolean refuse = !plan.isComplete() && command.shortStock() == ShortStock.REFUSE;
        return refuse || plan.allocations().isEmpty()
                ? ports.stock().held(hold)
                : Optional.of(ports.stock()
                        .hold(
                                hold,
                                basket.channel(),
                                plan.allocations(),
                                ports.options().holdFor()));
    }

    /** Tells whether what is held is for the cart as it is now; an attempt before this one may have held for the cart of then. */
    private static boolean fits(PlaceOrder command, Basket basket, HoldAnswer.Held held) {
        return Demand.isWanted(basket, held.units())
                && (command.shortStock() == ShortStock.PLACE_AVAILABLE
                        || Demand.unfilled(basket, held.units()).isEmpty());
    }

    /** What an attempt before this one held may be other units than those of the plan, which the reasons belong to. */
    private static Sourced sourced(CommandId hold, SourcingPlan plan, HoldAnswer.Held held) {
        return Set.copyOf(plan.allocations()).equals(Set.copyOf(held.units()))
                ? new Sourced(hold, plan.allocations(), plan.considered())
                : new Sourced(hold, held.units(), List.of());
    }
}
