package io.omni.workbench.chart;

import java.util.List;

/**
 * Columns side by side, each a stack.
 *
 * @param what the vertical axis shows, such as {@code orders placed}
 * @param labelTitle what the labels are, such as {@code week beginning}
 * @param stacks a column for each label, from left to right
 */
public record Columns(String what, String labelTitle, Stacks stacks) implements Chart {

    private static final double WIDEST = 40;
    private static final double FILLED = 0.8;

    @Override
    public int height() {
        return Plot.HEIGHT;
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
        Plot plot = new Plot(axis, stacks.labels());
        plot.draw(svg, axis.title(what), labelTitle);
        for (int i = 0; i < stacks.labels().size(); i++) {
            column(svg, plot, i);
        }
    }

    private void column(Markup svg, Plot plot, int label) {
        double width = Math.min(WIDEST, plot.slot() * FILLED);
        long below = 0;
        for (int i = 0; i < stacks.series().size(); i++) {
            long amount = stacks.series().get(i).amounts().get(label);
            double foot = plot.y(below);
            below += amount;
            if (amount > 0) {
                double head = plot.y(below);
                Drawing.bar(svg, i, plot.center(label) - width / 2, head, width, foot - head, stacks.tip(label, i));
            }
        }
    }
}
