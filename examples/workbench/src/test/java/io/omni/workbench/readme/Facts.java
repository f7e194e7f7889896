package io.omni.workbench.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a README has to agree with.
 *
 * @param examples by name, the code that is compiled and run
 * @param coordinates of the modules, and of what the host on Spring Boot 3 names
 * @param commands the names under which {@code .ci/run} looks commands up in the README
 * @param report the lines that the first command prints
 */
record Facts(Map<String, String> examples, Set<String> coordinates, Set<String> commands, List<String> report) {

    private static final String SPRING_HOST = "examples/boot-hosts/src/it/spring-boot-3/pom.xml";
    private static final Pattern LOOK_UP = Pattern.compile("\\$\\(readme_command (\\w+)\\)");

    static Facts of(Path root, List<String> report) {
        Set<String> commands = new TreeSet<>();
        LOOK_UP.matcher(Checkout.text(root.resolve(".ci/run")))
                .results()
                .forEach(lookUp -> commands.add(lookUp.group(1)));
        Set<String> coordinates = Coordinates.ofModules(root);
        coordinates.addAll(Coordinates.ofDependencies(Checkout.text(root.resolve(SPRING_HOST))));
        return new Facts(Regions.in(Checkout.EXAMPLES), coordinates, commands, report);
    }
}
