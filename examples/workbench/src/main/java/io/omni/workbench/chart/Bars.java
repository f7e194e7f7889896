package io.omni.workbench.chart;

import java.util.List;

/**
 * Bars below each other, each a stack, with its sum at its end.
 *
 * @param what the horizontal axis shows, such as {@code orders}
 * @param labelTitle what the labels are, such as {@code channel}
 * @param stacks a bar for each label, from top to bottom
 */
public record Bars(String what, String labelTitle, Stacks stacks) implements Chart {

    private static final double LEFT = 134;
    private static final double ROW = 24;
    private static final double THICK = 15;
    private static final double TOP = 8;
    private static final double BELOW = 48;
    private static final int LONGEST_LABEL = 18;
    private static final int LETTER = 7;

    @Override
    public int height() {
        return (int) (bottom() + BELOW);
    }

    private double bottom() {
        return TOP + ROW * stacks.labels().size();
    }

    @Override
    public String description() {
        return stacks.description();
    }

    @Override
    public List<String> legend() {
        return stacks.legend();
    }

    @Override
    public Table table() {
        return stacks.table(labelTitle);
    }

    @Override
    public void draw(Markup svg) {
        Axis axis = Axis.upTo(stacks.unit(), stacks.largestSum());
        double length =
                Chart.WIDTH - LEFT - 10 - LETTER * sumText(stacks.largestSum()).length();
        for (long tick : axis.ticks()) {
            double x = LEFT + axis.along(tick, length);
            Drawing.line(svg, tick == 0 ? "base" : "grid", x, TOP, x, bottom());
            Drawing.label(svg, axis.label(tick), x, bottom() + 16, "middle");
        }
        Drawing.axisTitle(svg, axis.title(what), LEFT + length / 2, bottom() + 37, "middle");
        for (int i = 0; i < stacks.labels().size(); i++) {
            bar(svg, axis, length, i);
        }
    }

    private void bar(Markup svg, Axis axis, double length, int label) {
        double middle = TOP + ROW * (label + 0.5);
        Drawing.label(svg, Drawing.cut(stacks.labels().get(label), LONGEST_LABEL), LEFT - 7, middle + 4, "end");
        long before = 0;
        for (int i = 0; i < stacks.series().size(); i++) {
            long amount = stacks.series().get(i).amounts().get(label);
            double from = LEFT + axis.along(before, length);
            before += amount;
            if (amount > 0) {
                double to = LEFT + axis.along(before, length);
                Drawing.bar(svg, i, from, middle - THICK / 2, to - from, THICK, stacks.tip(label, i));
            }
        }
        Drawing.haloed(svg, sumText(before), LEFT + axis.along(before, length) + 5, middle + 4, "start");
    }

    private String sumText(long sum) {
        return stacks.unit().text(sum);
    }
}
