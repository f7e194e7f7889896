package io.omni.workbench.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The marked regions of Java files. */
final class Regions {

    private static final Pattern REGION =
            Pattern.compile("(?ms)^ *// begin (?<name>[\\w-]+)\\n(?<code>.*?)^ *// end \\k<name>$");
    private static final Pattern PRINTED = Pattern.compile("println\\(.*\\); // (.+)");

    private Regions() {}

    /** All regions in a folder: by name, the code without the indentation that all of its lines have. */
    static Map<String, String> in(Path folder) {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Checkout::text)
                    .forEach(text -> REGION.matcher(text)
                            .results()
                            .forEach(region -> regions.put(
                                    region.group(1),
                                    region.group(2).stripTrailing().stripIndent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }

    /** What a region says in comments that its print statements print. */
    static List<String> printed(String region) {
        return PRINTED.matcher(region).results().map(print -> print.group(1)).toList();
    }
}
