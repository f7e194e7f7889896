package io.omni.workbench.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes markup that is both HTML and well-formed XML. Whatever text is handed in is escaped, and characters that neither allows are
 * replaced, so that no name can become markup.
 */
public final class Markup {

    private static final char REPLACEMENT = '\ufffd';
    private static final Set<String> INLINE = Set.of("span", "title", "desc", "td", "th", "strong", "tspan", "summary");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins with nothing. */
    public Markup() {}

    /**
     * Begins an element.
     *
     * @param name its name
     * @param attributes names and values in turn; one whose value is empty is left out
     * @return this
     */
    public Markup open(String name, String... attributes) {
        begin(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /**
     * Ends the element that was begun last.
     *
     * @return this
     */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * Writes an element without content.
     *
     * @param name its name
     * @param attributes names and values in turn; one whose value is empty is left out
     * @return this
     */
    public Markup empty(String name, String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    /**
     * Writes an element with nothing but text in it.
     *
     * @param name its name
     * @param text what it says
     * @param attributes names and values in turn; one whose value is empty is left out
     * @return this
     */
    public Markup leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /**
     * Writes text.
     *
     * @param text any characters
     * @return this
     */
    public Markup text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    /**
     * Writes a comment.
     *
     * @param text without two hyphens in a row
     * @return this
     */
    public Markup comment(String text) {
        if (text.contains("--")) {
            throw new IllegalArgumentException("Comment '%s' has two hyphens in a row: leave one out".formatted(text));
        }
        out.append("\n<!-- ").append(text).append(" -->");
        return this;
    }

    /**
     * Writes a style sheet.
     *
     * @param css without a character that markup gives a meaning
     * @return this
     */
    public Markup style(String css) {
        if (css.contains("<") || css.contains("&")) {
            throw new IllegalArgumentException("The style sheet has a < or a &: write it without");
        }
        open("style");
        out.append('\n').append(css);
        return close();
    }

    private void begin(String name, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("Attribute %s of %s has no value: give names and values in turn"
                    .formatted(attributes[attributes.length - 1], name));
        }
        if (!INLINE.contains(name)) {
            out.append('\n');
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escaped(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                boolean allowed = !Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && Character.getType(character) != Character.UNASSIGNED;
                out.appendCodePoint(allowed ? character : REPLACEMENT);
            }
        }
    }

    /**
     * What was written.
     *
     * @return the markup
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Element %s was not closed: close it first".formatted(open.peek()));
        }
        return out + "\n";
    }
}
