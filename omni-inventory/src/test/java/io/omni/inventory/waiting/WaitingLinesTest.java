package io.omni.inventory.waiting;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Race;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.AmendReservation;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingLinesTest {

    private static final Instant CLOSING = OPENING.plus(Duration.ofHours(10));
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Shop shop = new Shop();
    private final WaitingLines waiting = shop.inventory.waiting();

    @Test
    void units_that_come_in_are_offered_in_the_order_in_which_people_joined() {
        TicketId first = join(2);
        TicketId second = join(2);
        shop.stock(MUG_BERLIN, 3);
        assertThat(List.of(offered(first), offered(second))).containsExactly(2L, 1L);
        assertThat(shop.available(MUG_BERLIN)).as("nobody else can take them").isZero();
        OfferedUnits offer = waiting.find(first).orElseThrow().offers().get(0);
        assertThat(offer.until()).isEqualTo(OPENING.plus(HALF_AN_HOUR));
        assertThat(shop.storage.events())
                .extracting(recorded -> recorded.event())
                .contains(new UnitsOffered(first, offer));
        shop.stock(MUG_BERLIN, 2);
        assertThat(offered(second)).isEqualTo(2);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(1);
    }

    @Test
    void what_is_taken_is_reserved_for_good_and_ends_the_wait() {
        TicketId ticket = join(2);
        shop.stock(MUG_BERLIN, 1);
        ReservationId one = offer(ticket);
        TakeOffer take = new TakeOffer(shop.nextId(), ticket, one);
        assertThat(waiting.take(take)).isEqualTo(new WaitingOutcome.Done(ticket));
        assertThat(waiting.take(take)).isEqualTo(new WaitingOutcome.Done(ticket));
        assertThat(shop.inventory.reservation(one).orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(waiting.find(ticket).orElseThrow().quantity()).isEqualTo(Quantity.ONE);
        assertThat(waiting.take(new TakeOffer(shop.nextId(), ticket, one)))
                .isEqualTo(new WaitingOutcome.NotOffered(ticket));
        shop.stock(MUG_BERLIN, 1);
        waiting.take(new TakeOffer(shop.nextId(), ticket, offer(ticket)));
        assertThat(waiting.find(ticket)).isEmpty();
        assertThat(waiting.line(MUG)).isEmpty();
    }

    @Test
    @Tag("P-12")
    void an_offer_ends_by_the_instant_and_goes_to_the_next_at_the_next_occasion() {
        TicketId first = join(1);
        TicketId second = join(1);
        shop.stock(MUG_BERLIN, 1);
        ReservationId lost = offer(first);
        shop.clock.advance(HALF_AN_HOUR);
        assertThat(waiting.take(new TakeOffer(shop.nextId(), first, lost)))
                .isEqualTo(new WaitingOutcome.TooLate(first, OPENING.plus(HALF_AN_HOUR)));
        assertThat(waiting.tidyUp()).isEqualTo(1);
        assertThat(offered(second)).isEqualTo(1);
        assertThat(waiting.line(MUG)).extracting(Ticket::id).containsExactly(second, first);
        assertThat(shop.storage.events())
                .extracting(recorded -> recorded.event())
                .anyMatch(event -> event instanceof TurnLost turn
                        && turn.ticket().equals(first)
                        && turn.lostTurn() == LostTurn.END_OF_LINE);
        shop.stock(MUG_BERLIN, 1);
        assertThat(offered(first)).as("its turn comes again").isEqualTo(1);
    }

    @Test
    void who_does_not_take_what_is_offered_is_out_if_the_policy_says_so() {
        LinePolicy policy = new LinePolicy(TEN_MINUTES, LostTurn.OUT);
        assertThat(waiting.put(policy)).isEqualTo(waiting.put(waiting.policy()));
        TicketId first = join(1);
        shop.stock(MUG_BERLIN, 1);
        shop.clock.advance(TEN_MINUTES);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(1);
        assertThat(waiting.tidyUp()).isZero();
        assertThat(waiting.find(first)).isEmpty();
    }

    @Test
    void an_offer_that_was_confirmed_as_a_reservation_is_taken() {
        TicketId ticket = join(1);
        shop.stock(MUG_BERLIN, 1);
        ReservationId offer = offer(ticket);
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), offer));
        shop.clock.advance(HALF_AN_HOUR);
        waiting.tidyUp();
        assertThat(waiting.find(ticket)).isEmpty();
        assertThat(shop.inventory.reservation(offer).orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
    }

    @Test
    void units_are_offered_where_people_would_take_them() {
        TicketId paris = join(1, PARIS);
        TicketId anywhere = join(1);
        shop.stock(MUG_BERLIN, 1);
        assertThat(List.of(offered(paris), offered(anywhere))).containsExactly(0L, 1L);
        shop.stock(MUG_PARIS, 1);
        assertThat(offered(paris)).isEqualTo(1);
        TicketId late = join(1, PARIS, BERLIN);
        shop.stock(MUG_PARIS, 1);
        assertThat(offered(late)).isEqualTo(1);
    }

    @Test
    void what_is_released_counted_or_let_lapse_is_offered_too() {
        shop.stock(MUG_BERLIN, 2);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 1));
        shop.reserved(line(MUG_BERLIN, 1));
        TicketId ticket = join(3);
        shop.inventory.release(new ReleaseReservation(shop.nextId(), basket));
        assertThat(offered(ticket)).isEqualTo(1);
        shop.count(MUG_BERLIN, 1);
        assertThat(offered(ticket)).isEqualTo(2);
        shop.clock.advance(TEN_MINUTES);
        assertThat(waiting.tidyUp()).isEqualTo(1);
        assertThat(offered(ticket)).isEqualTo(3);
    }

    @Test
    void what_a_basket_lets_go_of_by_being_amended_is_offered_at_once() {
        shop.stock(MUG_BERLIN, 4);
        ReservationId basket = shop.reserved(line(MUG_BERLIN, 4));
        TicketId ticket = join(3);
        AmendReservation smaller = new AmendReservation(
                shop.nextId(), basket, List.of(line(MUG_BERLIN, 2)), Optional.empty(), Optional.empty());
        shop.inventory.amend(smaller);
        assertThat(offered(ticket)).isEqualTo(2);
        assertThat(shop.available(MUG_BERLIN)).isZero();
        shop.inventory.amend(smaller);
        assertThat(offered(ticket)).as("sent again").isEqualTo(2);
    }

    @Test
    void what_is_free_already_is_offered_to_who_joins_and_who_leaves_gives_it_to_the_next() {
        shop.stock(MUG_BERLIN, 1);
        TicketId first = join(1);
        TicketId second = join(1);
        assertThat(List.of(offered(first), offered(second))).containsExactly(1L, 0L);
        LeaveLine leave = new LeaveLine(shop.nextId(), first);
        assertThat(waiting.leave(leave)).isEqualTo(new WaitingOutcome.Done(first));
        assertThat(offered(second)).isEqualTo(1);
        assertThat(waiting.leave(leave)).isEqualTo(new WaitingOutcome.Done(first));
        assertThat(waiting.leave(new LeaveLine(shop.nextId(), first))).isEqualTo(new WaitingOutcome.Done(first));
    }

    @Test
    void nobody_waits_longer_than_they_want_to() {
        TicketId ticket = join(1);
        shop.clock.advance(Duration.ofHours(10));
        shop.stock(MUG_BERLIN, 1);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(1);
        assertThat(waiting.find(ticket)).isEmpty();
        JoinLine late = command(1);
        assertThat(waiting.join(late)).isEqualTo(new WaitingOutcome.TooLate(TicketId.of(late.id()), CLOSING));
    }

    @Test
    void waiting_for_nothing_and_offers_for_no_time_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> command(0))
                .withMessageMatching("ticket .* is for no units of MUG: give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinePolicy(Duration.ZERO, LostTurn.OUT))
                .withMessage("units would be offered for PT0S: give a positive duration");
    }

    @RepeatedTest(3)
    @Tag("P-01")
    void people_who_join_and_units_that_come_in_at_once_meet_and_no_unit_is_offered_twice() {
        List<Optional<TicketId>> joined = Race.run(12, racer -> {
            if (racer % 3 == 0) {
                shop.stock(MUG_BERLIN, 1);
                return Optional.empty();
            }
            return Optional.of(join(1));
        });
        waiting.tidyUp();
        long offered = joined.stream()
                .flatMap(Optional::stream)
                .mapToLong(this::offered)
                .sum();
        assertThat(offered).isEqualTo(4);
        assertThat(shop.level(MUG_BERLIN).held()).isEqualTo(4);
        assertThat(waiting.line(MUG).stream().limit(4))
                .allMatch(ticket -> ticket.offers().size() == 1);
    }

    private TicketId join(long units, LocationId... locations) {
        JoinLine command = command(units, locations);
        assertThat(waiting.join(command)).isInstanceOf(WaitingOutcome.Done.class);
        return TicketId.of(command.id());
    }

    private JoinLine command(long units, LocationId... locations) {
        return new JoinLine(shop.nextId(), MUG, Quantity.of(units), List.of(locations), Optional.empty(), CLOSING);
    }

    private ReservationId offer(TicketId ticket) {
        return waiting.find(ticket).orElseThrow().offers().get(0).offer();
    }

    private long offered(TicketId ticket) {
        return waiting.find(ticket).map(Ticket::offers).orElse(List.of()).stream()
                .mapToLong(offer -> offer.quantity().units())
                .sum();
    }
}
