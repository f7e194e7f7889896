package io.omni.workbench.replay;

import io.omni.core.storage.Storage;
import io.omni.orders.order.Order;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.history.Invoices;
import io.omni.workbench.history.LeftOutReason;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.input.InputError;
import io.omni.workbench.terminal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Pushes a history through Omni. */
final class Replay {

    private static final int HOUSEKEEPING = 10_000;
    private static final Duration OUT_OF_ORDER = Duration.ofDays(1);

    private final ReplayOptions options;
    private final Storage storage;
    private final InMemoryPayments books;
    private final Payments payments;
    private final Function<OptionalLong, Progress> progress;

    /**
     * Prepares a run.
     *
     * @param options what it follows from
     * @param storage where everything is kept
     * @param books the books of the payment provider, for the audit
     * @param payments the way to the provider
     * @param progress begins to show how far the run has come
     */
    Replay(
            ReplayOptions options,
            Storage storage,
            InMemoryPayments books,
            Payments payments,
            Function<OptionalLong, Progress> progress) {
        this.options = options;
        this.storage = storage;
        this.books = books;
        this.payments = payments;
        this.progress = progress;
    }

    Report run() {
        long started = System.nanoTime();
        Demand demand = Demand.of(options.history());
        Run run = new Run(demand, firstSale());
        try (HistoryReader reader = options.history().open().get();
                Progress shown = progress.apply(OptionalLong.of(demand.lines()))) {
            Invoices invoices = new Invoices(reader, run.tally::leftOut);
            while (invoices.hasNext()) {
                run.handle(invoices.next());
                shown.advanceTo(reader.linesRead());
            }
            shown.advanceTo(reader.linesRead());
        }
        return run.report(started);
    }

    private Instant firstSale() {
        try (HistoryReader reader = options.history().open().get()) {
            Invoices invoices = new Invoices(reader, left -> {});
            if (!invoices.hasNext()) {
                throw InputError.in(options.history().name(), "no line of it can be used: is it an order history?");
            }
            return invoices.next().at();
        }
    }

    /** Everything that lives as long as one run. */
    private final class Run {

        private final Demand demand;
        private final Instant firstSale;
        private final Retailer retailer;
        private final Agenda agenda;
        private final Replenishing replenishing;
        private final Sales sales = new Sales();
        private final Tally tally = new Tally();
        private final Selling selling;
        private final ReturnDesk returnDesk;

        Run(Demand demand, Instant firstSale) {
            this.demand = demand;
            this.firstSale = firstSale;
            this.retailer = Retailer.open(options, firstSale, storage, payments);
            this.agenda = new Agenda(retailer.clock());
            this.replenishing = new Replenishing(retailer, agenda);
            Habits habits = new Habits(options.network(), options.seed());
            Delivering delivering = new Delivering(retailer, agenda, habits, replenishing, tally);
            this.selling = new Selling(retailer, habits, delivering, sales, tally);
            this.returnDesk = new ReturnDesk(retailer, habits, delivering, sales, tally);
            retailer.stockUp(demand, options.history().products(), options.coverPermille());
            agenda.note(midnightAfter(firstSale), this::endOfDay);
        }

        void handle(Invoice invoice) {
            if (invoice.at().isBefore(retailer.clock().instant().minus(OUT_OF_ORDER))) {
                invoice.lines().forEach(line -> tally.leftOut(line.leftOut(LeftOutReason.OUT_OF_ORDER)));
                return;
            }
            agenda.advanceTo(invoice.at());
            if (!invoice.lines(LineKind.SALE).isEmpty()) {
                selling.sell(invoice);
            } else {
                invoice.lines(LineKind.DELIVERY_CHARGE)
                        .forEach(line -> tally.leftOut(line.leftOut(LeftOutReason.CHARGE_WITHOUT_GOODS)));
            }
            returnDesk.takeBack(invoice);
        }

        private void endOfDay() {
            replenishing.endOfDay();
            retailer.omni().tidyUp(HOUSEKEEPING);
            agenda.note(midnightAfter(retailer.clock().instant()), this::endOfDay);
        }

        Report report(long started) {
            sales.all()
                    .values()
                    .forEach(sale -> tally.order(
                            sale.channel(),
                            state(retailer.omni().orders().find(sale.order()).orElseThrow())));
            MoneyAudit money = MoneyAudit.of(retailer, sales, books);
            PointsAudit points = PointsAudit.of(retailer, sales);
            List<Audit> audits = List.of(
                    StockAudit.of(retailer, demand),
                    money.result(),
                    points.result(),
                    BalanceAudit.of(retailer.omni().ledger()));
            return new Report(
                    options.history().name(),
                    options.seed(),
                    firstSale,
                    retailer.clock().instant(),
                    demand.lines(),
                    tally.leftOut(),
                    tally.examples(),
                    tally.orders(),
                    tally.unitsWanted() == 0 ? 10_000 : tally.unitsSupplied() * 10_000 / tally.unitsWanted(),
                    tally.unitsWanted(),
                    tally.unitsSupplied(),
                    sales.all().size(),
                    tally.splitOrders(),
                    tally.parts(),
                    tally.parts() == 0 ? 0 : tally.meters() / tally.parts(),
                    replenishing.transfers(),
                    tally.returns(),
                    tally.unitsNotMatched(),
                    money.sums().captured(),
                    money.sums().refunded(),
                    points.issued(),
                    points.clawedBack(),
                    retailer.shadow().oversold(),
                    audits,
                    tenths(System.nanoTime() - started));
        }
    }

    private static Instant midnightAfter(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    private static String state(Order order) {
        long bought = order.terms().lines().stream()
                .mapToLong(line -> line.quantity().units())
                .sum();
        long back =
                order.returned().values().stream().mapToLong(Long::longValue).sum();
        if (back > 0) {
            return back == bought ? "returned" : "partly returned";
        }
        return order.fulfillments().stream().allMatch(part -> part.state().isDelivered()) ? "delivered" : "under way";
    }

    private static String tenths(long nanos) {
        long tenths = nanos / 100_000_000L;
        return tenths / 10 + "." + tenths % 10;
    }
}
