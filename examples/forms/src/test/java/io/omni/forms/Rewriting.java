package io.omni.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON texts that differ from others in a known way. */
final class Rewriting {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Rewriting() {}

    /** With the fields of all objects in the opposite order. */
    static String reversed(String text) {
        return MAPPER.writeValueAsString(reversed(MAPPER.readTree(text)));
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            Collections.reverse(fields);
            ObjectNode reversed = MAPPER.createObjectNode();
            fields.forEach(field -> reversed.set(field.getKey(), reversed(field.getValue())));
            return reversed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode same = MAPPER.createArrayNode();
            array.forEach(one -> same.add(reversed(one)));
            return same;
        }
        return node;
    }

    /** With one of its objects changed, chosen by number. */
    static String changed(String text, int which, Consumer<ObjectNode> change) {
        JsonNode root = MAPPER.readTree(text);
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        change.accept(objects.get(Math.floorMod(which, objects.size())));
        return MAPPER.writeValueAsString(root);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(one -> collect(one, objects));
    }
}
