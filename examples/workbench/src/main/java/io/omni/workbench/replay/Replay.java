package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.history.Invoices;
import io.omni.workbench.history.LeftOut;
import io.omni.workbench.history.LeftOutReason;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.input.InputError;
import io.omni.workbench.terminal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Pushes a history through Omni. */
final class Replay {

    private static final int HOUSEKEEPING = 10_000;
    private static final int SHORT_ARTICLES = 10;
    private static final Duration OUT_OF_ORDER = Duration.ofDays(1);

    private final ReplayOptions options;
    private final Ports ports;
    private final Function<OptionalLong, Progress> progress;

    /**
     * Prepares a run.
     *
     * @param options what it follows from
     * @param ports storage and payments
     * @param progress begins to show how far the run has come
     */
    Replay(ReplayOptions options, Ports ports, Function<OptionalLong, Progress> progress) {
        this.options = options;
        this.ports = ports;
        this.progress = progress;
    }

    Report run() {
        long started = System.nanoTime();
        Demand demand = Demand.of(options.history());
        Run run = new Run(demand, firstSale());
        Pace pace = new Pace(started);
        try (HistoryReader reader = options.history().open().get();
                Progress shown = progress.apply(OptionalLong.of(demand.lines()))) {
            Invoices invoices = new Invoices(reader, run.tally::leftOut);
            while (invoices.hasNext()) {
                run.handle(invoices.next());
                pace.at(run.retailer.clock().instant(), reader.linesRead());
                shown.advanceTo(reader.linesRead());
            }
            shown.advanceTo(reader.linesRead());
        }
        return run.report(started, pace);
    }

    private Instant firstSale() {
        try (HistoryReader reader = options.history().open().get()) {
            List<LeftOut> leftOut = new ArrayList<>();
            Invoices invoices = new Invoices(reader, leftOut::add);
            if (!invoices.hasNext()) {
                throw nothingToUse(reader.name(), leftOut);
            }
            return invoices.next().at();
        }
    }

    private static InputError nothingToUse(String file, List<LeftOut> leftOut) {
        return InputError.in(
                file,
                leftOut.isEmpty()
                        ? "has no lines after its header: is it the right file?"
                        : "none of its %,d lines can be used; the first is %s: correct it, or name another file"
                                .formatted(leftOut.size(), leftOut.get(0)));
    }

    /** Everything that lives as long as one run. */
    private final class Run {

        private final Demand demand;
        private final Instant firstSale;
        private final Retailer retailer;
        private final Agenda agenda;
        private final Replenishing replenishing;
        private final Sales sales = new Sales();
        private final Tally tally;
        private final Selling selling;
        private final ReturnDesk returnDesk;
        private final Closing closing;

        Run(Demand demand, Instant firstSale) {
            this.demand = demand;
            this.firstSale = firstSale;
            this.retailer = Retailer.open(options, firstSale, ports);
            this.tally =
                    new Tally(new Figures(retailer.clock(), options.network().locations()));
            this.agenda = new Agenda(retailer.clock());
            this.replenishing = new Replenishing(retailer, agenda);
            Habits habits = new Habits(options.network(), options.seed());
            Delivering delivering = new Delivering(retailer, agenda, habits, replenishing, tally);
            this.selling = new Selling(retailer, habits, delivering, sales, tally);
            this.returnDesk = new ReturnDesk(retailer, habits, delivering, sales, tally);
            this.closing = new Closing(retailer, sales, tally, ports.books());
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
            closing.endOfDay(options.returnWindow());
            tally.figures().stockIs(retailer.shadow().totals());
            retailer.omni().tidyUp(HOUSEKEEPING);
            agenda.note(midnightAfter(retailer.clock().instant()), this::endOfDay);
        }

        Report report(long started, Pace pace) {
            tally.figures().stockIs(retailer.shadow().totals());
            closing.end();
            MoneyAudit money = closing.money();
            PointsAudit points = closing.points();
            return new Report(
                    options,
                    firstSale,
                    retailer.clock().instant(),
                    tally.lines(demand.lines()),
                    tally.orders(),
                    tally.goods(replenishing),
                    new Report.Takings(money.captured(), money.refunded(), points.issued(), points.clawedBack()),
                    retailer.shadow().oversold(),
                    audits(money, points),
                    shortArticles(),
                    tally.figures(),
                    pace,
                    tenths(System.nanoTime() - started));
        }

        private List<Audit> audits(MoneyAudit money, PointsAudit points) {
            List<Audit> audits = new ArrayList<>(List.of(
                    StockAudit.of(retailer, demand),
                    money.result(),
                    points.result(),
                    BalanceAudit.of(retailer.omni().ledger().journal(), retailer.sealed())));
            if (!options.rules().areNone()) {
                audits.add(1, QuotaAudit.of(retailer, demand));
            }
            return List.copyOf(audits);
        }

        private List<ShortArticle> shortArticles() {
            Sums<Sku, OfArticle> units = tally.figures().articles();
            return units.keys().stream()
                    .filter(sku -> units.of(sku, OfArticle.UNITS_SHORT) > 0)
                    .sorted(Comparator.comparing((Sku sku) -> -units.of(sku, OfArticle.UNITS_SHORT)))
                    .limit(SHORT_ARTICLES)
                    .map(sku -> new ShortArticle(
                            sku,
                            retailer.title(sku),
                            units.of(sku, OfArticle.UNITS_SUPPLIED),
                            units.of(sku, OfArticle.UNITS_SHORT)))
                    .toList();
        }
    }

    private static Instant midnightAfter(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    private static String tenths(long nanos) {
        long tenths = nanos / 100_000_000L;
        return tenths / 10 + "." + tenths % 10;
    }
}
