package io.omni.workbench.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Amounts by label and series; the amounts of one label add up.
 *
 * @param unit of the amounts
 * @param labels in order; none twice where they are to be told apart
 * @param series one to six, for there are six colors; each with an amount for every label
 */
public record Stacks(Unit unit, List<String> labels, List<Series> series) {

    /** How many colors can be told apart. */
    public static final int COLORS = 6;

    /** Copies the lists, and refuses no labels, series that cannot be told apart and series that do not fit the labels. */
    public Stacks {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("A chart of %s has no labels: give at least one".formatted(unit.name()));
        }
        if (series.isEmpty() || series.size() > COLORS) {
            throw new IllegalArgumentException("A chart of %s has %d series: give 1 to %d, or add some up"
                    .formatted(unit.name(), series.size(), COLORS));
        }
        for (Series one : series) {
            if (one.amounts().size() != labels.size()) {
                throw new IllegalArgumentException("Series %s has %d amounts for %d labels: give one for each"
                        .formatted(one.name(), one.amounts().size(), labels.size()));
            }
        }
    }

    /**
     * A chart of one series.
     *
     * @param unit of the amounts
     * @param labels in order
     * @param series the amounts
     * @return the stacks, each of one amount
     */
    public static Stacks of(Unit unit, List<String> labels, Series series) {
        return new Stacks(unit, labels, List.of(series));
    }

    long sum(int label) {
        return series.stream().mapToLong(one -> one.amounts().get(label)).sum();
    }

    long largestSum() {
        return sum(largest());
    }

    private int largest() {
        int largest = 0;
        for (int i = 1; i < labels.size(); i++) {
            largest = sum(i) > sum(largest) ? i : largest;
        }
        return largest;
    }

    private boolean single() {
        return series.size() == 1;
    }

    List<String> legend() {
        return single() ? List.of() : series.stream().map(Series::name).toList();
    }

    String description() {
        long total = series.stream().mapToLong(Series::total).sum();
        StringBuilder text = new StringBuilder("In all %s, most of it at %s: %s."
                .formatted(unit.textWithName(total), labels.get(largest()), unit.textWithName(largestSum())));
        if (!single()) {
            series.forEach(one -> text.append(" %s: %s.".formatted(one.name(), unit.textWithName(one.total()))));
        }
        return text.toString();
    }

    String tip(int label, int number) {
        Series one = series.get(number);
        String of = single() ? "" : one.name() + ", ";
        return "%s%s: %s"
                .formatted(
                        of, labels.get(label), unit.textWithName(one.amounts().get(label)));
    }

    Table table(String labelTitle) {
        List<String> columns = new ArrayList<>();
        columns.add(labelTitle);
        series.forEach(one -> columns.add(single() ? one.name() + ", " + unit.name() : one.name()));
        if (!single()) {
            columns.add("all, " + unit.name());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            rows.add(row(i));
        }
        return new Table(columns, rows);
    }

    private List<String> row(int label) {
        List<String> row = new ArrayList<>();
        row.add(labels.get(label));
        series.forEach(one -> row.add(unit.text(one.amounts().get(label))));
        if (!single()) {
            row.add(unit.text(sum(label)));
        }
        return row;
    }
}
