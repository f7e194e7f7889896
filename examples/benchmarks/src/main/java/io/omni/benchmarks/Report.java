package io.omni.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Collects figures and prints them: a line each as they come, and at the end a line {@code key: value} for each. */
public final class Report {

    private final PrintWriter out;
    private final List<Bar> bars = new ArrayList<>();

    /**
     * Begins with the machine.
     *
     * @param title what is measured
     * @param out where the report goes
     */
    public Report(String title, PrintWriter out) {
        this.out = out;
        out.println(title);
        out.println(Machine.describe());
        out.println();
        out.flush();
    }

    /**
     * Takes figures in.
     *
     * @param more the figures
     */
    public void add(List<Bar> more) {
        for (Bar bar : more) {
            out.printf(
                    "%12s  %s%s%n",
                    bar.valueText(), bar.what(), bar.verdict().isEmpty() ? "" : " (" + bar.verdict() + ")");
        }
        out.flush();
        bars.addAll(more);
    }

    /**
     * Prints the last lines.
     *
     * @return the exit code: 0 if all bars were met, else 1
     */
    public int finish() {
        out.println();
        out.println(Machine.describeLoad());
        bars.forEach(bar -> out.println(bar.key() + ": " + bar.valueText()));
        out.flush();
        return bars.stream().anyMatch(Bar::isMissed) ? 1 : 0;
    }
}
