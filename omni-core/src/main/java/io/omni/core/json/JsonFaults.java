package io.omni.core.json;

import io.omni.core.internal.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says in a reader's words what Jackson found wrong, and where. Jackson's own messages repeat what stands there, which may be personal, so
 * neither they nor the exception are passed on; those of the values are, which take care of that themselves.
 */
final class JsonFaults {

    static final String NO_TEXT = "does not fit: give a text in quotes";
    static final String NO_WHOLE_NUMBER = "does not fit: give a whole number";

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '([^']+)'.*");
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);

    private final String document;
    private final Shapes shapes;
    private final @Nullable Source source;

    JsonFaults(String document, Shapes shapes) {
        this(document, shapes, null);
    }

    /** For a text that a person wrote, and is helped to correct. */
    JsonFaults(String document, Shapes shapes, @Nullable Source source) {
        this.document = document;
        this.shapes = shapes;
        this.source = source;
    }

    /** What went wrong while the whole text was read. */
    UnreadableJson in(JacksonException fault) {
        return in("", fault);
    }

    /** What went wrong while a field of it was read. */
    UnreadableJson in(String field, JacksonException fault) {
        Throwable cause = fault instanceof ValueInstantiationException ? fault.getCause() : null;
        return new UnreadableJson(document, located(place(field, fault)), problem(fault), cause);
    }

    UnreadableJson at(TokenStreamLocation location, String problem) {
        return new UnreadableJson(document, place("", location, List.of()), problem, null);
    }

    UnreadableJson because(String problem) {
        return new UnreadableJson(document, problem);
    }

    private JsonPlace located(JsonPlace place) {
        return source == null ? place : source.locate(place);
    }

    private static JsonPlace place(String field, JacksonException fault) {
        return place(field, fault.getLocation(), fault.getPath());
    }

    private static JsonPlace place(
            String within, @Nullable TokenStreamLocation location, List<JacksonException.Reference> path) {
        StringBuilder field = new StringBuilder(within);
        for (JacksonException.Reference step : path) {
            if (step.getIndex() >= 0) {
                field.append('[').append(step.getIndex()).append(']');
            } else if (step.getPropertyName() != null) {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return location == null || location.getLineNr() < 1
                ? new JsonPlace(0, 0, field.toString())
                : new JsonPlace(location.getLineNr(), Math.max(1, location.getColumnNr()), field.toString());
    }

    private String problem(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown.getPropertyName(), known(unknown.getKnownPropertyIds()));
        }
        if (fault instanceof InvalidTypeIdException type) {
            return type(type);
        }
        if (fault instanceof InvalidNullException) {
            return "is null: give a value";
        }
        if (fault instanceof ValueInstantiationException && fault.getCause() != null) {
            return cause(fault.getCause());
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        return malformed(fault);
    }

    static String unknownField(@Nullable String name, List<String> known) {
        String remedy = known.isEmpty() ? "remove it" : "remove it, or correct it to one of " + known;
        return "field %s is unknown here: %s".formatted(Text.quoted(String.valueOf(name)), remedy);
    }

    private static List<String> known(@Nullable Collection<Object> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(String::valueOf).sorted().toList();
    }

    private String type(InvalidTypeIdException fault) {
        Map<String, Class<?>> names = shapes.choice(fault.getBaseType().getRawClass());
        String known = names == null ? "" : ": give one of " + names.keySet();
        String given = shapes.typeField(fault.getBaseType().getRawClass());
        String field = given == null ? Shapes.TYPE_FIELD : given;
        return fault.getTypeId() == null
                ? "field \"%s\" is missing%s".formatted(field, known)
                : "%s %s is unknown here%s".formatted(field, Text.quoted(fault.getTypeId()), known);
    }

    private static String cause(Throwable cause) {
        return cause.getMessage() == null ? "is refused by what it stands for: correct it" : cause.getMessage();
    }

    private String mismatch(MismatchedInputException fault) {
        String message = String.valueOf(fault.getOriginalMessage());
        Matcher missing = MISSING.matcher(message);
        if (missing.lookingAt()) {
            return missing(missing.group(1), fault);
        }
        if (message.startsWith("No content")) {
            return "is empty: give a value";
        }
        if (message.startsWith("Trailing token")) {
            return "something follows after the end: remove it";
        }
        if (message.equals(NO_TEXT) || message.equals(NO_WHOLE_NUMBER) || fault.getTargetType() == null) {
            return message.startsWith("does not fit") ? message : "does not fit here: correct it";
        }
        return "does not fit: give " + wanted(fault.getTargetType());
    }

    private String missing(String field, MismatchedInputException fault) {
        List<String> unknown = source == null
                ? List.of()
                : source.unknownBeside(fault.getPath()).stream()
                        .map(Text::quoted)
                        .toList();
        String remedy =
                unknown.isEmpty() ? "add it" : "add it, or correct what is unknown here: " + String.join(", ", unknown);
        return "field \"%s\" is missing: %s".formatted(field, remedy);
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> Shapes.word((Enum<?>) constant))
                            .toList();
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type.isPrimitive() || type == Long.class || type == Integer.class) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list in [ ]" : "an object in { }";
    }

    private static String malformed(JacksonException fault) {
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(fault.getOriginalMessage()));
        if (duplicate.lookingAt()) {
            return "field %s is there twice: remove one".formatted(Text.quoted(duplicate.group(1)));
        }
        if (fault instanceof StreamConstraintsException) {
            return "is larger or deeper than any value: " + fault.getOriginalMessage();
        }
        if (fault instanceof InputCoercionException) {
            return "the number is out of range: give a smaller one";
        }
        if (fault instanceof UnexpectedEndOfInputException) {
            return "ends too early: it was cut off";
        }
        return fault instanceof StreamReadException
                ? "is no well-formed JSON: correct it from there"
                : "cannot be read: correct it";
    }
}
