package io.omni.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.omni.core.geo.GeoPoint;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartTest {

    private static final Unit UNITS = Unit.of("units");
    private static final Stacks STACKS = new Stacks(
            UNITS,
            List.of("north", "south"),
            List.of(new Series("red", List.of(30L, 10L)), new Series("blue", List.of(0L, 50L))));

    @Test
    void columns_stand_on_each_other_and_are_as_high_as_their_amounts() {
        Elements bars = drawn(new Columns("units sold", "side", STACKS)).select("rect");
        assertThat(bars).hasSize(3);
        double unit = number(bars.get(0), "height") / 30;
        assertThat(number(bars.get(1), "height")).isCloseTo(10 * unit, within(0.02));
        assertThat(number(bars.get(2), "height")).isCloseTo(50 * unit, within(0.02));
        assertThat(number(bars.get(2), "y") + number(bars.get(2), "height"))
                .isCloseTo(number(bars.get(1), "y"), within(0.02));
        assertThat(bars.get(1).attr("x")).isEqualTo(bars.get(2).attr("x"));
        assertThat(bars.eachAttr("class")).containsExactly("s1", "s1", "s2");
    }

    @Test
    void bars_follow_each_other_and_are_as_long_as_their_amounts() {
        Elements bars = drawn(new Bars("units sold", "side", STACKS)).select("rect");
        double unit = number(bars.get(0), "width") / 30;
        assertThat(number(bars.get(2), "width")).isCloseTo(50 * unit, within(0.02));
        assertThat(number(bars.get(1), "x") + number(bars.get(1), "width"))
                .isCloseTo(number(bars.get(2), "x"), within(0.02));
    }

    @Test
    void every_mark_says_its_figure_and_the_table_has_them_all() {
        Element figure = drawn(new Columns("units sold", "side", STACKS));
        assertThat(figure.select("rect > title").eachText())
                .containsExactly("red, north: 30 units", "red, south: 10 units", "blue, south: 50 units");
        assertThat(figure.select("thead th").eachText()).containsExactly("side", "red", "blue", "all, units");
        assertThat(figure.select("tbody tr").eachText()).containsExactly("north 30 0 30", "south 10 50 60");
    }

    @Test
    void a_line_is_broken_where_there_is_no_amount() {
        List<Optional<Long>> amounts = List.of(Optional.of(100L), Optional.of(50L), Optional.empty(), Optional.of(75L));
        Line line = new Line(UNITS, "level", "day", List.of("a", "b", "c", "d"), amounts);
        String path = drawn(line).select("path").attr("d");
        assertThat(path).matches("M[0-9. ]+L[0-9. ]+M[0-9. ]+");
        assertThat(drawn(line).select("tbody tr").eachText()).containsExactly("a 100", "b 50", "c –", "d 75");
        assertThat(line.description()).isEqualTo("From 50 units to 100 units; at the end 75 units.");
    }

    @Test
    void a_chart_of_nothing_but_zero_is_drawn_all_the_same() {
        Stacks nothing = Stacks.of(UNITS, List.of("a"), new Series("x", List.of(0L)));
        assertThat(drawn(new Columns("units", "day", nothing)).select("rect")).isEmpty();
        assertThat(drawn(new Bars("units", "day", nothing)).select("rect")).isEmpty();
        assertThat(drawn(new Line(UNITS, "units", "day", List.of("a"), List.of(Optional.empty())))
                        .select("path, circle"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 13, 30, 60})
    void labels_below_columns_do_not_run_into_each_other_or_off_the_drawing(int columns) {
        List<String> labels =
                IntStream.range(0, columns).mapToObj(i -> "29 Dec 25").toList();
        Stacks stacks = Stacks.of(UNITS, labels, new Series("x", Collections.nCopies(columns, 7L)));
        Elements texts = drawn(new Columns("units", "week", stacks)).select("text[y=214]");
        assertThat(texts).isNotEmpty();
        double before = 0;
        for (Element text : texts) {
            double half = text.text().length() * 3.4;
            assertThat(number(text, "x") - half).isGreaterThan(before);
            before = number(text, "x") + half;
        }
        assertThat(before).isLessThanOrEqualTo(Chart.WIDTH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 600, 599, 1_000_000, 123_456_789})
    void the_sum_of_the_longest_bar_stays_on_the_drawing(long amount) {
        Stacks stacks = Stacks.of(new Unit("GBP", 2), List.of("a"), new Series("x", List.of(amount)));
        Element sum = drawn(new Bars("money", "day", stacks)).expectFirst("text.halo");
        assertThat(number(sum, "x") + sum.text().length() * 7).isLessThanOrEqualTo(Chart.WIDTH);
    }

    @Test
    void a_map_is_true_to_scale_and_keeps_every_place_within() {
        List<PlaceMap.Place> places = List.of(
                place("Leeds", 53.8, -1.55, 10), place("York", 53.96, -1.08, 40), place("Hull", 53.74, -0.34, 0));
        PlaceMap map = new PlaceMap(
                UNITS, "units", "stores", "halls", places, new PlaceMap.Ground(Unit.of("parts"), List.of(), 3));
        Elements circles = drawn(map).select("circle");
        assertThat(circles.select("title").eachText())
                .containsExactly("York: 40 units", "Leeds: 10 units", "Hull: 0 units");
        assertThat(circles).allSatisfy(circle -> {
            assertThat(number(circle, "cx")).isBetween(0.0, (double) Chart.WIDTH);
            assertThat(number(circle, "cy")).isBetween(0.0, (double) map.height());
        });
        assertThat(number(circles.get(0), "r")).isCloseTo(2 * number(circles.get(1), "r"), within(0.02));
        double east = number(circles.get(0), "cx") - number(circles.get(1), "cx");
        double north = number(circles.get(1), "cy") - number(circles.get(0), "cy");
        assertThat(east / north).isCloseTo(0.47 * Math.cos(Math.toRadians(53.85)) / 0.16, within(0.02));
    }

    @Test
    void one_place_alone_makes_a_map_and_so_do_places_at_the_ends_of_the_world() {
        assertThat(drawn(map(place("Leeds", 53.8, -1.55, 0))).select("circle")).hasSize(1);
        assertThat(drawn(map(place("Pole", 90, 180, 1), place("Other", -90, -180, 1)))
                        .select("circle"))
                .hasSize(2);
    }

    @Test
    void names_on_a_map_do_not_cover_each_other() {
        Element figure = drawn(map(
                place("London Oxford Street", 51.5154, -0.1419, 9),
                place("London Stratford", 51.5430, -0.0070, 8),
                place("London Bridge", 51.5050, -0.0865, 7),
                place("Edinburgh", 55.9530, -3.1890, 1)));
        assertThat(figure.select("text.halo").eachText()).contains("Edinburgh").doesNotHaveDuplicates();
        assertThat(figure.select("tbody th").eachText()).hasSize(4);
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_the_way_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("x", List.of(-1L)))
                .withMessage("Series x has the amount -1: give none below zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stacks.of(UNITS, List.of("a", "b"), new Series("x", List.of(1L))))
                .withMessage("Series x has 1 amounts for 2 labels: give one for each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stacks(UNITS, List.of("a"), Collections.nCopies(7, new Series("x", List.of(1L)))))
                .withMessage("A chart of units has 7 series: give 1 to 6, or add some up");
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit("GBP", 7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of("a"), List.of(List.of("1", "2"))))
                .withMessage("Row [1, 2] has 2 cells of 1: give one for each column");
    }

    private static PlaceMap map(PlaceMap.Place... places) {
        PlaceMap.Ground ground = new PlaceMap.Ground(Unit.of("parts"), List.of(), 0);
        return new PlaceMap(UNITS, "units", "stores", "halls", List.of(places), ground);
    }

    private static PlaceMap.Place place(String name, double latitude, double longitude, long amount) {
        return new PlaceMap.Place(name, PlaceMap.Shape.CIRCLE, new GeoPoint(latitude, longitude), amount);
    }

    private static Element drawn(Chart chart) {
        Markup out = new Markup();
        Figure.write(out, "id", "title", chart);
        return Jsoup.parse(out.toString()).body();
    }

    private static double number(Element mark, String attribute) {
        return Double.parseDouble(mark.attr(attribute));
    }
}
