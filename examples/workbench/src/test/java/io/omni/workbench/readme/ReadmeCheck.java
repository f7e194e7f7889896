package io.omni.workbench.readme;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the blocks of a README that nothing stands behind. */
final class ReadmeCheck {

    private static final String EXAMPLE = "example ";

    private final Facts facts;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    private ReadmeCheck(Facts facts) {
        this.facts = facts;
    }

    static List<String> faults(List<String> readme, Facts facts) {
        ReadmeCheck check = new ReadmeCheck(facts);
        Block.in(readme).forEach(check::check);
        check.checkThatAllIsShown();
        return check.faults;
    }

    private void check(Block block) {
        switch (block.language()) {
            case "java" -> checkExample(block);
            case "xml" -> checkDependencies(block);
            case "text" -> checkExcerpt(block);
            case "" -> checkCommand(block);
            default -> fault(block, "no check knows this language: give it one");
        }
    }

    private void checkExample(Block block) {
        Optional<String> name = block.label()
                .filter(label -> label.startsWith(EXAMPLE))
                .map(label -> label.substring(EXAMPLE.length()));
        String code = facts.examples().get(name.orElse(""));
        if (code == null) {
            fault(block, "no code stands behind it: put <!-- example NAME --> before it and mark a region of a test");
        } else if (!code.equals(block.text())) {
            fault(block, "differs from the region %s, which is:\n%s".formatted(name.orElse(""), code));
        }
        name.ifPresent(shown::add);
    }

    private void checkDependencies(Block block) {
        List<String> dependencies = Coordinates.ofDependencies(block.text());
        if (dependencies.isEmpty()) {
            fault(block, "has no dependency");
        }
        dependencies.stream()
                .filter(dependency -> !facts.coordinates().contains(dependency))
                .forEach(dependency -> fault(block, dependency + " is none of " + facts.coordinates()));
    }

    private void checkExcerpt(Block block) {
        Iterator<String> report = facts.report().iterator();
        for (String line : block.code()) {
            boolean found = false;
            while (!found && report.hasNext()) {
                found = report.next().equals(line);
            }
            if (!found) {
                fault(block, "the report does not have, after the lines before it: " + line);
                return;
            }
        }
    }

    private void checkCommand(Block block) {
        String name = block.label().orElse("");
        if (!facts.commands().contains(name)) {
            fault(block, ".ci/run does not run it: it runs " + facts.commands());
        } else if (block.code().size() != 1) {
            fault(block, "is to have one line");
        } else if (!shown.add(name)) {
            fault(block, ".ci/run runs only the first block named " + name);
        }
    }

    private void checkThatAllIsShown() {
        Set<String> missing = new TreeSet<>(facts.commands());
        missing.addAll(facts.examples().keySet());
        missing.removeAll(shown);
        missing.forEach(name -> faults.add("no block shows " + name));
    }

    private void fault(Block block, String what) {
        faults.add(block + ": " + what);
    }
}
