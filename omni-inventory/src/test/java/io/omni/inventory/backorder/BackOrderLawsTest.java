package io.omni.inventory.backorder;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Promises over whole weeks, against the plainest bookkeeping of what came and what is owed. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 200)
class BackOrderLawsTest {

    private static final int DAYS = 8;
    private static final int MANY = 1_000;

    /** What somebody does: with how many units, by which day. */
    record Act(int kind, int units, int day) {}

    /** Whatever others buy, order, cancel or let lapse: what was promised by a day is held by then, as long as supply comes as it was announced. */
    @Property
    @Tag("P-08")
    void every_promise_is_kept_when_supply_comes_as_announced(@ForAll("acts") List<Act> acts) {
        Preorders world = new Preorders(MANY, 0);
        Map<Integer, Integer> coming = new HashMap<>();
        Map<ReservationId, Long> owed = new HashMap<>();
        Map<ReservationId, Instant> due = new HashMap<>();
        List<ReservationId> baskets = new ArrayList<>();
        int today = 0;
        for (Act act : acts) {
            int day = Math.max(today + 1, act.day());
            switch (act.kind()) {
                case 0 -> {
                    if (coming.putIfAbsent(day, act.units()) == null) {
                        world.announce("PO-" + day, MUG_BERLIN, act.units(), day(day));
                    }
                }
                case 1 -> {
                    PlaceBackOrder command = world.order(day(day), line(MUG_BERLIN, act.units()));
                    if (world.backOrders.place(command) instanceof PlaceBackOrderOutcome.Placed placed) {
                        owed.put(placed.id(), (long) act.units());
                        due.put(placed.id(), day(day));
                    }
                }
                case 2 ->
                    world.backOrders.place(world.basket(day(day), Duration.ofHours(30), line(MUG_BERLIN, act.units())));
                case 3 -> {
                    if (world.shop.inventory.reserve(world.shop.basket(line(MUG_BERLIN, act.units())))
                            instanceof ReserveOutcome.Reserved reserved) {
                        baskets.add(reserved.id());
                    }
                }
                case 4 -> {
                    if (!owed.isEmpty()) {
                        ReservationId promise = owed.keySet().iterator().next();
                        world.backOrders.release(new ReleaseBackOrder(world.shop.nextId(), promise));
                        owed.remove(promise);
                    }
                }
                case 5 -> {
                    if (!baskets.isEmpty()) {
                        world.shop.inventory.release(new ReleaseReservation(world.shop.nextId(), baskets.remove(0)));
                    }
                }
                default -> {
                    today++;
                    world.shop.clock.advance(Duration.ofDays(1));
                    if (coming.containsKey(today)) {
                        world.receive("PO-" + today, coming.get(today));
                    }
                    requireKept(world, owed, due);
                }
            }
        }
        while (today < DAYS + 1) {
            today++;
            world.shop.clock.advance(Duration.ofDays(1));
            if (coming.containsKey(today)) {
                world.receive("PO-" + today, coming.get(today));
            }
            requireKept(world, owed, due);
        }
    }

    private static void requireKept(Preorders world, Map<ReservationId, Long> owed, Map<ReservationId, Instant> due) {
        Instant now = world.shop.clock.instant();
        owed.forEach((promise, units) -> {
            if (!due.getOrDefault(promise, Instant.MAX).isAfter(now)) {
                assertThat(world.held(promise))
                        .as("due at %s", due.get(promise))
                        .isEqualTo(units);
            }
            assertThat(world.held(promise) + world.open(promise)).isEqualTo(units);
        });
    }

    /** Beyond what is known, no more than the limit is ever open, and one unit more than is offered is never promised. */
    @Property
    void limits_hold_over_any_sequence_of_promises(@ForAll("acts") List<Act> acts) {
        Preorders world = new Preorders(5, 3);
        world.announce("PO", MUG_BERLIN, 7, day(4));
        List<ReservationId> promises = new ArrayList<>();
        for (Act act : acts) {
            Instant by = day(1 + act.day());
            long can = world.shop
                    .inventory
                    .promises()
                    .onSupply(new PromiseQuestion(MUG_BERLIN, Optional.empty(), PromiseMethod.SHIP, by));
            if (act.kind() == 4 && !promises.isEmpty()) {
                world.backOrders.release(new ReleaseBackOrder(world.shop.nextId(), promises.remove(0)));
            } else {
                PlaceBackOrder command = world.order(by, line(MUG_BERLIN, act.units()));
                boolean placed = world.backOrders.place(command) instanceof PlaceBackOrderOutcome.Placed;
                assertThat(placed).isEqualTo(act.units() <= can);
                if (placed) {
                    promises.add(ReservationId.of(command.id()));
                }
            }
            long open = promises.stream().mapToLong(world::open).sum();
            assertThat(open).isLessThanOrEqualTo(5 + 3);
            for (int day = 0; day <= DAYS + 1; day++) {
                Instant at = day(day);
                long due = promises.stream()
                        .flatMap(promise -> world.backOrders.find(promise).stream())
                        .filter(order -> !order.due().isAfter(at))
                        .mapToLong(order -> order.quantity().units())
                        .sum();
                assertThat(due - (day < 4 ? 0 : 7))
                        .as("due by day %d and unknown", day)
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    private static Instant day(int day) {
        return OPENING.plus(Duration.ofDays(day));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Act> act = net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, DAYS))
                .as(Act::new);
        return act.list().ofMinSize(1).ofMaxSize(25);
    }
}
