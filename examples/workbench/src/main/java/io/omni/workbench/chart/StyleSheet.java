package io.omni.workbench.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How a page with charts looks: by light and by dark, on paper, on a telephone. */
public final class StyleSheet {

    private static final String NAME = "page.css";

    private StyleSheet() {}

    /**
     * Reads the style sheet.
     *
     * @return the text for the page's {@code style} element
     */
    public static String text() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + NAME + " is missing: build anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
