package io.omni.tck;

import java.util.List;
import java.util.function.Supplier;

/**
 * A store that is broken in one way.
 *
 * @param suite which suite has to catch it
 * @param name what it does wrong
 * @param rules the rules that it breaks, of which each has to have a test that fails; none for a store that is not broken
 * @param fixture opens it
 */
record Mutant(Suite suite, String name, List<String> rules, Supplier<StorageFixture> fixture) {

    static Mutant of(Suite suite, String rule, String name, Supplier<StorageFixture> fixture) {
        return new Mutant(suite, name, List.of(rule.split(" ")), fixture);
    }

    @Override
    public String toString() {
        return suite + " " + String.join(" ", rules) + ": " + name;
    }
}
