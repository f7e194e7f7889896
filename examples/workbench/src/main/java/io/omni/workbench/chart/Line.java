package io.omni.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line through amounts that do not add up, such as shares. It is broken where there is no amount.
 *
 * @param unit of the amounts
 * @param what the vertical axis shows, such as {@code orders from one location}
 * @param labelTitle what the labels are, such as {@code week beginning}
 * @param labels from left to right, at least one
 * @param amounts one for each label, none below zero; empty where there is none
 */
public record Line(Unit unit, String what, String labelTitle, List<String> labels, List<Optional<Long>> amounts)
        implements Chart {

    private static final int MOST_DOTS = 70;
    private static final String NONE = "–";

    /** Copies the lists, and refuses amounts that do not fit the labels or are below zero. */
    public Line {
        labels = List.copyOf(labels);
        amounts = List.copyOf(amounts);
        if (labels.isEmpty() || labels.size() != amounts.size()) {
            throw new IllegalArgumentException(
                    "A line of %s has %d labels and %d amounts: give at least one, and as many of both"
                            .formatted(what, labels.size(), amounts.size()));
        }
        amounts.stream()
                .flatMap(Optional::stream)
                .filter(amount -> amount < 0)
                .findFirst()
                .ifPresent(amount -> {
                    throw new IllegalArgumentException(
                            "A line of %s has the amount %d: give none below zero".formatted(what, amount));
                });
    }

    @Override
    public int height() {
        return Plot.HEIGHT;
    }

    @Override
    public String description() {
        List<Long> known = amounts.stream().flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return "There is nothing to show.";
        }
        return "From %s to %s; at the end %s."
                .formatted(
                        unit.textWithName(
                                known.stream().mapToLong(Long::longValue).min().orElseThrow()),
                        unit.textWithName(largest()),
                        unit.textWithName(known.get(known.size() - 1)));
    }

    private long largest() {
        return amounts.stream()
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Override
    public List<String> legend() {
        return List.of();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            rows.add(List.of(labels.get(i), amounts.get(i).map(unit::text).orElse(NONE)));
        }
        return new Table(List.of(labelTitle, what + ", " + unit.name()), rows);
    }

    @Override
    public void draw(Markup svg) {
        Axis axis = Axis.upTo(unit, largest());
        Plot plot = new Plot(axis, labels);
        plot.draw(svg, axis.title(what), labelTitle);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            path.append(step(plot, i));
        }
        if (!path.isEmpty()) {
            svg.empty("path", "class", "line", "d", path.toString());
        }
        for (int i = 0; i < labels.size(); i++) {
            dot(svg, plot, i);
        }
    }

    private String step(Plot plot, int label) {
        if (amounts.get(label).isEmpty()) {
            return "";
        }
        boolean joined = label > 0 && amounts.get(label - 1).isPresent();
        return (joined ? "L" : "M") + Drawing.at(plot.center(label)) + " "
                + Drawing.at(plot.y(amounts.get(label).get()));
    }

    private void dot(Markup svg, Plot plot, int label) {
        amounts.get(label).ifPresent(amount -> {
            svg.open(
                    "circle",
                    "class",
                    "dot",
                    "cx",
                    Drawing.at(plot.center(label)),
                    "cy",
                    Drawing.at(plot.y(amount)),
                    "r",
                    labels.size() > MOST_DOTS ? "1" : "2.8");
            svg.leaf("title", labels.get(label) + ": " + unit.textWithName(amount))
                    .close();
        });
    }
}
