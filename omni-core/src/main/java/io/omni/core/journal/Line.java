package io.omni.core.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a journal's file.
 *
 * @param position the position of its entry
 * @param segment the position of the first entry that was written with it
 * @param chain a digest of this line and of all before it
 * @param text the entry
 */
record Line(long position, long segment, String chain, String text) {

    /** Before the first line. */
    static final Line NONE = new Line(0, 0, "0".repeat(Chain.LENGTH), "");

    static final String BEGINNING = "{\"position\":";

    private static final Pattern TEXT = Pattern.compile("\\{[^\\x00-\\x1f]*}");
    private static final Pattern FORM = Pattern.compile(
            "\\{\"position\":(\\d{1,18}),\"segment\":(\\d{1,18}),\"chain\":\"([0-9a-f]{32})\",\"entry\":(\\{[^\\x00-\\x1f]*})}");

    /** The line that comes after this one. */
    Line next(long nextPosition, long nextSegment, String nextText) {
        if (!TEXT.matcher(nextText).matches()) {
            throw new IllegalArgumentException(
                    "the codec wrote '%s': it has to write a JSON object without line breaks and other control characters"
                            .formatted(nextText));
        }
        return new Line(nextPosition, nextSegment, Chain.of(chain, nextPosition, nextSegment, nextText), nextText);
    }

    /** Whether this is the line that was written after another. */
    boolean follows(Line before) {
        return position > before.position && chain.equals(Chain.of(before.chain, position, segment, text));
    }

    byte[] bytes() {
        return "{\"position\":%d,\"segment\":%d,\"chain\":\"%s\",\"entry\":%s}\n"
                .formatted(position, segment, chain, text)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The line that bytes without their line break are; empty if they are none. */
    static Optional<Line> of(byte[] bytes) {
        Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        return matcher.matches()
                ? Optional.of(new Line(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        matcher.group(3),
                        matcher.group(4)))
                : Optional.empty();
    }
}
