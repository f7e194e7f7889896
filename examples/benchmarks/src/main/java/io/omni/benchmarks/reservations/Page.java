package io.omni.benchmarks.reservations;

/**
 * A page in which each benchmark has a section of its own, between two marks. A section is replaced, all else stays.
 *
 * @param text the whole page
 */
record Page(String text) {

    /** The page with this section in place of the one before, or at its end where there was none. */
    Page with(String name, String section) {
        String begin = "<!-- begin %s -->".formatted(name);
        String end = "<!-- end %s -->".formatted(name);
        String marked = "%s\n%s\n%s".formatted(begin, section.strip(), end);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 && to < 0) {
            return new Page("%s\n\n%s\n".formatted(text.stripTrailing(), marked));
        }
        if (from < 0 || to < from) {
            throw new IllegalStateException(
                    "the page has only one of the marks '%s' and '%s', or the second first: mend it"
                            .formatted(begin, end));
        }
        return new Page(text.substring(0, from) + marked + text.substring(to + end.length()));
    }
}
