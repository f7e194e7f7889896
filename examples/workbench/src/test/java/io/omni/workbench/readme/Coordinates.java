package io.omni.workbench.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Maven coordinates, written {@code group:artifact:version}. */
final class Coordinates {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

    private Coordinates() {}

    /** Those of the modules that the root POM lists. */
    static Set<String> ofModules(Path root) {
        String parent = Checkout.text(root.resolve("pom.xml"));
        Set<String> all = new TreeSet<>();
        MODULE.matcher(parent).results().map(module -> module.group(1)).forEach(module -> {
            String own = Checkout.text(root.resolve(module).resolve("pom.xml"));
            String artifact = element("artifactId", own.substring(own.indexOf("</parent>")));
            all.add(element("groupId", parent) + ":" + artifact + ":" + element("revision", parent));
        });
        return all;
    }

    /** Those of the dependencies in a piece of a POM. */
    static List<String> ofDependencies(String xml) {
        return DEPENDENCY
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .map(dependency -> element("groupId", dependency) + ":" + element("artifactId", dependency) + ":"
                        + element("version", dependency))
                .toList();
    }

    private static String element(String name, String xml) {
        return Pattern.compile("<" + name + ">([^<]+)</" + name + ">")
                .matcher(xml)
                .results()
                .findFirst()
                .map(element -> element.group(1))
                .orElse("no " + name);
    }
}
