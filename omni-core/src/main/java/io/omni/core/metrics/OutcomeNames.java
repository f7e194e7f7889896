package io.omni.core.metrics;

import java.util.Locale;
import java.util.stream.Stream;

/** What a tag calls an answer: the name of its type where that is one of several, in lower case with hyphens, else {@code done}. */
final class OutcomeNames {

    private static final String DONE = "done";

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            boolean oneOfSeveral = Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
            return oneOfSeveral ? hyphenated(type.getSimpleName()) : DONE;
        }
    };

    private OutcomeNames() {}

    static String of(Object answer) {
        return NAMES.get(answer.getClass());
    }

    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
