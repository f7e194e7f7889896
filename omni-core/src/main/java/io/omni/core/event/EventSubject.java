package io.omni.core.event;

/**
 * The thing that an event happened to.
 *
 * @param kind what sort of thing, such as {@code order}
 * @param id which one
 */
public record EventSubject(String kind, String id) {

    /** Checks that neither part is blank. */
    public EventSubject {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "event subject '%s/%s' has a blank part: give both a kind and an id".formatted(kind, id));
        }
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
