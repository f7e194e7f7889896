package io.omni.workbench.chart;

import io.omni.core.geo.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places on a map without tiles: degrees projected on a plane that is true to scale in the middle of the map.
 *
 * @param unit of the amounts
 * @param what the amounts of the places are, such as {@code units handed over}
 * @param circles what the places are that are drawn as circles
 * @param squares what the places are that are drawn as squares
 * @param places at least one; the symbol's area is in proportion to its amount
 * @param ground what lies behind the places, such as where customers live
 */
public record PlaceMap(Unit unit, String what, String circles, String squares, List<Place> places, Ground ground)
        implements Chart {

    private static final double LARGEST_RADIUS = 15;
    private static final double SMALLEST_RADIUS = 3;
    private static final double SHADES = 4;

    /**
     * A place.
     *
     * @param name what people read
     * @param shape by what kind of place it is
     * @param point where
     * @param amount not below zero
     */
    public record Place(String name, Shape shape, GeoPoint point, long amount) {}

    /** The shape of a place's symbol, so that kinds of places are not told by their color alone. */
    public enum Shape {
        /** A square. */
        SQUARE,
        /** A circle. */
        CIRCLE
    }

    /**
     * A rectangle between degrees.
     *
     * @param south in degrees
     * @param west in degrees
     * @param degrees how many to the north and to the east
     * @param amount above zero
     */
    public record Cell(double south, double west, double degrees, long amount) {}

    /**
     * Amounts by rectangle, shaded by the square root of their share of the largest.
     *
     * @param unit of the amounts
     * @param cells of the same size, not overlapping; those beyond the map are not drawn
     * @param elsewhere the amount that is in no cell
     */
    public record Ground(Unit unit, List<Cell> cells, long elsewhere) {

        /** Copies the cells. */
        public Ground {
            cells = List.copyOf(cells);
        }
    }

    /** Orders the places by amount, largest first, and refuses a map without places. */
    public PlaceMap {
        places = places.stream()
                .sorted(Comparator.comparingLong(Place::amount).reversed().thenComparing(Place::name))
                .toList();
        if (places.isEmpty()) {
            throw new IllegalArgumentException("A map of %s has no places: give at least one".formatted(what));
        }
    }

    @Override
    public int height() {
        return projection().height() + 34;
    }

    private Projection projection() {
        return Projection.around(places.stream().map(Place::point).toList());
    }

    @Override
    public String description() {
        Place first = places.get(0);
        Projection projection = projection();
        long shown = ground.cells().stream()
                .filter(projection::shows)
                .mapToLong(Cell::amount)
                .sum();
        long all = ground.cells().stream().mapToLong(Cell::amount).sum() + ground.elsewhere();
        return "Places: %s. Most %s: %s, %s. Shaded is where %s are; %s are beyond the map."
                .formatted(
                        Unit.of("places").text(places.size()),
                        what,
                        first.name(),
                        unit.textWithName(first.amount()),
                        ground.unit().textWithName(shown),
                        ground.unit().textWithName(all - shown));
    }

    @Override
    public List<String> legend() {
        return List.of(circles, squares);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Place place : places) {
            rows.add(List.of(place.name(), place.point().toString(), unit.text(place.amount())));
        }
        return new Table(List.of("place", "latitude, longitude", what + ", " + unit.name()), rows);
    }

    @Override
    public void draw(Markup svg) {
        Projection projection = projection();
        graticule(svg, projection);
        cells(svg, projection);
        for (Place place : places) {
            symbol(svg, projection, place);
        }
        Captions.of(places, projection, this::radius).draw(svg);
        scaleBar(svg, projection);
    }

    private void graticule(Markup svg, Projection projection) {
        for (int latitude : projection.latitudes()) {
            Drawing.line(svg, "grid", 0, projection.y(latitude), Chart.WIDTH, projection.y(latitude));
        }
        for (int longitude : projection.longitudes()) {
            Drawing.line(svg, "grid", projection.x(longitude), 0, projection.x(longitude), projection.height());
        }
    }

    private void cells(Markup svg, Projection projection) {
        List<Cell> cells = ground.cells().stream().filter(projection::shows).toList();
        long most = cells.stream().mapToLong(Cell::amount).max().orElse(0);
        for (Cell cell : cells) {
            double x = projection.x(cell.west());
            double y = projection.y(cell.south() + cell.degrees());
            double width = projection.x(cell.west() + cell.degrees()) - x;
            double height = projection.y(cell.south()) - y;
            int shade = (int) Math.ceil(SHADES * Math.sqrt((double) cell.amount() / most));
            svg.open(
                    "rect",
                    "class",
                    "cell c" + shade,
                    "x",
                    Drawing.at(x),
                    "y",
                    Drawing.at(y),
                    "width",
                    Drawing.at(width),
                    "height",
                    Drawing.at(height));
            svg.leaf("title", ground.unit().textWithName(cell.amount())).close();
        }
    }

    private void symbol(Markup svg, Projection projection, Place place) {
        double x = projection.x(place.point().longitude());
        double y = projection.y(place.point().latitude());
        double radius = radius(place);
        String tip = place.name() + ": " + unit.textWithName(place.amount());
        if (place.shape() == Shape.CIRCLE) {
            svg.open("circle", "class", "place s1", "cx", Drawing.at(x), "cy", Drawing.at(y), "r", Drawing.at(radius));
        } else {
            double side = radius * StrictMath.sqrt(StrictMath.PI);
            svg.open(
                    "rect",
                    "class",
                    "place s2",
                    "x",
                    Drawing.at(x - side / 2),
                    "y",
                    Drawing.at(y - side / 2),
                    "width",
                    Drawing.at(side),
                    "height",
                    Drawing.at(side));
        }
        svg.leaf("title", tip).close();
    }

    private double radius(Place place) {
        long most = places.get(0).amount();
        double share = most == 0 ? 0 : (double) place.amount() / most;
        return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * StrictMath.sqrt(share));
    }

    private void scaleBar(Markup svg, Projection projection) {
        long kilometers = projection.roundKilometers();
        double length = projection.length(kilometers);
        double y = projection.height() + 14;
        Drawing.line(svg, "axle", 4, y, 4 + length, y);
        Drawing.line(svg, "axle", 4, y - 4, 4, y + 4);
        Drawing.line(svg, "axle", 4 + length, y - 4, 4 + length, y + 4);
        Drawing.label(svg, Unit.of("km").textWithName(kilometers), 10 + length, y + 4, "start");
    }
}
