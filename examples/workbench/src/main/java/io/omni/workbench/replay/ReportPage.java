package io.omni.workbench.replay;

import io.omni.core.location.LocationType;
import io.omni.workbench.chart.Figure;
import io.omni.workbench.chart.Markup;
import io.omni.workbench.chart.StyleSheet;
import io.omni.workbench.chart.Table;
import io.omni.workbench.chart.Unit;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.network.Network;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a report as one HTML page that stands alone: nothing is loaded, no script runs. All of it follows from the options but for the
 * section {@code run}, which stands between two comments.
 */
final class ReportPage {

    static final String RUN_BEGINS = "begin: figures of this run";
    static final String RUN_ENDS = "end: figures of this run";

    private static final Unit COUNT = Unit.of("all");
    private static final Unit PERCENT = new Unit("%", 2);
    private static final long HUNDRED_PERCENT = 10_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, String> EQUATIONS = Map.of(
            "oversold", "units that left a location without being there = 0",
            "stock",
                    "received + returned = shipped + on hand + in transit, and each location's book is what was done"
                            + " there",
            "money", "captured = refunded + kept, order by order at the payment provider",
            "points", "issued − clawed back = points due for the goods that are kept, order by order",
            "journal", "every balance rebuilt from the journal = the balance stored");

    private final Markup out = new Markup();
    private final Report report;
    private final Periods periods;

    private ReportPage(Report report) {
        this.report = report;
        this.periods = new Periods(Slot.weekOf(report.firstSale()), Slot.weekOf(report.end()));
    }

    static String of(Report report) {
        ReportPage page = new ReportPage(report);
        page.write();
        return "<!DOCTYPE html>" + page.out;
    }

    private void write() {
        String title = "Replay of " + report.options().history().name();
        out.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.leaf("title", title).style(StyleSheet.text()).close().open("body");
        head(title);
        out.open("main");
        tiles();
        TradeCharts trade = new TradeCharts(report, periods);
        GoodsCharts goods = new GoodsCharts(report, periods);
        section(
                "trade",
                "Orders and money",
                "Sales in every channel, as the history has them.",
                with(trade.sold(), goods.wanted()),
                () -> {});
        section("sourcing", "Sourcing and delivery", sourcingText(), goods.sourcing(), () -> {});
        section("stock", "Stock", stockText(), goods.stock(), this::shortArticles);
        section("returns", "Returns and points", returnsText(), with(trade.returned(), goods.returns()), () -> {});
        audits();
        lines();
        run();
        out.close();
        out.leaf("footer", "Written by omni replay. The page loads nothing and runs no script.");
        out.close().close();
    }

    private void head(String title) {
        ReplayOptions options = report.options();
        Network network = options.network();
        out.open("header").leaf("h1", title).open("dl", "class", "about");
        fact("Virtual time", MINUTE.format(report.firstSale()) + " to " + MINUTE.format(report.end()) + " UTC");
        fact(
                "Network",
                text(
                        "%s: stores %,d, warehouses %,d",
                        options.networkName(),
                        network.count(LocationType.STORE),
                        network.count(LocationType.WAREHOUSE)));
        fact(
                "Opening stock",
                text(
                        "%d.%d %% of what will be wanted of each article",
                        options.coverPermille() / 10, options.coverPermille() % 10));
        fact("Seed", Long.toString(options.seed()));
        out.close().close();
    }

    private void tiles() {
        long good = report.audits().stream().filter(Audit::ok).count();
        out.open("ul", "class", "tiles");
        tile(
                "audits ok",
                text("%d of %d", good, report.audits().size()),
                good == report.audits().size());
        tile("units oversold", count(report.oversold()), report.oversold() == 0);
        tile("orders placed", count(report.orders().placed()));
        tile("taken", MoneyText.of(report.takings().captured()));
        tile(
                "of units wanted supplied",
                percent(report.goods().supplied(), report.goods().wanted()));
        tile(
                "of orders from one location",
                percent(fromOneLocation(), report.orders().placed()));
        tile("from home on average", report.goods().meanDistance().toString());
        tile("paid back", MoneyText.of(report.takings().refunded()));
        out.close();
    }

    private long fromOneLocation() {
        return report.figures().trade().inAll(Trade.FROM_ONE_LOCATION);
    }

    private void tile(String what, String figure) {
        out.open("li").leaf("span", what).leaf("strong", figure).close();
    }

    private void tile(String what, String figure, boolean good) {
        out.open("li").leaf("span", what);
        out.leaf("strong", good ? figure : figure + " !", "class", good ? "good" : "bad")
                .close();
    }

    private static List<TitledChart> with(List<TitledChart> charts, TitledChart last) {
        List<TitledChart> all = new ArrayList<>(charts);
        all.add(last);
        return all;
    }

    private void section(String id, String title, String text, List<TitledChart> charts, Runnable rest) {
        out.open("section", "id", id).leaf("h2", title).leaf("p", text).open("div", "class", "charts");
        charts.forEach(chart -> Figure.write(out, chart.id(), chart.title(), chart.chart()));
        rest.run();
        out.close().close();
    }

