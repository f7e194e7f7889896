package io.omni.workbench.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly: a field that is unknown, missing, null or there twice is an error, and so is a value of another type. */
public final class JsonInput {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private JsonInput() {}

    /**
     * Reads the whole of a file.
     *
     * @param file the file, which the caller closes
     * @param type the shape it must have
     * @throws InputError naming line, column, field and what stands there
     */
    public static <T> T read(InputFile file, Class<T> type) {
        String text = text(file);
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw error(file.name(), text, e);
        }
    }

    private static String text(InputFile file) {
        try {
            return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw file.unreadable(0, e);
        }
    }

    private static InputError error(String file, String text, JacksonException e) {
        int line = Math.max(1, e.getLocation().getLineNr());
        String column = "column %d%s".formatted(Math.max(1, e.getLocation().getColumnNr()), field(e));
        return InputError.at(file, line, column, value(text, line, e), problem(e), e);
    }

    private static String field(JacksonException e) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getIndex() >= 0) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.isEmpty() ? "" : ", field " + field;
    }

    /** The value at fault where the parser knows it, else the text of the line. */
    private static String value(String text, int line, JacksonException e) {
        if (e instanceof InvalidFormatException format && format.getValue() != null) {
            return format.getValue().toString();
        }
        return text.lines().skip(line - 1L).findFirst().orElse("").strip();
    }

    private static String problem(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "field %s is unknown here: remove it, or correct it to one of %s"
                    .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        Throwable cause = e.getCause();
        if (e instanceof ValueInstantiationException && cause != null && cause.getMessage() != null) {
            return cause.getMessage();
        }
        return e.getOriginalMessage();
    }
}
