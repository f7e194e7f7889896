package io.omni.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.command.Refusal;
import io.omni.core.event.Event;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds after any sequence of commands about what is expected, refused and repeated ones included. */
class SuppliesLawsTest {

    private static final List<StockKey> KEYS = List.of(Shop.MUG_BERLIN, Shop.MUG_PARIS);
    private static final SupplySource ORDER = new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO"));
    private static final DocumentId NOTICE = new DocumentId("ASN");
    private static final List<SupplyId> ORDERS =
            Stream.of("o1", "o2", "o3").map(SupplyId::new).toList();
    private static final List<SupplyId> NOTICES =
            Stream.of("n1", "n2", "n3").map(SupplyId::new).toList();
    private static final List<SupplyId> ALL =
            Stream.of(ORDERS, NOTICES).flatMap(List::stream).toList();

    enum What {
        ORDER,
        ADVISE,
        REVISE,
        CANCEL,
        RECEIVE,
        CLOSE
    }

    /** One command: about which line, with how many units, and when or how many of them are broken. */
    record Step(What what, int line, long units, int choice) {}

    /** What is expected somewhere, with a last command that can be sent again. */
    private static final class Dock {

        private final Shop shop = new Shop();
        private final Supplies supplies = shop.inventory.supplies();
        private Supplier<Object> last = () -> "nothing";

        Object does(Step step) {
            CommandId id = shop.nextId();
            SupplyId any = ALL.get(step.line());
            SupplyId order = ORDERS.get(step.line() % 3);
            SupplyId notice = NOTICES.get(step.line() % 3);
            Quantity units = Quantity.of(step.units());
            Quantity broken = Quantity.of(step.choice() % 2 == 0 ? 0 : 1);
            Instant day = Shop.OPENING.plus(Duration.ofDays(step.choice()));
            last = switch (step.what()) {
                case ORDER ->
                    () -> supplies.announce(new AnnounceSupply(
                            id, ORDER, List.of(new SupplyLine(order, KEYS.get(step.line() % 2), units, day))));
                case ADVISE ->
                    () -> supplies.advise(new AdviseShipment(
                            id, NOTICE, List.of(new AdvisedLine(notice, ORDERS.get(step.choice() % 3), units, day))));
                case REVISE -> () -> supplies.revise(new ReviseSupply(id, any, units, day));
                case CANCEL -> () -> supplies.cancel(new CancelSupply(id, List.of(any)));
                case RECEIVE ->
                    () -> supplies.receive(
                            new ReceiveSupply(id, List.of(new Arrival(any, units, broken, Remainder.STILL_EXPECTED))));
                case CLOSE ->
                    () -> supplies.receive(
                            new ReceiveSupply(id, List.of(new Arrival(any, units, broken, Remainder.NOT_COMING))));
            };
            return last.get();
        }

        List<Supply> lines() {
            return ALL.stream().flatMap(id -> supplies.find(id).stream()).toList();
        }

        List<StockLevel> levels() {
            return shop.inventory.levels(KEYS);
        }

        long sum(StockKey key, Function<Supply, Quantity> what) {
            return lines().stream()
                    .filter(line -> line.key().equals(key))
                    .mapToLong(line -> what.apply(line).units())
                    .sum();
        }
    }

