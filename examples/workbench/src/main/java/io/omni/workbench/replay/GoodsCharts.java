package io.omni.workbench.replay;

import io.omni.core.location.Location;
import io.omni.core.location.LocationType;
import io.omni.workbench.chart.Bars;
import io.omni.workbench.chart.Columns;
import io.omni.workbench.chart.Line;
import io.omni.workbench.chart.PlaceMap;
import io.omni.workbench.chart.Series;
import io.omni.workbench.chart.Stacks;
import io.omni.workbench.chart.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Charts of where goods are, where they come from and how far they go. */
final class GoodsCharts {

    private static final int MOST_LOCATIONS = 18;
    private static final long HUNDRED_PERCENT = 10_000;
    private static final Unit UNITS = Unit.of("units");
    private static final Unit ORDERS = Unit.of("orders");
    private static final Unit PARTS = Unit.of("parts of orders");
    private static final Unit PERCENT = new Unit("%", 2);

    private final Figures figures;
    private final Periods periods;
    private final List<Location> locations;

    GoodsCharts(Report report, Periods periods) {
        this.figures = report.figures();
        this.periods = periods;
        this.locations = report.options().network().locations();
    }

    List<TitledChart> sourcing() {
        return List.of(
                new TitledChart("network", "The network and where its customers are", map()),
                new TitledChart("distances", "How far parts of orders travelled", distances()),
                new TitledChart("one-location-by-week", "Share of orders from one location, by week", oneLocation()),
                new TitledChart("locations-of-orders", "From how many locations orders came", byLocations()));
    }

    List<TitledChart> stock() {
        return List.of(
                new TitledChart("stock-by-week", "Units in stock at the end of each week", stockByWeek()),
                new TitledChart(
                        "stock-by-location",
                        "Units in stock at the end, by location",
                        byLocation("units", location -> onHandAtEnd(location))));
    }

    TitledChart wanted() {
        return new TitledChart("wanted-by-week", "Units wanted, by week", wantedByWeek());
    }

    TitledChart returns() {
        return new TitledChart(
                "returns-by-location",
                "Units that came back, by location",
                byLocation("units returned", at(AtLocation.UNITS_BACK)));
    }

    private PlaceMap map() {
        List<PlaceMap.Place> places = locations.stream()
                .filter(location -> location.type() == LocationType.STORE || location.type() == LocationType.WAREHOUSE)
                .map(location -> new PlaceMap.Place(
                        location.name(),
                        location.type() == LocationType.STORE ? PlaceMap.Shape.CIRCLE : PlaceMap.Shape.SQUARE,
                        location.point(),
                        figures.locations().of(location.id(), AtLocation.UNITS_OUT)))
                .toList();
        HomeGrid homes = figures.homes();
        double degrees = homes.degrees();
        List<PlaceMap.Cell> cells = new ArrayList<>();
        homes.parts()
                .forEach((square, parts) -> cells.add(
                        new PlaceMap.Cell(square.north() * degrees, square.east() * degrees, degrees, parts)));
        return new PlaceMap(
                UNITS,
                "units handed over",
                "stores",
                "warehouses",
                places,
                new PlaceMap.Ground(PARTS, cells, homes.elsewhere()));
    }

    private Bars distances() {
        List<DistanceBand> bands = List.of(DistanceBand.values());
        List<Series> series = Stream.of(HandedOver.values())
                .map(way -> new Series(
                        way.name().toLowerCase(Locale.ROOT),
                        bands.stream()
                                .map(band -> figures.distances().of(band, way))
                                .toList()))
                .toList();
        List<String> labels = bands.stream().map(band -> band.text() + " km").toList();
        return new Bars(PARTS.name(), "distance to the customer's home", new Stacks(PARTS, labels, series));
    }

    private Bars byLocations() {
        List<String> labels = new ArrayList<>();
        List<Long> orders = new ArrayList<>();
        int most = figures.ordersByLocations().isEmpty()
                ? 1
                : figures.ordersByLocations().lastKey();
        for (int number = 1; number <= most; number++) {
            labels.add(number == 1 ? "1 location" : number + " locations");
            orders.add(figures.ordersByLocations().getOrDefault(number, 0L));
        }
        return new Bars("orders", "supplied from", Stacks.of(ORDERS, labels, new Series("orders placed", orders)));
    }

    private Line oneLocation() {
        List<Long> placed = periods.sums(week -> inWeek(week, Trade.ORDERS));
        List<Long> fromOne = periods.sums(week -> inWeek(week, Trade.FROM_ONE_LOCATION));
        List<Optional<Long>> shares = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            shares.add(
                    placed.get(i) == 0
                            ? Optional.empty()
                            : Optional.of(HUNDRED_PERCENT * fromOne.get(i) / placed.get(i)));
        }
        return new Line(PERCENT, "orders from one location", periods.title(), periods.labels(), shares);
    }

    private long inWeek(LocalDate week, Trade measure) {
        return figures.trade().keys().stream()
                .filter(slot -> slot.week().equals(week))
                .mapToLong(slot -> figures.trade().of(slot, measure))
                .sum();
    }

    private Columns stockByWeek() {
        List<Optional<StockTotals>> stock = periods.last(figures.stock());
        List<Series> series = List.of(
                new Series("in warehouses", each(stock, totals -> onHand(totals, LocationType.WAREHOUSE))),
                new Series("in stores", each(stock, totals -> onHand(totals, LocationType.STORE))),
                new Series("in transit", each(stock, StockTotals::inTransit)));
        return new Columns("units in stock", periods.title(), new Stacks(UNITS, periods.labels(), series));
    }

    private static List<Long> each(List<Optional<StockTotals>> stock, ToLongFunction<StockTotals> units) {
        return stock.stream()
                .map(totals -> totals.map(units::applyAsLong).orElse(0L))
                .toList();
    }

    private long onHand(StockTotals totals, LocationType type) {
        return locations.stream()
                .filter(location -> location.type() == type)
                .mapToLong(location -> totals.at(location.id()))
                .sum();
    }

    private Columns wantedByWeek() {
        List<Series> series = List.of(
                new Series("supplied", periods.sums(week -> inWeek(week, Trade.UNITS_SUPPLIED))),
                new Series("not there", periods.sums(week -> inWeek(week, Trade.UNITS_SHORT))));
        return new Columns("units wanted", periods.title(), new Stacks(UNITS, periods.labels(), series));
    }

    private long onHandAtEnd(Location location) {
        StockTotals last = figures.stock().isEmpty()
                ? null
                : figures.stock().get(figures.stock().lastKey());
        return last == null ? 0 : last.at(location.id());
    }

    private ToLongFunction<Location> at(AtLocation measure) {
        return location -> figures.locations().of(location.id(), measure);
    }

    /** The locations with most, and all others in one bar. */
    private Bars byLocation(String what, ToLongFunction<Location> amount) {
        List<Location> ordered = locations.stream()
                .sorted(Comparator.comparingLong((Location location) -> -amount.applyAsLong(location))
                        .thenComparing(Location::id))
                .toList();
        int shown = ordered.size() <= MOST_LOCATIONS ? ordered.size() : MOST_LOCATIONS - 1;
        List<String> labels = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (Location location : ordered.subList(0, shown)) {
            labels.add(location.name());
            amounts.add(amount.applyAsLong(location));
        }
        List<Location> others = ordered.subList(shown, ordered.size());
        if (!others.isEmpty()) {
            labels.add(others.size() + " others");
            amounts.add(others.stream().mapToLong(amount).sum());
        }
        return new Bars(what, "location", Stacks.of(UNITS, labels, new Series(what, amounts)));
    }
}
