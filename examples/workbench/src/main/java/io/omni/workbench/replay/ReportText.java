package io.omni.workbench.replay;

import io.omni.core.location.LocationType;
import io.omni.core.money.Money;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.network.Network;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Writes a report for a terminal of a hundred columns: what happened, then lines of {@code key: value} for programs, of which only the last
 * differs between runs.
 */
final class ReportText {

    private static final int WIDTH = 100;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final Report report;

    private ReportText(Report report) {
        this.report = report;
    }

    static List<String> of(Report report) {
        ReportText text = new ReportText(report);
        text.head(report.options());
        text.lines(report.lines());
        text.orders(report.orders());
        text.goods(report.goods());
        text.takings(report.takings());
        text.audits();
        text.values();
        return List.copyOf(text.lines);
    }

    private void head(ReplayOptions options) {
        Network network = options.network();
        line("Replayed %s with seed %d", options.history().name(), options.seed());
        fact(
                "network",
                "%s: stores %d, warehouses %d",
                options.networkName(),
                network.count(LocationType.STORE),
                network.count(LocationType.WAREHOUSE));
        fact("virtual time", "%s to %s UTC", minute(report.firstSale()), minute(report.end()));
        fact(
                "opening stock",
                "%d.%d %% of what will be wanted of each article, rounded up",
                options.coverPermille() / 10,
                options.coverPermille() % 10);
        rules(options.rules());
        line("");
    }

    private void rules(StockRules rules) {
        if (rules.setAsidePercent() > 0) {
            fact("set aside", "%d %% of a store's stock, for those who buy in the store", rules.setAsidePercent());
        }
        if (rules.safetyStock() > 0) {
            fact("safety stock", "%,d of each article at a store, kept from other channels", rules.safetyStock());
        }
    }

    private void lines(Report.Lines counts) {
        line("Lines: %,d read = %,d used + %,d left out", counts.read(), counts.usedInAll(), counts.leftOutInAll());
        used(counts, LineKind.SALE, "used: a sale");
        used(counts, LineKind.DELIVERY_CHARGE, "used: a delivery charge");
        used(counts, LineKind.RETURN, "used: a return");
        counts.leftOut().forEach((reason, left) -> {
            line("%,9d  left out: %s", left.count(), reason.text());
            line(
                    "                     %s%s",
                    left.count() > 1 ? "first " : "", left.first().place());
        });
        line("");
    }

    private void used(Report.Lines counts, LineKind kind, String what) {
        line("%,9d  %s", counts.used().getOrDefault(kind, 0L), what);
    }

    private void orders(Report.Orders orders) {
        line("Orders placed: %,d, of which from several locations: %,d", orders.placed(), orders.splits());
        StringBuilder header = new StringBuilder("  %-13s".formatted("channel"));
        for (EndState state : EndState.values()) {
            header.append("  %s".formatted(state.text()));
        }
        lines.add(header.toString());
        orders.byChannel().keySet().forEach(channel -> row(channel.name(), state -> orders.of(channel, state)));
        row("all channels", orders::of);
        line("");
    }

    private void row(String name, ToLongFunction<EndState> count) {
        StringBuilder row = new StringBuilder("  %-13s".formatted(name.toLowerCase(Locale.ROOT)));
        for (EndState state : EndState.values()) {
            row.append(text("%," + (state.text().length() + 2) + "d", count.applyAsLong(state)));
        }
        lines.add(row.toString());
    }

    private void goods(Report.Goods goods) {
        line("Goods");
        fact("units supplied", "%,d of %,d wanted", goods.supplied(), goods.wanted());
        fact("handed over", "%,d parts of orders, %s from home on average", goods.parts(), goods.meanDistance());
        fact(
                "transfers",
                "%,d to stores, of %,d units; %,d on their way",
                goods.transfers(),
                goods.sent(),
                goods.onTheWay());
        fact(
                "returns",
                "%,d lines; left aside: %,d units beyond what was bought",
                goods.returns(),
                goods.neverBought());
        line("");
    }

    private void takings(Report.Takings takings) {
        line("Money and points");
        fact("sales", "%s", MoneyText.of(takings.captured()));
        fact("refunds", "%s", MoneyText.of(takings.refunded()));
        fact("points issued", "%,d", takings.pointsIssued());
        fact("clawed back", "%,d", takings.pointsClawedBack());
        line("");
    }

    private void audits() {
        line("Audits");
        for (Audit audit : report.audits()) {
            String label = text("  %-8s %-7s ", audit.name(), audit.verdict());
            for (String piece : Wrapping.of(audit.detail(), WIDTH - label.length())) {
                lines.add(label + piece);
                label = " ".repeat(label.length());
            }
        }
        line("");
    }

    private void values() {
        line("oversold: %d", report.oversold());
        report.audits().forEach(audit -> line("%s-audit: %s", audit.name(), audit.verdict()));
        line("lines-read: %d", report.lines().read());
        line("lines-left-out: %d", report.lines().leftOutInAll());
        line("orders: %d", report.orders().placed());
        line("returns: %d", report.goods().returns());
        long fillRate = report.goods().fillRateBasisPoints();
        line("fill-rate: %d.%02d%%", fillRate / 100, fillRate % 100);
        line("splits: %d", report.orders().splits());
        report.options().routing().ifPresent(this::routing);
        line("seconds: %s", report.seconds());
    }

    private void routing(Routing routing) {
        Shipping shipped = report.figures().shipping();
        line("routing: %s", routing.text());
        line("shipped-orders: %d", shipped.orders());
        line(
                "shipping-cost: %s",
                MoneyText.of(
                        Money.ofMinor(Routing.COSTS.currency(), shipped.cost().cash())));
        line("shipped-split: %d", shipped.split());
        line("shipped-parts: %d", shipped.parts());
        line("shipped-km: %d", shipped.meters() / 1_000);
        line("shipped-late: %d", shipped.late());
    }

    /** Several reports of one history beside each other. */
    static List<String> compared(List<Report> reports) {
        List<String> rows = new ArrayList<>();
        rows.add("Routed to homes   orders        cost in %s   split   parts        km   late   units short"
                .formatted(Routing.COSTS.currency()));
        for (Report report : reports) {
            Shipping shipped = report.figures().shipping();
            rows.add(text(
                    "%-17s %,6d  %,18d.%02d  %,6d  %,6d  %,8d  %,5d  %,12d",
                    report.options().routing().orElse(Routing.NEAREST).text(),
                    shipped.orders(),
                    shipped.cost().cash() / 100,
                    shipped.cost().cash() % 100,
                    shipped.split(),
                    shipped.parts(),
                    shipped.meters() / 1_000,
                    shipped.late(),
                    report.goods().wanted() - report.goods().supplied()));
        }
        return rows;
    }

    private void fact(String what, String format, Object... values) {
        lines.add(text("  %-16s %s", what, text(format, values)));
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String format, Object... values) {
        lines.add(text(format, values));
    }
}
