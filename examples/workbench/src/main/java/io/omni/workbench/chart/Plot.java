package io.omni.workbench.chart;

import java.util.List;

/** The area between the axes of a chart whose labels run from left to right. */
final class Plot {

    static final int HEIGHT = 244;

    private static final double LEFT = 44;
    private static final double RIGHT = 352;
    private static final double TOP = 28;
    private static final double BOTTOM = 196;
    private static final int LETTER = 7;
    private static final int BETWEEN_LABELS = 10;

    private final Axis axis;
    private final List<String> labels;

    Plot(Axis axis, List<String> labels) {
        this.axis = axis;
        this.labels = labels;
    }

    /** Draws both axes, named. */
    void draw(Markup svg, String what, String labelTitle) {
        Drawing.axisTitle(svg, what, 2, 13, "start");
        for (long tick : axis.ticks()) {
            Drawing.line(svg, tick == 0 ? "base" : "grid", LEFT, y(tick), RIGHT, y(tick));
            Drawing.label(svg, axis.label(tick), LEFT - 6, y(tick) + 4, "end");
        }
        labels(svg);
        Drawing.axisTitle(svg, labelTitle, (LEFT + RIGHT) / 2, HEIGHT - 9, "middle");
    }

    /** As many labels as have room, evenly spread from the first. */
    private void labels(Markup svg) {
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        double room = longest * LETTER + BETWEEN_LABELS;
        int every = (int) Math.max(1, Math.ceil(room / slot()));
        for (int i = 0; i < labels.size(); i += every) {
            double half = labels.get(i).length() * LETTER / 2.0;
            if (center(i) + half <= Chart.WIDTH) {
                Drawing.line(svg, "base", center(i), BOTTOM, center(i), BOTTOM + 4);
                Drawing.label(svg, labels.get(i), center(i), BOTTOM + 18, "middle");
            }
        }
    }

    double y(long amount) {
        return BOTTOM - axis.along(amount, BOTTOM - TOP);
    }

    double center(int label) {
        return LEFT + (label + 0.5) * slot();
    }

    double slot() {
        return (RIGHT - LEFT) / labels.size();
    }
}
