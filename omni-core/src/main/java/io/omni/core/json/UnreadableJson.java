package io.omni.core.json;

import io.omni.core.OmniException;
import org.jspecify.annotations.Nullable;

/**
 * A text is not the JSON that it should be: cut off, of another shape or version, or a value refuses what it says. The message names the
 * document, the place and the way out; it repeats no text that might be personal.
 */
public final class UnreadableJson extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The document. */
    private final String document;
    /** The place. */
    private final JsonPlace place;
    /** The problem. */
    private final String problem;

    UnreadableJson(String document, String problem) {
        this(document, JsonPlace.UNKNOWN, problem, null);
    }

    UnreadableJson(String document, JsonPlace place, String problem, @Nullable Throwable cause) {
        super(document + place.within() + ": " + problem);
        if (cause != null) {
            initCause(cause);
        }
        this.document = document;
        this.place = place;
        this.problem = problem;
    }

    /**
     * What could not be read.
     *
     * @return the name of the form, or of the file
     */
    public String document() {
        return document;
    }

    /**
     * Where in it.
     *
     * @return line, column and field, as far as they are known
     */
    public JsonPlace place() {
        return place;
    }

    /**
     * Why.
     *
     * @return what is wrong there, and the way out
     */
    public String problem() {
        return problem;
    }
}