    @Property(tries = 300)
    @Tag("P-04")
    void what_is_on_order_is_what_is_outstanding_and_what_is_there_is_what_came(@ForAll("days") List<Step> steps) {
        Dock dock = new Dock();
        for (Step step : steps) {
            dock.does(step);
            for (StockLevel level : dock.levels()) {
                assertThat(level.onOrder()).as("%s", step).isEqualTo(dock.sum(level.key(), Supply::outstanding));
                assertThat(level.onHand()).as("%s", step).isEqualTo(dock.sum(level.key(), Supply::sound));
                assertThat(level.damaged()).as("%s", step).isEqualTo(dock.sum(level.key(), Supply::damaged));
            }
        }
        assertThat(dock.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 300)
    void what_ship_notices_speak_of_is_expected_once(@ForAll("days") List<Step> steps) {
        Dock dock = new Dock();
        for (Step step : steps) {
            dock.does(step);
            for (Supply order : dock.lines()) {
                long claimed = dock.lines().stream()
                        .filter(notice -> notice.order().equals(Optional.of(order.id())))
                        .mapToLong(notice -> Math.max(
                                notice.received().units(),
                                notice.closed() ? 0 : notice.quantity().units()))
                        .sum();
                assertThat(order.advised().units())
                        .as("%s after %s", order, step)
                        .isEqualTo(claimed);
            }
        }
    }

    @Property(tries = 300)
    void whoever_follows_the_events_knows_what_is_outstanding_and_when(@ForAll("days") List<Step> steps) {
        Dock dock = new Dock();
        steps.forEach(dock::does);
        Map<SupplyId, Expectation> told = new HashMap<>();
        dock.shop.storage.events().forEach(recorded -> follow(recorded.event(), told));
        for (Supply line : dock.lines()) {
            Expectation known = Objects.requireNonNull(told.get(line.id()));
            assertThat(known.outstanding()).as("%s", line).isEqualTo(line.outstanding());
            if (line.outstanding().isPositive()) {
                assertThat(known).isEqualTo(line.expectation());
            }
        }
    }

    private static void follow(Event event, Map<SupplyId, Expectation> told) {
        if (event instanceof SupplyAnnounced announced) {
            ExpectedSupply supply = announced.supply();
            told.put(supply.id(), new Expectation(supply.outstanding(), supply.expectedAt()));
        } else if (event instanceof SupplyRevised revised) {
            assertThat(Objects.requireNonNull(told.get(revised.supply())).outstanding())
                    .satisfiesAnyOf(
                            outstanding -> assertThat(outstanding)
                                    .isEqualTo(revised.before().outstanding()),
                            outstanding -> assertThat(revised.cause()).isEqualTo(RevisionCause.CLOSED_SHORT));
            told.put(revised.supply(), revised.after());
        } else if (event instanceof SupplyReceived received) {
            SupplyReceipt receipt = received.receipt();
            told.computeIfPresent(
                    receipt.supply(), (id, before) -> new Expectation(receipt.outstanding(), before.at()));
        }
    }

    @Property(tries = 200)
    @Tag("P-10")
    void receipts_and_a_revision_of_each_line_come_to_the_same_in_any_order(
            @ForAll("receipts") List<Step> receipts, @ForAll Random random) {
        List<Step> steps = new ArrayList<>(receipts);
        for (int line = 0; line < ALL.size(); line++) {
            steps.add(new Step(What.REVISE, line, 5 + line, 3));
        }
        List<Step> shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, random);
        Dock dock = expecting();
        Dock other = expecting();
        steps.forEach(dock::does);
        shuffled.forEach(other::does);
        assertThat(other.lines()).isEqualTo(dock.lines());
        assertThat(other.levels()).isEqualTo(dock.levels());
    }

    private static Dock expecting() {
        Dock dock = new Dock();
        for (int line = 0; line < 3; line++) {
            dock.does(new Step(What.ORDER, line, 8, 1));
            dock.does(new Step(What.ADVISE, line, 4, line));
        }
        assertThat(dock.lines()).hasSize(ALL.size());
        return dock;
    }

    @Property(tries = 200)
    @Tag("P-05")
    void a_command_that_comes_again_is_answered_the_same_and_changes_nothing(@ForAll("days") List<Step> steps) {
        Dock dock = new Dock();
        for (Step step : steps) {
            Object answer = dock.does(step);
            List<Supply> lines = dock.lines();
            List<StockLevel> levels = dock.levels();
            int events = dock.shop.storage.events().size();
            assertThat(dock.last.get()).as("%s again", step).isEqualTo(answer);
            assertThat(dock.lines()).isEqualTo(lines);
            assertThat(dock.levels()).isEqualTo(levels);
            assertThat(dock.shop.storage.events()).hasSize(events);
        }
    }

    @Property(tries = 200)
    void what_is_refused_changes_nothing(@ForAll("days") List<Step> steps) {
        Dock dock = new Dock();
        for (Step step : steps) {
            List<Supply> before = dock.lines();
            List<StockLevel> levels = dock.levels();
            if (dock.does(step) instanceof Refusal) {
                assertThat(dock.lines()).isEqualTo(before);
                assertThat(dock.levels()).isEqualTo(levels);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return steps(Arbitraries.of(What.class)).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Step>> receipts() {
        return steps(Arbitraries.just(What.RECEIVE)).list().ofMaxSize(10);
    }

    private static Arbitrary<Step> steps(Arbitrary<What> what) {
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, ALL.size() - 1),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new);
    }
}
