package io.omni.workbench.readme;

import static io.omni.inventory.count.CountMode.BLIND;
import static io.omni.inventory.count.TallyBasis.NOW;
import static io.omni.inventory.count.Uncounted.REFUSE;
import static io.omni.inventory.stock.AdjustmentReason.LOST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.confidence.Offer;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.Counts;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.ShelfId;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import io.omni.orders.payment.InMemoryPayments;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's example of a count. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountingTest {

    private static final Sku COAT = new Sku("coat-m");
    private static final LocationId LEEDS = new LocationId("leeds");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final Omni omni = Omni.builder()
            .storage(new InMemoryStorage())
            .payments(new InMemoryPayments())
            .clock(clock)
            .build();

    @Test
    @Tag("I5")
    @Tag("I6")
    void a_shelf_is_counted_while_it_sells() {
        StockLine coats = StockLine.of(COAT, LEEDS, 10);
        omni.inventory().receive(new ReceiveStock(CommandId.next(clock), List.of(coats)));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            count(() -> CommandId.next(clock));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(UTF_8).lines())
                .containsExactly(
                        "[coat-m]",
                        "Ended[count=%s, state=APPROVED, posted=[Variance[sku=coat-m, change=-3]]]"
                                .formatted(omni.inventory()
                                        .counts()
                                        .lastCounted(new StockKey(COAT, LEEDS))
                                        .orElseThrow()
                                        .count()),
                        "3 of 5 offered: 2 held back, so that what is offered is there in 98 % of cases; last known 2026-11-22T09:00:00Z");
        assertThat(omni.inventory().levels(COAT).get(0).onHand()).isEqualTo(5);
    }

    private void count(Supplier<CommandId> id) {
        // begin counting
        Counts counts = omni.inventory().counts();
        CountScope shelf = new CountScope.OfShelf(new ShelfId("4B"), List.of(COAT));
        CountOutcome opened = counts.open(new OpenCount(id.get(), LEEDS, shelf, BLIND, CountRule.DEFAULT));
        CountId count = ((CountOutcome.Opened) opened).count();

        CountOutcome first = counts.tally(new TallyLines(id.get(), count, List.of(Tally.of(COAT, 7)), NOW));
        System.out.println(((CountOutcome.Taken) first).recount()); // [coat-m]: the book has 10
        sell(2); // goes on meanwhile
        counts.tally(new TallyLines(id.get(), count, List.of(Tally.of(COAT, 5)), NOW)); // three are missing again
        counts.close(new CloseCount(id.get(), count, REFUSE));
        System.out.println(counts.approve(new ApproveCount(id.get(), count, LOST, List.of())));

        clock.advance(Duration.ofDays(10));
        Offer offer = omni.inventory().confidence().offer(COAT, LEEDS, 5, ServiceLevel.of("0.98"));
        System.out.println(offer.why()); // 3 of 5 offered: 2 held back, so that what is offered is there in 98 % ...
        // end counting
    }

    private void sell(long units) {
        List<StockLine> lines = List.of(StockLine.of(COAT, LEEDS, units));
        CommandId id = CommandId.next(clock);
        omni.inventory().reserve(new ReserveStock(id, lines, Duration.ofMinutes(10)));
        omni.inventory().ship(new ShipUnits(CommandId.next(clock), ReservationId.of(id), lines));
    }
}
