package io.omni.forms;

import io.omni.core.json.JsonForm;
import io.omni.core.json.JsonForms;
import io.omni.core.json.OmniJson;
import io.omni.inventory.json.InventoryJson;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.json.OrdersJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All forms of all modules, each as a document that can be written and read. A new module is entered here. */
final class Forms {

    static final OmniJson JSON = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
    static final URI SOURCE = URI.create("https://shop.example/omni");

    private Forms() {}

    static JsonForms all() {
        return JSON.forms();
    }

    /** Every document, stored first, then emitted, configured and the values that stand for themselves. */
    static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        all().stored().forEach(form -> documents.add(stored(form)));
        all().emitted().forEach(form -> documents.add(emitted(form)));
        all().configured().forEach(form -> documents.add(configured(form)));
        List<Class<?>> values = new ArrayList<>(all().values());
        values.addAll(all().choices().keySet());
        values.stream()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> documents.add(Document.value(type)));
        return documents;
    }

    private static <T> Document stored(JsonForm<T> form) {
        return Document.stored(form, JSON.stored(form.type()));
    }

    private static Document emitted(JsonForm<?> form) {
        return Document.emitted(form, JSON.events(SOURCE));
    }

    private static <T> Document configured(JsonForm<T> form) {
        return Document.configured(form, JSON.configured(form.type()));
    }
}
