package io.omni.workbench.chart;

import java.math.BigDecimal;

/** How drawings write what they have in common. */
final class Drawing {

    private Drawing() {}

    /** A coordinate, to the hundredth. */
    static String at(double coordinate) {
        return BigDecimal.valueOf(Math.round(coordinate * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The class of the n-th color, counted from zero. */
    static String color(int n) {
        return "s" + (n + 1);
    }

    static void line(Markup svg, String style, double x1, double y1, double x2, double y2) {
        svg.empty("line", "class", style, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2));
    }

    static void label(Markup svg, String text, double x, double y, String anchor) {
        svg.leaf("text", text, "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    static void axisTitle(Markup svg, String text, double x, double y, String anchor) {
        svg.leaf("text", text, "class", "axis", "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    /** A label that stays readable where it crosses a line. */
    static void haloed(Markup svg, String text, double x, double y, String anchor) {
        svg.leaf("text", text, "class", "halo", "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    /** A bar in the n-th color, counted from zero, that names its figure when it is pointed at. */
    static void bar(Markup svg, int color, double x, double y, double width, double height, String tip) {
        svg.open("rect", "class", color(color), "x", at(x), "y", at(y), "width", at(width), "height", at(height));
        svg.leaf("title", tip).close();
    }

    /** At most so many characters of a text. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
