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
 * @param coordinates of the modules
 * @param commands the names under which {@code .ci/run} looks commands up in the README
 * @param report the lines that the first command prints
 */
record Facts(Map<String, String> examples, Set<String> coordinates, Set<String> commands, List<String> report) {

    private static final Pattern LOOK_UP = Pattern.compile("\\$\\(readme_command (\\w+)\\)");

    static Facts of(Path root, List<String> report) {
        Set<String> commands = new TreeSet<>();
        LOOK_UP.matcher(Checkout.text(root.resolve(".ci/run")))
                .results()
                .forEach(lookUp -> commands.add(lookUp.group(1)));
        return new Facts(Regions.in(Checkout.EXAMPLES), Coordinates.ofModules(root), commands, report);
    }
}
