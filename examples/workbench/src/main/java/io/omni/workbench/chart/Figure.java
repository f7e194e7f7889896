package io.omni.workbench.chart;

/** A chart on a page: its title, its legend, the drawing and the table, each of which can be read without the others. */
public final class Figure {

    private Figure() {}

    /**
     * Writes a chart.
     *
     * @param out where to
     * @param id unlike any other on the page
     * @param title what is shown
     * @param chart the chart
     */
    public static void write(Markup out, String id, String title, Chart chart) {
        out.open("figure", "id", id).open("figcaption").leaf("h3", title).close();
        legend(out, chart);
        out.open(
                "svg",
                "viewBox",
                "0 0 %d %d".formatted(Chart.WIDTH, chart.height()),
                "role",
                "img",
                "aria-labelledby",
                "%s-title %s-desc".formatted(id, id));
        out.leaf("title", title, "id", id + "-title").leaf("desc", chart.description(), "id", id + "-desc");
        chart.draw(out);
        out.close();
        out.open("details").leaf("summary", "Figures as a table");
        chart.table().writeTo(out, title);
        out.close().close();
    }

    private static void legend(Markup out, Chart chart) {
        if (chart.legend().isEmpty()) {
            return;
        }
        out.open("ul", "class", "legend");
        for (int i = 0; i < chart.legend().size(); i++) {
            out.open("li")
                    .leaf("span", "", "class", "key k" + (i + 1))
                    .text(chart.legend().get(i))
                    .close();
        }
        out.close();
    }
}
