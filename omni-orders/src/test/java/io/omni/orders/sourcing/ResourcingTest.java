package io.omni.orders.sourcing;

import static io.omni.orders.sourcing.Britain.COAT;
import static io.omni.orders.sourcing.Britain.COSTS;
import static io.omni.orders.sourcing.Britain.DAVENTRY;
import static io.omni.orders.sourcing.Britain.LEEDS;
import static io.omni.orders.sourcing.Britain.MUG;
import static io.omni.orders.sourcing.Britain.SCARF;
import static io.omni.orders.sourcing.Britain.YORK;
import static io.omni.orders.sourcing.Britain.allocation;
import static io.omni.orders.sourcing.Britain.stock;
import static io.omni.orders.sourcing.Britain.units;
import static io.omni.orders.sourcing.Britain.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResourcingTest {

    private static final Resourcing RESOURCING = new Resourcing(SourcingPolicy.of(COSTS), 100);
    private static final List<Allocation> PROMISED = List.of(allocation(LEEDS, COAT, 1), allocation(YORK, SCARF, 1));

    private static SourcingRequest order(Candidate... candidates) {
        return wanted(units(COAT, 1, SCARF, 1), candidates);
    }

    @Test
    void what_is_promised_stays_where_nothing_better_is() {
        Resourced answer = RESOURCING.decide(order(stock(LEEDS), stock(YORK), stock(DAVENTRY)), PROMISED, Set.of());

        assertThat(answer).isInstanceOf(Resourced.Kept.class);
        assertThat(answer.plan().allocations()).containsExactlyInAnyOrderElementsOf(PROMISED);
    }

    @Test
    void it_moves_where_that_saves_enough_and_not_for_less() {
        // Two shipments from stores are 12.60; one from Daventry is 8.00.
        SourcingRequest request = order(stock(LEEDS), stock(YORK), stock(DAVENTRY, COAT, 1, SCARF, 1));

        assertThat(new Resourcing(RESOURCING.policy(), 461).decide(request, PROMISED, Set.of()))
                .isInstanceOf(Resourced.Kept.class);
        Resourced moved = new Resourcing(RESOURCING.policy(), 460).decide(request, PROMISED, Set.of());
        assertThat(((Resourced.Moved) moved).added())
                .containsExactly(allocation(DAVENTRY, COAT, 1), allocation(DAVENTRY, SCARF, 1));
        assertThat(((Resourced.Moved) moved).released()).containsExactlyInAnyOrderElementsOf(PROMISED);
    }

    @Test
    void what_is_refused_goes_elsewhere_and_the_rest_stays() {
        SourcingRequest request = order(stock(LEEDS, COAT, 3), stock(YORK, COAT, 1), stock(DAVENTRY, COAT, 1));

        Resourced answer = RESOURCING.decide(request, PROMISED, Set.of(LEEDS.id()));

        assertThat(((Resourced.Moved) answer).added()).containsExactly(allocation(YORK, COAT, 1));
        assertThat(((Resourced.Moved) answer).released()).containsExactly(allocation(LEEDS, COAT, 1));
        assertThat(answer.plan().isComplete()).isTrue();
    }

    @Test
    void what_nobody_else_has_is_let_go_and_told() {
        Resourced answer = RESOURCING.decide(order(stock(LEEDS), stock(YORK)), PROMISED, Set.of(LEEDS.id()));

        assertThat(((Resourced.Moved) answer).added()).isEmpty();
        assertThat(answer.plan().unfilled()).isEqualTo(units(COAT, 1));
    }

    @Test
    void units_that_were_promised_are_no_part_of_what_is_available() {
        SourcingRequest full = order(
                new Candidate(LEEDS, Map.of(), Optional.of(Quantity.of(1))), stock(YORK), stock(DAVENTRY, COAT, 1));

        assertThat(RESOURCING.decide(full, PROMISED, Set.of())).isInstanceOf(Resourced.Kept.class);
    }

    @Test
    void a_limit_to_shipments_holds_for_what_stays_too() {
        Resourcing two = new Resourcing(SourcingPolicy.of(COSTS).withMaxShipments(2), 10_000);
        SourcingRequest request =
                wanted(units(COAT, 1, SCARF, 1, MUG, 1), stock(LEEDS), stock(YORK), stock(DAVENTRY, MUG, 1, COAT, 1));

        Resourced answer = two.decide(request, PROMISED, Set.of());

        assertThat(answer.plan().isComplete()).isTrue();
        assertThat(answer.plan().allocations()).extracting(Allocation::location).containsOnly(YORK.id(), DAVENTRY.id());
    }

    @Test
    void moving_for_nothing_is_refused() {
        assertThatThrownBy(() -> new Resourcing(RESOURCING.policy(), 0)).hasMessageContaining("give at least 1");
    }

    @Test
    void orders_that_nobody_can_supply_wait_and_leave_first_come_first_served() {
        CommandId first = CommandId.named(Britain.NOW, "first");
        CommandId second = CommandId.named(Britain.NOW, "second");
        CommandId third = CommandId.named(Britain.NOW, "third");
        SourcingRequest one = wanted(units(COAT, 1));
        ParkingQueue queue = ParkingQueue.empty()
                .park(first, one, Britain.NOW.plus(Duration.ofDays(2)))
                .park(second, one, Britain.NOW.plus(Duration.ofDays(2)))
                .park(third, wanted(units(MUG, 1)), Britain.NOW.plus(Duration.ofDays(1)))
                .park(first, one, Britain.NOW);

        ParkingQueue.Review review =
                queue.review(Britain.NOW.plus(Duration.ofDays(1)), Sourcing.nearest(), List.of(stock(LEEDS, COAT, 1)));

        assertThat(review.served()).extracting(ParkingQueue.Served::order).containsExactly(first);
        assertThat(review.expired()).extracting(ParkingQueue.Parked::order).containsExactly(third);
        assertThat(review.left().waiting())
                .extracting(ParkingQueue.Parked::order)
                .containsExactly(second);
    }
}
