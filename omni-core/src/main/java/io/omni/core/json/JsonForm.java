package io.omni.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of document is written: its name, the class of its values, its version, and the steps that bring older versions up to it.
 * Immutable.
 *
 * <p>A form begins with version 1. Whoever changes what is written adds one step from the version before, and with it the version counts
 * one more; the form that a released version wrote is never changed.
 *
 * <pre>{@code
 * JsonForm.of("parcel", Parcel.class)
 *         .upcast(1, data -> data.put("moves", 0))                        // version 2 counts moves
 *         .upcast(2, data -> data.set("place", data.remove("shelf")));    // version 3 says place for shelf
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class JsonForm<T> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
    private static final int MAX_NAME_LENGTH = 63;

    private final String name;
    private final Class<T> type;
    private final int oldest;
    private final List<UnaryOperator<ObjectNode>> steps;

    private JsonForm(String name, Class<T> type, int oldest, List<UnaryOperator<ObjectNode>> steps) {
        this.name = name;
        this.type = type;
        this.oldest = oldest;
        this.steps = List.copyOf(steps);
    }

    /**
     * A form of version 1.
     *
     * @param name names the kind of document, for ever: lower-case words with hyphens and dots, such as {@code order} or {@code
     *     order.placed}
     * @param type the class of its values
     * @param <T> the type of its values
     * @return the form
     */
    public static <T> JsonForm<T> of(String name, Class<T> type) {
        if (name.length() > MAX_NAME_LENGTH || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "form '%s' is no name: use at most %d lower-case letters, digits, hyphens and dots between words"
                            .formatted(name, MAX_NAME_LENGTH));
        }
        return new JsonForm<>(name, type, 1, List.of());
    }

    /**
     * Adds the step from one version to the next. The first step that is added says which version is the oldest that can still be read;
     * each further one follows on the one before.
     *
     * @param from the version that the step starts from
     * @param step turns the data of a document of that version into those of the next; may change what it is given, and depends on
     *     nothing else
     * @return the form with the step, one version on
     * @throws IllegalArgumentException if a step between is missing
     */
    public JsonForm<T> upcast(int from, UnaryOperator<ObjectNode> step) {
        int first = steps.isEmpty() ? from : oldest;
        if (from != first + steps.size() || from < 1) {
            throw new IllegalArgumentException(
                    "the step of %s from version %d does not follow on version %d: add the step from %d first"
                            .formatted(name, from, version(), version()));
        }
        List<UnaryOperator<ObjectNode>> more = new ArrayList<>(steps);
        more.add(step);
        return new JsonForm<>(name, type, first, more);
    }

    /**
     * What the kind of document is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What its documents are read into.
     *
     * @return the class of its values
     */
    public Class<T> type() {
        return type;
    }

    /**
     * What is written.
     *
     * @return the version, 1 or more
     */
    public int version() {
        return oldest + steps.size();
    }

    /**
     * What can still be read.
     *
     * @return the oldest version that can
     */
    public int oldestVersion() {
        return oldest;
    }

    /** Brings data of a version up to the current one. */
    ObjectNode current(int written, ObjectNode data) {
        requireReadable(written);
        ObjectNode current = data;
        for (int from = written; from < version(); from++) {
            current = step(from, current);
        }
        return current;
    }

    private ObjectNode step(int from, ObjectNode data) {
        try {
            return steps.get(from - oldest).apply(data);
        } catch (RuntimeException failed) {
            throw new UnreadableJson(
                    name,
                    JsonPlace.UNKNOWN,
                    "the step from version %d failed: correct the data, which are not of that version, or the step"
                            .formatted(from),
                    failed);
        }
    }

    void requireReadable(int written) {
        if (written > version()) {
            throw new UnreadableJson(
                    name,
                    "version %d is newer than the version %d known here: read it with the release that wrote it, or a later one"
                            .formatted(written, version()));
        }
        if (written < oldest) {
            throw new UnreadableJson(
                    name,
                    "version %d cannot be read, the oldest step being from version %d: add the steps between, or read it with an earlier release and save it again"
                            .formatted(written, oldest));
        }
    }

    /** Such as {@code order, version 3}. */
    @Override
    public String toString() {
        return name + ", version " + version();
    }
}
