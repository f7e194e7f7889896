package io.omni.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colors of the style sheet, as those see them who are color-blind. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaletteTest {

    /** Machado, Oliveira and Fernandes (2009): what is left of linear RGB to the eye; full vision first. */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    /** The six colors of Okabe and Ito that are most used for series come to 0.076 by the same measure. */
    private static final double FAR_APART = 0.1;

    @ParameterizedTest
    @CsvSource({"0, light", "1, dark", "2, paper"})
    void six_colors_stay_apart_for_every_eye(int theme, String name) {
        List<double[]> colors = series(theme);
        for (double[][] eye : EYES) {
            for (int i = 0; i < colors.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(distance(seen(eye, colors.get(i)), seen(eye, colors.get(j))))
                            .as("%s: color %d and %d", name, j + 1, i + 1)
                            .isGreaterThan(FAR_APART);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, light", "1, dark", "2, paper"})
    void marks_stand_out_from_their_ground_by_three_to_one_and_text_by_four_and_a_half(int theme, String name) {
        double[] card = color(theme, "card");
        for (double[] color : series(theme)) {
            assertThat(contrast(color, card)).as(name).isGreaterThan(3);
        }
        for (String text : List.of("ink", "soft", "good", "bad")) {
            assertThat(contrast(color(theme, text), card)).as(name + " " + text).isGreaterThan(4.5);
            assertThat(contrast(color(theme, text), color(theme, "page")))
                    .as(name + " " + text)
                    .isGreaterThan(4.5);
        }
    }

    private static List<double[]> series(int theme) {
        List<double[]> colors = new ArrayList<>();
        for (int i = 1; i <= Stacks.COLORS; i++) {
            colors.add(color(theme, "s" + i));
        }
        return colors;
    }

    /** In linear RGB. */
    private static double[] color(int theme, String name) {
        Matcher matcher = Pattern.compile("--" + name + ": #([0-9a-f]{6});").matcher(StyleSheet.text());
        for (int i = 0; i <= theme; i++) {
            assertThat(matcher.find()).as("theme %d has --%s", theme, name).isTrue();
        }
        int rgb = Integer.parseInt(matcher.group(1), 16);
        return new double[] {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)};
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(double[][] eye, double[] color) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double channel = eye[i][0] * color[0] + eye[i][1] * color[1] + eye[i][2] * color[2];
            seen[i] = Math.min(1, Math.max(0, channel));
        }
        return seen;
    }

    /** In Ottosson's Oklab, in which black and white are 1 apart. */
    private static double distance(double[] one, double[] other) {
        double[] a = oklab(one);
        double[] b = oklab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] oklab(double[] c) {
        double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    /** WCAG 2. */
    private static double contrast(double[] one, double[] other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(double[] color) {
        return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
    }
}
