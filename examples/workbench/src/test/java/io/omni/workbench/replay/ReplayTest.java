package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.OpeningHours;
import io.omni.core.channel.ChannelType;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.network.NetworkReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sample, replayed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayTest {

    private static final List<String> KEYS = List.of(
            "oversold",
            "stock-audit",
            "money-audit",
            "points-audit",
            "journal-audit",
            "lines-read",
            "lines-left-out",
            "orders",
            "returns",
            "fill-rate",
            "splits",
            "seconds");

    private static final InMemoryPayments BOOKS = new InMemoryPayments();
    private static Report report;
    private static InMemoryStorage storage;

    @BeforeAll
    static void replay() {
        storage = new InMemoryStorage();
        report = Replays.run(Replays.sample(), 1, new Ports(storage, BOOKS, BOOKS));
    }

    @Test
    void all_audits_are_ok_and_nothing_is_oversold() {
        assertThat(report.audits()).extracting(Audit::name).containsExactly("stock", "money", "points", "journal");
        assertThat(report.audits()).allSatisfy(audit -> assertThat(audit.ok()).isTrue());
        assertThat(report.oversold()).isZero();
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void the_same_seed_gives_the_same_report_but_for_the_seconds_and_another_seed_a_different_one() {
        List<String> first = ReportText.of(report);
        List<String> again = ReportText.of(Replays.run(Replays.sample(), 1, Ports.inMemory()));
        List<String> other = ReportText.of(Replays.run(Replays.sample(), 2, Ports.inMemory()));
        int last = first.size() - 1;
        assertThat(again).hasSameSizeAs(first);
        assertThat(again.subList(0, last)).isEqualTo(first.subList(0, last));
        assertThat(other.subList(1, other.size() - 1)).isNotEqualTo(first.subList(1, last));
    }

    @Test
    void it_ends_with_a_key_and_a_value_in_each_line() {
        List<String> text = ReportText.of(report);
        List<String> end = text.subList(text.lastIndexOf("") + 1, text.size());
        assertThat(end).extracting(line -> line.split(": ", 2)[0]).isEqualTo(KEYS);
        assertThat(end)
                .contains("oversold: 0", "stock-audit: ok", "lines-read: 3165")
                .allMatch(line -> line.matches("[a-z-]+: [0-9a-z.%]+"));
    }

    @Test
    void it_fits_a_terminal_of_a_hundred_columns() {
        assertThat(ReportText.of(report)).allMatch(line -> line.length() <= 100);
    }

    @Test
    void every_line_that_was_read_is_used_or_left_out() {
        Report.Lines lines = report.lines();
        assertThat(lines.read()).isEqualTo(lines.usedInAll() + lines.leftOutInAll());
        assertThat(lines.used().keySet()).containsExactlyInAnyOrder(LineKind.values());
        assertThat(lines.leftOut())
                .allSatisfy((reason, left) -> assertThat(left.first().reason()).isEqualTo(reason));
    }

    @Test
    void the_orders_of_all_channels_add_up() {
        Report.Orders orders = report.orders();
        long inAll = orders.byChannel().values().stream()
                .map(Map::values)
                .flatMap(counts -> counts.stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(inAll).isEqualTo(orders.placed() + orders.of(EndState.OUT_OF_STOCK));
        assertThat(orders.byChannel().keySet())
                .containsExactlyInAnyOrder(
                        ChannelType.STORE,
                        ChannelType.WEB,
                        ChannelType.APP,
                        ChannelType.KIOSK,
                        ChannelType.PHONE,
                        ChannelType.MARKETPLACE);
        assertThat(orders.splits()).isBetween(1L, orders.placed());
    }

    @Test
    void what_was_supplied_is_most_of_what_was_wanted_and_no_more() {
        Report.Goods goods = report.goods();
        Demand demand = Demand.of(Replays.sample());
        assertThat(goods.wanted())
                .isEqualTo(demand.articles().values().stream()
                        .mapToLong(Demand.Article::units)
                        .sum());
        assertThat(goods.supplied()).isBetween(goods.wanted() * 9 / 10, goods.wanted());
        assertThat(goods.fillRateBasisPoints()).isEqualTo(goods.supplied() * 10_000 / goods.wanted());
        assertThat(ReportText.of(report)).contains("fill-rate: 96.48%");
    }

    @Test
    void every_order_with_a_return_is_refunded_and_no_other() {
        Report.Orders orders = report.orders();
        long refunded = BOOKS.balances().stream()
                .filter(balance -> balance.refunded().isPositive())
                .count();
        assertThat(refunded).isEqualTo(orders.of(EndState.RETURNED) + orders.of(EndState.PARTLY_RETURNED));
        assertThat(report.goods().returns())
                .isEqualTo(report.lines().used().get(LineKind.RETURN))
                .isGreaterThanOrEqualTo(40);
    }

    /** What is carried out at once, or must have arrived because it comes back, has the time of its invoice. */
    @Test
    @Tag("O5")
    void goods_are_ready_leave_and_are_fetched_in_opening_hours_and_not_before_they_were_promised() {
        Set<Instant> invoices = new HashSet<>();
        Map<OrderId, List<OrderEvent.PlacedPart>> promised = new HashMap<>();
        int checked = 0;
        for (RecordedEvent recorded : storage.events()) {
            if (recorded.event() instanceof OrderEvent.Placed placed) {
                invoices.add(recorded.occurredAt());
                promised.put(placed.order(), placed.parts());
            } else if (recorded.event() instanceof OrderEvent.Returned) {
                invoices.add(recorded.occurredAt());
            }
        }
        for (RecordedEvent recorded : storage.events()) {
            Optional<Done> done = done(recorded.event());
            // Events of before yesterday are purged: what was promised then is not known here any more.
            if (done.isPresent()
                    && promised.containsKey(done.get().order())
                    && !invoices.contains(recorded.occurredAt())) {
                assertThat(hours(done.get().location()).isOpen(recorded.occurredAt()))
                        .as("open for %s", recorded)
                        .isTrue();
                assertThat(promise(promised, done.get())).isBeforeOrEqualTo(recorded.occurredAt());
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private record Done(OrderId order, FulfillmentId part, LocationId location) {}

    private static Optional<Done> done(Event event) {
        if (event instanceof OrderEvent.Shipped shipped) {
            return Optional.of(new Done(shipped.order(), shipped.fulfillment(), shipped.location()));
        }
        if (event instanceof OrderEvent.ReadyForPickup ready) {
            return Optional.of(new Done(ready.order(), ready.fulfillment(), ready.location()));
        }
        return event instanceof OrderEvent.HandedOver over
                ? Optional.of(new Done(over.order(), over.fulfillment(), over.location()))
                : Optional.empty();
    }

    private static Instant promise(Map<OrderId, List<OrderEvent.PlacedPart>> promised, Done done) {
        return promised.getOrDefault(done.order(), List.of()).stream()
                .filter(part -> part.fulfillment().equals(done.part()))
                .flatMap(part -> part.promise().stream())
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static OpeningHours hours(LocationId id) {
        return NetworkReader.builtIn().locations().stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .flatMap(Location::schedule)
                .orElseThrow()
                .hours();
    }

    @Test
    void the_takings_are_those_on_the_books_of_the_provider() {
        Money captured = Money.zero(report.takings().captured().currency());
        Money refunded = captured;
        for (InMemoryPayments.Balance balance : BOOKS.balances()) {
            captured = captured.plus(balance.captured());
            refunded = refunded.plus(balance.refunded());
        }
        assertThat(report.takings().captured()).isEqualTo(captured);
        assertThat(report.takings().refunded()).isEqualTo(refunded).isLessThan(captured);
        assertThat(report.takings().pointsClawedBack())
                .isBetween(1L, report.takings().pointsIssued());
    }
}