    private String sourcingText() {
        return text(
                "%,d of %,d orders came from one location, %,d were split. %,d parts of orders were handed over, %s"
                        + " from home on average; stores were sent articles %,d times. On the map, circles are stores and"
                        + " squares warehouses, as large as the units they handed over; shaded is where customers live.",
                fromOneLocation(),
                report.orders().placed(),
                report.orders().splits(),
                report.goods().parts(),
                report.goods().meanDistance(),
                report.goods().transfers());
    }

    private String stockText() {
        return text(
                "Oversold: %,d. That is how many units left a location that did not have them. %,d of %,d units wanted"
                        + " were supplied.",
                report.oversold(), report.goods().supplied(), report.goods().wanted());
    }

    private String returnsText() {
        Report.Takings takings = report.takings();
        return text(
                "%,d lines of the history were taken back. %,d points were issued, of which %,d were clawed back with"
                        + " the goods; %,d stay for what is kept.",
                report.goods().returns(),
                takings.pointsIssued(),
                takings.pointsClawedBack(),
                takings.pointsIssued() - takings.pointsClawedBack());
    }

    private void shortArticles() {
        if (report.shortArticles().isEmpty()) {
            return;
        }
        List<List<String>> rows = report.shortArticles().stream()
                .map(article -> List.of(
                        article.title() + " (" + article.sku() + ")",
                        count(article.supplied() + article.missing()),
                        count(article.supplied()),
                        count(article.missing())))
                .toList();
        out.open("div", "class", "card inside", "id", "short-articles").leaf("h3", "Articles that were short most");
        new Table(List.of("article (SKU)", "units wanted", "supplied", "not there"), rows)
                .writeTo(out, "Articles that were short most");
        out.close();
    }

    private void audits() {
        out.open("section", "id", "audits").leaf("h2", "Audits");
        out.leaf("p", "Books kept beside Omni, held against Omni's own.");
        out.open("div", "class", "card words").open("div", "class", "scroll").open("table");
        out.leaf("caption", "Audits", "class", "unseen").open("thead").open("tr");
        List.of("audit", "verdict", "what has to hold", "what was found")
                .forEach(column -> out.leaf("th", column, "scope", "col"));
        out.close().close().open("tbody");
        audit(new Audit("oversold", report.oversold() == 0, count(report.oversold())));
        report.audits().forEach(this::audit);
        out.close().close().close().close().close();
    }

    private void audit(Audit audit) {
        out.open("tr").leaf("th", audit.name(), "scope", "row");
        out.leaf("td", audit.verdict(), "class", audit.ok() ? "good" : "bad");
        out.leaf("td", EQUATIONS.getOrDefault(audit.name(), "the books agree"))
                .leaf("td", audit.detail())
                .close();
    }

    private void lines() {
        Report.Lines lines = report.lines();
        out.open("section", "id", "lines").leaf("h2", "Lines of the history");
        out.leaf(
                "p",
                text("%,d read = %,d used + %,d left out.", lines.read(), lines.usedInAll(), lines.leftOutInAll()));
        out.open("div", "class", "card words");
        List<List<String>> rows = new ArrayList<>();
        for (LineKind kind : LineKind.values()) {
            String what = "used: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            rows.add(List.of(what, count(lines.used().getOrDefault(kind, 0L)), ""));
        }
        lines.leftOut()
                .forEach((reason, left) -> rows.add(List.of(
                        "left out: " + reason.text(),
                        count(left.count()),
                        left.first().place())));
        new Table(List.of("what", "lines", "the first of them"), rows).writeTo(out, "Lines of the history");
        out.close().close();
    }

    /** What differs between two runs with the same options, and nothing else. */
    private void run() {
        out.comment(RUN_BEGINS).open("section", "id", "run").leaf("h2", "This run");
        out.leaf("p", "These figures are of the machine and the moment; all others follow from the options.");
        Runtime runtime = Runtime.getRuntime();
        long nanos = report.pace().marks().values().stream()
                .mapToLong(Pace.Mark::nanos)
                .max()
                .orElse(1);
        long heap = report.pace().marks().values().stream()
                .mapToLong(Pace.Mark::heapBytes)
                .max()
                .orElse(0);
        out.open("dl", "class", "about");
        fact("Duration", report.seconds() + " s");
        fact("Lines", text("%,d a second", perSecond(report.lines().read(), nanos)));
        fact("Orders", text("%,d a second", perSecond(report.orders().placed(), nanos)));
        fact("Most heap in use", text("%,d of at most %,d MiB", heap / MEBIBYTE, runtime.maxMemory() / MEBIBYTE));
        fact("Java", text("%s, processors %d", Runtime.version(), runtime.availableProcessors()));
        out.close().open("div", "class", "charts");
        new PaceCharts(report, periods)
                .all()
                .forEach(chart -> Figure.write(out, chart.id(), chart.title(), chart.chart()));
        out.close().close().comment(RUN_ENDS);
    }

    private static long perSecond(long count, long nanos) {
        return Math.round(count * 1e9 / nanos);
    }

    private void fact(String what, String value) {
        out.leaf("dt", what).leaf("dd", value);
    }

    private static String percent(long part, long whole) {
        return PERCENT.textWithName(whole == 0 ? HUNDRED_PERCENT : part * HUNDRED_PERCENT / whole);
    }

    private static String count(long amount) {
        return COUNT.text(amount);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
