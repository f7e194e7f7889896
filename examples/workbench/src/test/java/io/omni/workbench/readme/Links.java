package io.omni.workbench.readme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links of a page to files of the project. */
final class Links {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+_\\w+)`");

    private Links() {}

    /** Links to what is not there, and links that name a test which the file does not have. */
    static List<String> broken(String page, Path folder) {
        return LINK.matcher(page)
                .results()
                .map(link -> fault(link, folder))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> fault(MatchResult link, Path folder) {
        Path target = folder.resolve(link.group(2));
        if (!Files.exists(target)) {
            return Optional.of(link.group() + ": there is no such file");
        }
        return TEST_NAME
                .matcher(link.group(1))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !Checkout.text(target).contains(" " + name + "("))
                .findFirst()
                .map(name -> link.group() + ": the file has no " + name);
    }
}
