package io.omni.workbench.replay;

import io.omni.core.geo.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Writes a report for a terminal: what happened, then lines of {@code key: value} for programs, of which only the last differs between runs. */
final class ReportText {

    private final List<String> lines = new ArrayList<>();

    private ReportText() {}

    static List<String> of(Report report) {
        ReportText text = new ReportText();
        text.head(report);
        text.orders(report);
        text.leftOut(report);
        text.figures(report);
        text.audits(report);
        text.values(report);
        return List.copyOf(text.lines);
    }

    private void head(Report report) {
        line("Replay of %s, seed %d", report.history(), report.seed());
        line("Virtual time %s to %s", report.firstSale(), report.end());
        line("");
    }

    private void orders(Report report) {
        TreeSet<String> states = new TreeSet<>();
        report.orders().values().forEach(byState -> states.addAll(byState.keySet()));
        line("Orders by channel and state");
        StringBuilder header = new StringBuilder("  %-12s".formatted("channel"));
        states.forEach(state -> header.append("%17s".formatted(state)));
        lines.add(header.toString());
        report.orders().forEach((channel, byState) -> {
            StringBuilder row =
                    new StringBuilder("  %-12s".formatted(channel.name().toLowerCase(Locale.ROOT)));
            states.forEach(state -> row.append(number("%,17d", byState.getOrDefault(state, 0L))));
            lines.add(row.toString());
        });
        line("");
    }

    private void leftOut(Report report) {
        line("Lines left out: %,d of %,d", report.linesLeftOut(), report.linesRead());
        report.leftOut().forEach((reason, count) -> {
            line("  %,8d  %s", count, reason.text());
            report.examples().getOrDefault(reason, List.of()).stream()
                    .limit(1)
                    .forEach(example -> line("            %s", example));
        });
        line("");
    }

    private void figures(Report report) {
        line("Figures");
        figure("units supplied of units wanted", number("%,d of %,d", report.unitsSupplied(), report.unitsWanted()));
        figure("orders from several locations", number("%,d of %,d", report.splits(), report.placed()));
        figure(
                "parts delivered, mean distance",
                number("%,d, ", report.parts()) + Distance.ofMeters(report.meanMeters()));
        figure("transfers to stores", number("%,d", report.transfers()));
        figure("lines returned", number("%,d", report.returns()));
        figure("units returned that were never bought", number("%,d", report.unitsNotMatched()));
        figure("sales", report.sales().toString());
        figure("refunds", report.refunds().toString());
        figure("points issued, clawed back", number("%,d, %,d", report.pointsIssued(), report.pointsClawedBack()));
        line("");
    }

    private void audits(Report report) {
        line("Audits");
        report.audits().forEach(audit -> line("  %-8s %-7s %s", audit.name(), audit.verdict(), audit.detail()));
        line("");
    }

    private void values(Report report) {
        line("oversold: %d", report.oversold());
        report.audits().forEach(audit -> line("%s-audit: %s", audit.name(), audit.verdict()));
        line("lines-read: %d", report.linesRead());
        line("lines-left-out: %d", report.linesLeftOut());
        line("orders: %d", report.placed());
        line("returns: %d", report.returns());
        line("fill-rate: %d.%02d%%", report.fillRateBasisPoints() / 100, report.fillRateBasisPoints() % 100);
        line("splits: %d", report.splits());
        line("seconds: %s", report.seconds());
    }

    private void figure(String what, String value) {
        line("  %-39s %s", what, value);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
