package io.omni.core.json;

import io.omni.core.internal.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of several texts that have names and an order, such as the size M: a list of them, for the fields of a JSON object have no order. */
record NamedText(String name, String value) {

    static List<NamedText> of(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> new NamedText(text.getKey(), text.getValue()))
                .toList();
    }

    static Map<String, String> map(List<NamedText> texts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (NamedText text : texts) {
            if (map.put(text.name(), text.value()) != null) {
                throw new IllegalArgumentException(
                        "%s is there twice: keep one of them".formatted(Text.quoted(text.name())));
            }
        }
        return map;
    }
}
