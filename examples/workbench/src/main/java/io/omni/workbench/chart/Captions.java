package io.omni.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Names beside the symbols of a map, and the degrees at its edges. The place with the largest amount chooses first; a name that has room on no side of its symbol is left
 * out, and stands in the table.
 */
final class Captions {

    private static final int LONGEST = 18;
    private static final double LETTER = 7.2;
    private static final double LINE = 13;
    private static final double GAP = 4;
    private static final double DEGREES = 36;

    private record Box(double left, double top, double right, double bottom) {

        static Box of(double left, double top, double width) {
            return new Box(left, top, left + width, top + LINE);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin(double width, double height) {
            return left >= 0 && top >= 0 && right <= width && bottom <= height;
        }
    }

    private enum Anchor {
        START,
        MIDDLE,
        END
    }

    private record Caption(String text, Anchor anchor, Box box) {

        void draw(Markup svg) {
            double x = anchor == Anchor.START
                    ? box.left()
                    : anchor == Anchor.END ? box.right() : (box.left() + box.right()) / 2;
            Drawing.haloed(svg, text, x, box.bottom() - 3, anchor.name().toLowerCase(Locale.ROOT));
        }
    }

    private final List<Box> taken = new ArrayList<>();
    private final List<Caption> degrees = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final Projection projection;

    private Captions(Projection projection) {
        this.projection = projection;
    }

    static Captions of(List<PlaceMap.Place> places, Projection projection, ToDoubleFunction<PlaceMap.Place> radius) {
        Captions captions = new Captions(projection);
        places.forEach(place -> captions.taken.add(captions.symbol(place, radius)));
        for (int i = 0; i < places.size(); i++) {
            captions.place(Drawing.cut(places.get(i).name(), LONGEST), captions.symbol(places.get(i), radius));
        }
        captions.degrees();
        return captions;
    }

    /** At the left and the lower edge, where there is room left. */
    private void degrees() {
        for (int latitude : projection.latitudes()) {
            String side = latitude < 0 ? "° S" : "° N";
            degree(Math.abs(latitude) + side, Box.of(2, projection.y(latitude) - LINE, DEGREES));
        }
        for (int longitude : projection.longitudes()) {
            String side = longitude < 0 ? "° W" : longitude > 0 ? "° E" : "°";
            degree(
                    Math.abs(longitude) + side,
                    Box.of(projection.x(longitude) + 3, projection.height() - LINE, DEGREES));
        }
    }

    private void degree(String text, Box box) {
        if (isFree(box)) {
            taken.add(box);
            degrees.add(new Caption(text, Anchor.START, box));
        }
    }

    private boolean isFree(Box box) {
        return box.isWithin(Chart.WIDTH, projection.height()) && taken.stream().noneMatch(box::meets);
    }

    private Box symbol(PlaceMap.Place place, ToDoubleFunction<PlaceMap.Place> radiusOf) {
        double radius = radiusOf.applyAsDouble(place);
        double x = projection.x(place.point().longitude());
        double y = projection.y(place.point().latitude());
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    private void place(String text, Box symbol) {
        double width = text.codePointCount(0, text.length()) * LETTER;
        sides(text, symbol, width).stream()
                .filter(caption -> isFree(caption.box()))
                .findFirst()
                .ifPresent(caption -> {
                    taken.add(caption.box());
                    captions.add(caption);
                });
    }

    /** Beside the symbol, else above or below it. */
    private static List<Caption> sides(String text, Box symbol, double width) {
        double beside = (symbol.top() + symbol.bottom() - LINE) / 2;
        double above = symbol.top() - LINE;
        double below = symbol.bottom() + 1;
        double centered = (symbol.left() + symbol.right() - width) / 2;
        return List.of(
                new Caption(text, Anchor.START, Box.of(symbol.right() + GAP, beside, width)),
                new Caption(text, Anchor.END, Box.of(symbol.left() - GAP - width, beside, width)),
                new Caption(text, Anchor.MIDDLE, Box.of(centered, above, width)),
                new Caption(text, Anchor.MIDDLE, Box.of(centered, below, width)),
                new Caption(text, Anchor.START, Box.of(symbol.left(), above, width)),
                new Caption(text, Anchor.END, Box.of(symbol.right() - width, above, width)),
                new Caption(text, Anchor.START, Box.of(symbol.left(), below, width)),
                new Caption(text, Anchor.END, Box.of(symbol.right() - width, below, width)));
    }

    void draw(Markup svg) {
        degrees.forEach(caption -> Drawing.label(
                svg, caption.text(), caption.box().left(), caption.box().bottom() - 3, "start"));
        captions.forEach(caption -> caption.draw(svg));
    }
}
