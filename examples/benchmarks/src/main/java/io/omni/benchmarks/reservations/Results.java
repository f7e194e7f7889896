package io.omni.benchmarks.reservations;

import io.omni.benchmarks.Bar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is written down of a run.
 *
 * @param date when it was
 * @param command by what it can be repeated
 * @param machine what it ran on, with the server
 * @param measured the contests
 * @param storms what comes after a reservation
 * @param flaws what must not be
 */
record Results(
        LocalDate date, String command, List<String> machine, List<Measured> measured, List<Bar> storms, Flaws flaws) {

    private static final String CHART = "reservations.svg";

    Results {
        machine = List.copyOf(machine);
        measured = List.copyOf(measured);
        storms = List.copyOf(storms);
    }

    /** Refreshes the section of a page that is there, and the chart beside it. */
    void write(Path page) throws IOException {
        String text =
                new Page(Files.readString(page)).with("reservations", section()).text();
        Files.writeString(page.resolveSibling(CHART), Chart.of(measured).svg());
        Files.writeString(page, text);
    }

    String section() {
        List<String> lines = new ArrayList<>();
        lines.add("## Reserving over PostgreSQL");
        lines.add("");
        lines.addAll(List.of("```text", command, "```", ""));
        lines.add(date + ". Medians of turns that alternate; ratios are medians of the ratios of each round.");
        lines.add("");
        machine.forEach(words -> lines.add("- " + words));
        lines.addAll(List.of("", "![Reservations a second of Omni and of the baselines](" + CHART + ")", ""));
        lines.add(
                "Reservations a second, p50 and p99 in microseconds, and the connections with which a baseline was fastest:");
        lines.add("");
        lines.addAll(rates());
        lines.add("");
        lines.addAll(ratios());
        lines.add("");
        lines.addAll(stormRows());
        lines.add("");
        lines.add(
                "Units oversold, in all tables: %d. Units and postings lost or too many: %d. Errors shown to a caller: none, for one ends the run."
                        .formatted(flaws.oversold(), flaws.lost()));
        return String.join("\n", lines);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String rule(int columns) {
        return "|" + "---|".repeat(columns);
    }

    private List<String> rates() {
        List<String> rows = new ArrayList<>();
        rows.add(row("load", "Omni", "select for update", "one statement", "one connection, 64 to a statement"));
        rows.add(rule(5));
        for (Measured each : measured) {
            rows.add(row(
                    each.load().text(),
                    rate(each, Contender.OMNI),
                    rate(each, Contender.SELECT_FOR_UPDATE),
                    rate(each, Contender.ONE_STATEMENT),
                    rate(each, Contender.BULK)));
        }
        return rows;
    }

    private static String rate(Measured measured, Contender contender) {
        Rounds rounds = measured.rounds();
        if (!rounds.has(contender)) {
            return "";
        }
        String perSecond = number(rounds.median(contender, Turn::perSecond));
        if (contender == Contender.BULK) {
            return perSecond;
        }
        String connections =
                contender == Contender.OMNI ? "" : "; " + measured.connections().getOrDefault(contender, 1);
        return "%s (p50 %s, p99 %s%s)"
                .formatted(
                        perSecond,
                        number(rounds.median(contender, Turn::p50Nanos) / 1_000),
                        number(rounds.median(contender, Turn::p99Nanos) / 1_000),
                        connections);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private List<String> ratios() {
        List<String> rows = new ArrayList<>();
        rows.add(row(
                "load",
                "times select for update",
                "times one statement",
                "of the rows written 64 to a statement",
                "p99, of that of select for update"));
        rows.add(rule(5));
        for (Measured each : measured) {
            rows.add(row(
                    each.load().text(),
                    ratio(each.againstSelectForUpdate()),
                    ratio(each.againstOneStatement()),
                    each.rounds().has(Contender.BULK) ? ratio(each.againstBulk()) : "",
                    ratio(each.p99())));
        }
        return rows;
    }

    private static String ratio(Bar bar) {
        return bar.verdict().isEmpty() ? bar.valueText() : "%s (%s)".formatted(bar.valueText(), bar.verdict());
    }

    private List<String> stormRows() {
        List<String> rows = new ArrayList<>();
        rows.add(row("after a reservation", ""));
        rows.add(rule(2));
        storms.forEach(bar -> rows.add(row(bar.what(), bar.valueText())));
        return rows;
    }
}
