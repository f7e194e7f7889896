package io.omni.core.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text that a person wrote, looked at once more to tell what Jackson does not. */
final class Source {

    private final String text;
    private final JsonMapper mapper;

    Source(String text, JsonMapper mapper) {
        this.text = text;
        this.mapper = mapper;
    }

    /** The place with line and column: Jackson has none for an unknown field. */
    JsonPlace locate(JsonPlace place) {
        if (place.line() > 0 || place.field().isEmpty()) {
            return place;
        }
        try (JsonParser parser = mapper.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.hasToken(JsonToken.PROPERTY_NAME)
                        && path(parser.streamReadContext()).equals(place.field())) {
                    TokenStreamLocation found = parser.currentTokenLocation();
                    return new JsonPlace(found.getLineNr(), found.getColumnNr(), place.field());
                }
            }
            return place;
        } catch (JacksonException malformed) {
            return place;
        }
    }

    /** The fields beside a missing one that its record does not have: one of them may be the missing one, mistyped. */
    List<String> unknownBeside(List<JacksonException.Reference> missing) {
        int last = missing.size() - 1;
        if (last < 0 || !(missing.get(last).from() instanceof Class<?> type) || !type.isRecord()) {
            return List.of();
        }
        JsonNode object = object(missing.subList(0, last));
        List<String> unknown = object == null ? new ArrayList<>() : new ArrayList<>(object.propertyNames());
        unknown.removeAll(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        return unknown;
    }

    private @Nullable JsonNode object(List<JacksonException.Reference> path) {
        try {
            JsonNode node = mapper.readTree(text);
            for (JacksonException.Reference step : path) {
                node = step.getIndex() >= 0 ? node.path(step.getIndex()) : node.path(step.getPropertyName());
            }
            return node.isObject() ? node : null;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String before = path(context.getParent());
        return context.inArray()
                ? before + "[" + context.getCurrentIndex() + "]"
                : before + (before.isEmpty() ? "" : ".") + context.currentName();
    }
}
