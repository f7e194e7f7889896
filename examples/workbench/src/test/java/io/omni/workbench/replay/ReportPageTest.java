package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.omni.core.channel.ChannelType;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.network.Market;
import io.omni.workbench.network.Network;
import io.omni.workbench.network.NetworkReader;
import io.omni.workbench.network.Town;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The page of the sample. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportPageTest {

    private static final String HOSTILE = "<b>\"Smith & Sons\"</b> 'n' --> ]]>";

    private static Report report;
    private static String html;
    private static Document page;

    @BeforeAll
    static void replay() {
        report = Replays.run(Replays.sample(), 1, Ports.inMemory());
        html = ReportPage.of(report);
        page = Jsoup.parse(html);
    }

    @Test
    void it_loads_nothing_and_runs_nothing() {
        assertThat(html)
                .doesNotContainIgnoringCase("http", "src=", "@import", "url(", "<script", "javascript:", "href=");
        assertThat(page.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("script, link, img, iframe, object, embed, form, image, use"))
                .isEmpty();
    }

    @Test
    void it_is_well_formed_xml_and_html_alike() {
        ModuleLayer.boot().findModule("java.xml").ifPresent(ReportPageTest.class.getModule()::addReads);
        String xml = html.replace("<!DOCTYPE html>", "");
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml))))
                .doesNotThrowAnyException();
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    }

    @Test
    void the_same_options_give_the_same_bytes_but_for_the_figures_of_the_run() {
        String again = ReportPage.of(Replays.run(Replays.sample(), 1, Ports.inMemory()));
        String other = ReportPage.of(Replays.run(Replays.sample(), 2, Ports.inMemory()));
        assertThat(withoutRun(again)).isEqualTo(withoutRun(html)).doesNotContain("id=\"run\"");
        assertThat(withoutRun(other)).isNotEqualTo(withoutRun(html));
    }

    @Test
    void every_drawing_has_a_name_a_description_and_a_table() {
        assertThat(page.select("svg")).hasSize(18).allSatisfy(svg -> {
            assertThat(svg.attr("role")).isEqualTo("img");
            String[] ids = svg.attr("aria-labelledby").split(" ", -1);
            assertThat(svg.expectFirst("title#" + ids[0]).text()).isNotBlank();
            assertThat(svg.expectFirst("desc#" + ids[1]).text()).isNotBlank();
            assertThat(page.select("figure:has(#" + ids[0] + ") table tbody tr"))
                    .isNotEmpty();
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
    }

    @Test
    void every_axis_says_what_it_shows() {
        assertThat(page.select("figure:not(#network) svg"))
                .isNotEmpty()
                .allSatisfy(svg -> assertThat(svg.select("text.axis").eachText())
                        .isNotEmpty()
                        .allMatch(title -> !title.isBlank()));
        assertThat(page.select("#money-by-week text.axis").eachText())
                .containsExactly("money taken, thousand GBP", "week beginning");
    }

    @Test
    void the_charts_add_up_to_the_figures_of_the_report() {
        Report.Goods goods = report.goods();
        Map<String, Long> sums = new TreeMap<>();
        sums.put("orders-by-week", report.orders().placed());
        sums.put("delivery", report.orders().placed());
        sums.put("states", report.orders().placed() + report.orders().of(EndState.OUT_OF_STOCK));
        sums.put("money-by-week", report.takings().captured().minorUnits());
        sums.put("money-by-channel", report.takings().captured().minorUnits());
        sums.put("refunds-by-week", report.takings().refunded().minorUnits());
        sums.put("wanted-by-week", goods.wanted());
        sums.put("distances", goods.parts());
        sums.put("locations-of-orders", report.orders().placed());
        sums.put("points", report.takings().pointsIssued());
        sums.put("network", goods.supplied() - unitsUnderWay());
        assertThat(sums)
                .allSatisfy((id, sum) -> assertThat(sumOfLastColumn(id)).as(id).isEqualTo(sum));
        assertThat(sumOfLastColumn("returns-by-location")).isEqualTo(sumOfLastColumn("returns-by-week"));
        assertThat(column("wanted-by-week", "supplied")).isEqualTo(goods.supplied());
        assertThat(column("points", "clawed back")).isEqualTo(report.takings().pointsClawedBack());
        assertThat(column("money-by-channel", "paid back"))
                .isEqualTo(report.takings().refunded().minorUnits());
        assertThat(figure("locations-of-orders").expectFirst("tbody tr").text())
                .isEqualTo("1 location "
                        + (report.orders().placed() - report.orders().splits()));
    }

    @Test
    void the_stock_at_the_end_is_what_the_audit_counted() {
        Element lastWeek = last(figure("stock-by-week").select("tbody tr"));
        String onHand = String.valueOf(sumOfLastColumn("stock-by-location"));
        assertThat(last(page.select("#audits tr:has(th:matchesOwn(^stock$)) td"))
                        .text())
                .contains("on hand " + onHand + " ")
                .endsWith("in transit " + lastWeek.child(3).text());
        assertThat(number(lastWeek.child(1)) + number(lastWeek.child(2))).isEqualTo(Long.parseLong(onHand));
    }

    @Test
    void how_orders_stand_is_told_channel_by_channel() {
        for (Element row : figure("states").select("tbody tr")) {
            ChannelType channel = ChannelType.valueOf(row.child(0).text().toUpperCase(Locale.ROOT));
            List<Long> counts = Stream.of(EndState.values())
                    .map(state -> report.orders().of(channel, state))
                    .toList();
            assertThat(row.children().subList(1, 6).stream().map(ReportPageTest::number))
                    .isEqualTo(counts);
        }
    }

    @Test
    void every_mark_is_as_large_as_its_figure() {
        for (String id : List.of("orders-by-week", "money-by-week", "wanted-by-week", "returns-by-week")) {
            assertThat(figure(id).select("svg rect"))
                    .isNotEmpty()
                    .allSatisfy(bar -> assertThat(Double.parseDouble(bar.attr("height")))
                            .as(id + ": " + bar.text())
                            .isCloseTo(168.0 * amount(bar) / end(id), within(0.02)));
        }
    }

    @Test
    void the_audits_are_there_with_what_has_to_hold_and_what_was_found() {
        assertThat(page.select("#audits tbody th").eachText())
                .containsExactly("oversold", "stock", "money", "points", "journal");
        assertThat(page.select("#audits tbody tr")).allSatisfy(row -> {
            assertThat(row.child(1).text()).isEqualTo("ok");
            assertThat(row.child(2).text()).contains("=");
        });
        report.audits()
                .forEach(audit -> assertThat(page.select("#audits").text()).contains(audit.detail()));
        assertThat(page.select(".tiles").text()).contains("4 of 4").contains("96.48 %");
    }

    @Test
    void an_audit_that_failed_is_marked_by_words_and_not_by_color_alone() {
        Report failed = with(new Audit("stock", false, "S-1 has <2> units too few"), 3);
        Document shown = Jsoup.parse(ReportPage.of(failed));
        assertThat(shown.select("#audits .bad").eachText()).containsExactly("FAILED", "FAILED");
        assertThat(shown.select(".tiles .bad").eachText()).containsExactly("0 of 1 !", "3 !");
        assertThat(shown.select("#audits").text()).contains("S-1 has <2> units too few");
    }

    @Test
    void names_are_text_whatever_is_in_them(@TempDir Path directory) throws IOException {
        Path history = Files.writeString(
                directory.resolve("history.csv"), Replays.HEADER + """
                    7001,A1,"%s",5,2026-01-01 11:05:00,8.95,20008,United Kingdom
                    7002,A1,"%s",<i>six</i>,2026-01-01 11:06:00,8.95,20008,United Kingdom
                    """.formatted(quoted(HOSTILE), quoted(HOSTILE)));
        Location store = new Location(new LocationId("S1"), HOSTILE, LocationType.STORE, new GeoPoint(51.5, -0.1));
        Market market = new Market("Elsewhere", List.of(new Town("Rome", new GeoPoint(41.9, 12.5), 1)));
        HistorySource source = new HistorySource(HOSTILE, () -> HistoryReader.open(history), List.of());
        ReplayOptions options =
                new ReplayOptions(source, HOSTILE, new Network(List.of(store), List.of(), market), 1, 500);
        String text = ReportPage.of(Replays.run(options));
        Document shown = Jsoup.parse(text);
        assertThat(shown.select("b, i")).isEmpty();
        assertThat(shown.title()).isEqualTo("Replay of " + HOSTILE);
        assertThat(shown.select("#short-articles tbody th").text()).isEqualTo(HOSTILE + " (A1)");
        assertThat(shown.select("#stock-by-location tbody th").text()).isEqualTo(HOSTILE);
        assertThat(shown.select("#lines").text()).contains("Quantity '<i>six</i>'");
        assertThat(text).doesNotContain("<b>", "<i>");
        assertThat(shown.select("svg")).hasSize(18);
    }

    @Test
    void figures_do_not_grow_with_the_number_of_orders() {
        Figures figures = report.figures();
        long weeks = page.select("#orders-by-week tbody tr").size();
        assertThat(figures.trade().keys().size()).isLessThanOrEqualTo((int) weeks * ChannelType.values().length);
        assertThat(figures.stock().size()).isLessThanOrEqualTo((int) weeks + 1);
        assertThat(figures.locations().keys().size())
                .isLessThanOrEqualTo(NetworkReader.builtIn().locations().size());
        assertThat(report.pace().marks().size()).isLessThanOrEqualTo((int) weeks);
    }

    private static Report with(Audit audit, long oversold) {
        return new Report(
                report.options(),
                report.firstSale(),
                report.end(),
                report.lines(),
                report.orders(),
                report.goods(),
                report.takings(),
                oversold,
                List.of(audit),
                report.shortArticles(),
                report.figures(),
                report.pace(),
                report.seconds());
    }

    private static long unitsUnderWay() {
        return report.figures().trade().inAll(Trade.UNITS_SUPPLIED)
                - report.figures().locations().inAll(AtLocation.UNITS_OUT);
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }

    private static String withoutRun(String text) {
        return text.replaceAll("(?s)<!-- " + ReportPage.RUN_BEGINS + ".*" + ReportPage.RUN_ENDS + " -->", "");
    }

    private static Element figure(String id) {
        return page.expectFirst("#" + id);
    }

    private static long sumOfLastColumn(String id) {
        return figure(id).select("tbody tr").stream()
                .mapToLong(row -> number(last(row.children())))
                .sum();
    }

    private static long column(String id, String name) {
        int index = figure(id).select("thead th").eachText().indexOf(name);
        return figure(id).select("tbody tr").stream()
                .mapToLong(row -> number(row.child(index)))
                .sum();
    }

    private static Element last(Elements elements) {
        return elements.get(elements.size() - 1);
    }

    private static long number(Element cell) {
        return Long.parseLong(cell.text().replaceAll("[,.]", ""));
    }

    private static long amount(Element bar) {
        return Long.parseLong(bar.text().replaceAll(".*: ", "").replaceAll("[^0-9]", ""));
    }

    /** The amount at the end of the vertical axis, in the smallest part of its unit. */
    private static double end(String id) {
        Element figure = figure(id);
        double tick = figure.select("text[text-anchor=end]").stream()
                .mapToDouble(text -> Double.parseDouble(text.text().replace(",", "")))
                .max()
                .orElseThrow();
        String title = figure.expectFirst("text.axis").text();
        return tick * (title.contains("thousand") ? 1_000 : 1) * (title.contains("GBP") ? 100 : 1);
    }
}
