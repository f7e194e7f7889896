package io.omni.inventory.waiting;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Lines over any sequence of what happens in a shop. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 200)
class WaitingLawsTest {

    /** What happens: to how many units, at which of two places. */
    record Act(int kind, int units, boolean inBerlin) {

        StockKey key() {
            return inBerlin ? MUG_BERLIN : MUG_PARIS;
        }
    }

    @Property
    void nobody_overtakes_nothing_is_offered_twice_and_nothing_lies_idle(
            @ForAll("acts") List<Act> acts, @ForAll boolean out) {
        Shop shop = new Shop();
        WaitingLines waiting = shop.inventory.waiting();
        waiting.put(new LinePolicy(Duration.ofMinutes(25), out ? LostTurn.OUT : LostTurn.END_OF_LINE));
        List<ReservationId> baskets = new ArrayList<>();
        for (Act act : acts) {
            int before = shop.storage.events().size();
            List<Ticket> line = waiting.line(MUG);
            switch (act.kind()) {
                case 0, 1 ->
                    waiting.join(new JoinLine(
                            shop.nextId(),
                            MUG,
                            Quantity.of(act.units()),
                            act.kind() == 0 ? List.of() : List.of(act.inBerlin() ? BERLIN : PARIS),
                            Optional.empty(),
                            shop.clock.instant().plus(Duration.ofHours(2))));
                case 2 -> shop.stock(act.key(), act.units());
                case 3 -> {
                    if (shop.inventory.reserve(shop.basket(line(act.key(), act.units())))
                            instanceof ReserveOutcome.Reserved reserved) {
                        baskets.add(reserved.id());
                    }
                }
                case 4 -> {
                    if (!baskets.isEmpty()) {
                        shop.inventory.release(new ReleaseReservation(shop.nextId(), baskets.remove(0)));
                    }
                }
                case 5 ->
                    line.stream()
                            .filter(ticket -> !ticket.offers().isEmpty())
                            .findFirst()
                            .ifPresent(ticket -> waiting.take(new TakeOffer(
                                    shop.nextId(),
                                    ticket.id(),
                                    ticket.offers().get(0).offer())));
                case 6 ->
                    line.stream()
                            .skip(act.units())
                            .findFirst()
                            .ifPresent(ticket -> waiting.leave(new LeaveLine(shop.nextId(), ticket.id())));
                default -> shop.clock.advance(Duration.ofMinutes(7L * act.units()));
            }
            waiting.tidyUp();
            requireFair(shop, waiting, before);
        }
        assertThat(shop.clock.instant()).isAfterOrEqualTo(OPENING);
    }

    /** Whoever was offered units had nobody before them who would have taken these and still waits; and what is free nobody waits for. */
    private static void requireFair(Shop shop, WaitingLines waiting, int before) {
        List<Ticket> line = waiting.line(MUG);
        assertThat(line).extracting(Ticket::number).isSorted().doesNotHaveDuplicates();
        List<UnitsOffered> news = shop.storage.events().stream()
                .skip(before)
                .map(recorded -> recorded.event())
                .filter(UnitsOffered.class::isInstance)
                .map(UnitsOffered.class::cast)
                .toList();
        for (UnitsOffered offered : news) {
            waiting.find(offered.ticket())
                    .ifPresent(ticket -> assertThat(line.stream()
                                    .filter(other -> other.number() < ticket.number())
                                    .filter(other -> shop.clock.instant().isBefore(other.until()))
                                    .filter(other ->
                                            other.admits(offered.units().key().location())))
                            .allMatch(other -> other.quantity().isZero()));
        }
        for (StockKey key : List.of(MUG_BERLIN, MUG_PARIS)) {
            long free = shop.available(key);
            assertThat(free).isNotNegative();
            LocationId location = key.location();
            if (free > 0) {
                assertThat(line.stream()
                                .filter(ticket -> ticket.admits(location)
                                        && shop.clock.instant().isBefore(ticket.until())))
                        .allMatch(ticket -> ticket.quantity().isZero());
            }
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
