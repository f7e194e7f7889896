package io.omni.benchmarks.reservations;

import java.util.List;
import java.util.Locale;

/**
 * Reservations a second of everybody, as bars: a group for each load of a crowd on this machine.
 *
 * @param measured a group each
 */
record Chart(List<Measured> measured) {

    private static final int WIDTH = 900;
    private static final int TOP = 64;
    private static final int ROW = 22;
    private static final int GAP = 40;
    private static final int LEFT = 280;
    private static final int LONGEST = 430;
    private static final String INK = "#1f2933";
    private static final String QUIET = "#52606d";

    Chart {
        measured = List.copyOf(measured);
    }

    /** A chart of what a crowd did here, out of all that was measured. */
    static Chart of(List<Measured> all) {
        return new Chart(all.stream()
                .filter(each -> each.load().setting() == Setting.HERE)
                .filter(each -> each.load().callers() == crowd(all))
                .toList());
    }

    private static int crowd(List<Measured> measured) {
        return measured.stream().mapToInt(each -> each.load().callers()).max().orElse(0);
    }

    private static List<Contender> contenders(Measured measured) {
        return List.of(Contender.values()).stream()
                .filter(measured.rounds()::has)
                .toList();
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        int height = TOP + 16;
        for (Measured each : measured) {
            height += GAP + ROW * contenders(each).size();
        }
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n"
                        .formatted(WIDTH, height));
        svg.append("<title>Reservations a second over PostgreSQL</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(svg, 20, 28, INK, "start\" font-size=\"18\" font-weight=\"600", "Reservations a second over PostgreSQL");
        text(
                svg,
                20,
                48,
                QUIET,
                "start",
                "%d callers, every commit on the disk, on one machine; in brackets how often as fast Omni is"
                        .formatted(crowd(measured)));
        double most = measured.stream()
                .flatMap(each -> contenders(each).stream().map(one -> perSecond(each, one)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        int y = TOP;
        for (Measured each : measured) {
            y = group(svg, each, y, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private static double perSecond(Measured measured, Contender contender) {
        return measured.rounds().median(contender, Turn::perSecond);
    }

    private static int group(StringBuilder svg, Measured measured, int top, double most) {
        int y = top + 24;
        text(
                svg,
                20,
                y,
                INK,
                "start\" font-weight=\"600",
                measured.load().workload().what());
        y += 8;
        for (Contender contender : contenders(measured)) {
            double perSecond = perSecond(measured, contender);
            double length = Math.max(1, LONGEST * perSecond / most);
            text(svg, LEFT - 10, y + 15, QUIET, "end", contender.text());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>\n",
                    LEFT,
                    y + 2,
                    length,
                    ROW - 5,
                    color(contender)));
            text(svg, LEFT + (int) length + 8, y + 15, INK, "start", label(measured, contender, perSecond));
            y += ROW;
        }
        return y + GAP - 32;
    }

    private static String label(Measured measured, Contender contender, double perSecond) {
        return contender == Contender.OMNI
                ? Results.number(perSecond)
                : String.format(
                        Locale.ROOT,
                        "%s (%.2f)",
                        Results.number(perSecond),
                        measured.rounds().ratio(contender, Turn::perSecond));
    }

    /** Four that a color-blind eye can tell apart; each bar has its name beside it as well. */
    private static String color(Contender contender) {
        return switch (contender) {
            case OMNI -> "#0072b2";
            case SELECT_FOR_UPDATE -> "#e69f00";
            case ONE_STATEMENT -> "#009e73";
            case BULK -> "#9aa5b1";
        };
    }

    private static void text(StringBuilder svg, int x, int y, String color, String anchor, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(x, y, color, anchor, text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
