package io.omni.inventory.supply;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalLine;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.StockLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds after any sequence of commands about two transfers between the same locations. */
class TransfersLawsTest {

    private static final int STOCK = 30;
    private static final List<TransferResolution> RESOLUTIONS = List.of(TransferResolution.values());

    enum What {
        SHIP,
        RECEIVE,
        RESOLVE,
        RESCHEDULE,
        CANCEL
    }

    /** One command: about which transfer, with how many units, and how many of them broken or what became of them. */
    record Step(What what, int transfer, long units, int choice) {}

    private static final class Route {

        private final Shop shop = new Shop();
        private final Transfers transfers = shop.inventory.transfers();
        private final List<TransferId> ids = new ArrayList<>();

        Route() {
            shop.stock(MUG_BERLIN, STOCK);
            for (int units : List.of(5, 9)) {
                CommandId id = shop.nextId();
                ids.add(TransferId.of(id));
                transfers.request(new RequestTransfer(
                        id, BERLIN, PARIS, List.of(new TransferLine(MUG, Quantity.of(units))), OPENING));
            }
        }

        Object does(Step step) {
            CommandId id = shop.nextId();
            TransferId transfer = ids.get(step.transfer());
            Quantity units = Quantity.of(step.units());
            return switch (step.what()) {
                case SHIP -> transfers.ship(new ShipTransfer(id, transfer, List.of(new TransferLine(MUG, units))));
                case RECEIVE ->
                    transfers.receive(new ReceiveShipment(
                            id, transfer, List.of(new TransferArrival(MUG, units, Quantity.of(step.choice() % 2)))));
                case RESOLVE ->
                    transfers.resolve(new ResolveTransfer(id, transfer, MUG, RESOLUTIONS.get(step.choice()), units));
                case RESCHEDULE ->
                    transfers.reschedule(
                            new RescheduleTransfer(id, transfer, OPENING.plus(Duration.ofDays(step.choice()))));
                case CANCEL -> transfers.cancel(new CancelTransfer(id, transfer));
            };
        }

        StockLevel paris() {
            return shop.level(MUG_PARIS);
        }

        List<TransferOrder> orders() {
            return ids.stream().map(id -> transfers.find(id).orElseThrow()).toList();
        }

        /** Units that the world outside gave, less those that it took. */
        long fromOutside() {
            return shop.journal().stream()
                    .flatMap(entry -> entry.lines().stream())
                    .filter(line -> line.contra() != null && !new Contra("order").equals(line.contra()))
                    .mapToLong(JournalLine::balance)
                    .sum();
        }
    }

    @Property(tries = 300)
    @Tag("P-04")
    void no_unit_appears_or_is_gone_but_by_a_resolution(@ForAll("trips") List<Step> steps) {
        Route route = new Route();
        for (Step step : steps) {
            long outside = route.fromOutside();
            route.does(step);
            long all = route.shop.inventory.levels(MUG).stream()
                    .mapToLong(level -> level.physical() + level.inTransit())
                    .sum();
            assertThat(all).as("%s", step).isEqualTo(route.fromOutside());
            if (step.what() != What.RESOLVE) {
                assertThat(route.fromOutside()).as("%s", step).isEqualTo(outside);
            }
        }
        assertThat(route.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 300)
    void levels_are_what_the_transfers_say(@ForAll("trips") List<Step> steps) {
        Route route = new Route();
        for (Step step : steps) {
            route.does(step);
            long inTransit = 0;
            long unsent = 0;
            long came = 0;
            for (TransferOrder order : route.orders()) {
                TransferProgress line = order.line(MUG).orElseThrow();
                inTransit += line.inTransit();
                unsent += order.canceled()
                        ? 0
                        : Math.max(0, line.requested().units() - line.shipped().units());
                came += line.received().units();
            }
            assertThat(route.paris().inTransit()).as("%s", step).isEqualTo(inTransit);
            assertThat(route.paris().onOrder()).as("%s", step).isEqualTo(unsent);
            assertThat(route.paris().physical()).as("%s", step).isEqualTo(came);
        }
    }

    @Property(tries = 300)
    @Tag("P-10")
    void shipments_and_arrivals_come_to_the_same_in_any_order(@ForAll("news") List<Step> steps, @ForAll Random random) {
        List<Step> shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, random);
        Route route = new Route();
        Route other = new Route();
        steps.forEach(route::does);
        shuffled.forEach(other::does);
        assertThat(other.shop.inventory.levels(MUG)).isEqualTo(route.shop.inventory.levels(MUG));
        assertThat(other.orders())
                .extracting(TransferOrder::lines)
                .isEqualTo(route.orders().stream().map(TransferOrder::lines).toList());
    }

    @Provide
    Arbitrary<List<Step>> trips() {
        return steps(Arbitraries.of(What.class)).list().ofMaxSize(30);
    }

    /** So few units that they are always available. */
    @Provide
    Arbitrary<List<Step>> news() {
        return steps(Arbitraries.of(What.SHIP, What.RECEIVE)).list().ofMaxSize(STOCK / 6);
    }

    private static Arbitrary<Step> steps(Arbitrary<What> what) {
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.integers().between(0, RESOLUTIONS.size() - 1))
                .as(Step::new);
    }
}
