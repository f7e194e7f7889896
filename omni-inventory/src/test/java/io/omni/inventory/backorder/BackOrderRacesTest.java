package io.omni.inventory.backorder;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.inventory.Race;
import io.omni.inventory.reservation.ReservationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Threads that want the same units before these are there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackOrderRacesTest {

    private static final Instant DAY_1 = OPENING.plus(Duration.ofDays(1));

    @RepeatedTest(3)
    @Tag("P-01")
    void thirty_two_buyers_of_ten_units_to_come_get_exactly_ten() {
        Preorders world = new Preorders(8, 2);
        world.announce("PO", MUG_BERLIN, 50, DAY_1);
        List<Boolean> placed = Race.run(32, racer -> world.canPlace(DAY_1, MUG_BERLIN, 1));
        assertThat(placed.stream().filter(done -> done))
                .as("8 on known supply, and none beyond it")
                .hasSize(8 + 2);
    }

    @RepeatedTest(3)
    void who_is_promised_a_supply_that_slips_at_the_same_time_is_told_or_not_promised() {
        Preorders world = new Preorders(50, 0);
        world.announce("PO", MUG_BERLIN, 8, DAY_1);
        List<Optional<ReservationId>> placed = Race.run(9, racer -> {
            if (racer == 0) {
                world.revise("PO", 3, DAY_1);
                return Optional.empty();
            }
            PlaceBackOrderOutcome outcome =
                    world.backOrders.place(world.order(DAY_1, io.omni.inventory.Shop.line(MUG_BERLIN, 1)));
            return outcome instanceof PlaceBackOrderOutcome.Placed done ? Optional.of(done.id()) : Optional.empty();
        });
        long promised = placed.stream().flatMap(Optional::stream).count();
        long told = world.shop.storage.events().stream()
                .filter(recorded -> recorded.event() instanceof io.omni.inventory.promise.PromiseRepegged)
                .count();
        assertThat(told).isEqualTo(Math.max(0, promised - 3));
    }

    @RepeatedTest(3)
    void units_that_come_in_at_the_same_time_go_to_whom_they_were_promised() {
        Preorders world = new Preorders(50, 0);
        world.announce("PO", MUG_BERLIN, 8, DAY_1);
        List<Optional<ReservationId>> placed = Race.run(10, racer -> {
            if (racer < 2) {
                world.receive("PO", 4);
                return Optional.empty();
            }
            PlaceBackOrderOutcome outcome =
                    world.backOrders.place(world.order(DAY_1, io.omni.inventory.Shop.line(MUG_BERLIN, 1)));
            return outcome instanceof PlaceBackOrderOutcome.Placed done ? Optional.of(done.id()) : Optional.empty();
        });
        List<ReservationId> promised = placed.stream().flatMap(Optional::stream).toList();
        assertThat(promised)
                .allSatisfy(promise -> assertThat(world.held(promise)).isEqualTo(1));
        assertThat(world.shop.available(MUG_BERLIN)).isEqualTo(8 - promised.size());
    }
}
