package io.omni.core.json;

import io.omni.core.storage.AggregateType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Writes and reads every value that Omni stores, takes as configuration or emits. Made once from the forms of the modules in use, and of
 * the host; immutable, and safe for use by several threads.
 *
 * <pre>{@code
 * OmniJson json = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
 * StoredJson<Order> orders = json.stored(Order.class);
 * String text = orders.write(order);       // {"type":"order","version":1,"data":{...}}
 * Order same = orders.read(text);
 * }</pre>
 */
public final class OmniJson {

    private final Shapes shapes;
    private final JsonMapper mapper;
    private final JacksonModule module;
    private final JsonForms forms;

    private OmniJson(JsonForms forms) {
        this.forms = forms;
        this.shapes = new Shapes(forms);
        this.module = new FormModule(shapes, forms);
        this.mapper = mapper(module, new FormIntrospector(shapes));
    }

    /**
     * Puts forms together. Those of the core are always among them.
     *
     * @param modules the forms of the modules in use, and of the host
     * @return what writes and reads them
     * @throws IllegalArgumentException if a form is there twice, or a value that is needed has none
     */
    public static OmniJson of(JsonForms... modules) {
        JsonForms.Builder all = JsonForms.builder().add(CoreJson.forms());
        for (JsonForms forms : modules) {
            all.add(forms);
        }
        return new OmniJson(all.complete());
    }

    /**
     * Gives what writes and reads the documents of a kind of aggregate.
     *
     * @param type the kind of aggregate
     * @param <A> the type of the aggregates
     * @return what writes and reads them
     * @throws IllegalArgumentException if no stored form has the kind's name and class
     */
    public <A> StoredJson<A> stored(AggregateType<?, A> type) {
        JsonForm<A> form = form(forms.stored, "stored", type.aggregate());
        if (!form.name().equals(type.name())) {
            throw new IllegalArgumentException("aggregates '%s' have the stored form '%s': give both one name"
                    .formatted(type.name(), form.name()));
        }
        return new StoredJson<>(form, mapper, shapes);
    }

    /**
     * Gives what writes and reads documents of a class.
     *
     * @param type the class of the values, such as {@code JournalEntry.class}
     * @param <T> their type
     * @return what writes and reads them
     * @throws IllegalArgumentException if the class has no stored form
     */
    public <T> StoredJson<T> stored(Class<T> type) {
        return new StoredJson<>(form(forms.stored, "stored", type), mapper, shapes);
    }

    /**
     * Gives what reads values that a person writes.
     *
     * @param type the class of the values, such as {@code Channel.class}
     * @param <T> their type
     * @return what reads and writes them
     * @throws IllegalArgumentException if the class has no configured form
     */
    public <T> ConfiguredJson<T> configured(Class<T> type) {
        return new ConfiguredJson<>(form(forms.configured, "configured", type), mapper, shapes);
    }

    /**
     * Gives what writes and reads events, as CloudEvents.
     *
     * @param source where they come from, such as {@code https://shop.example/omni}: with its id it makes an event unique
     * @return what writes and reads them
     */
    public EventJson events(URI source) {
        Map<String, JsonForm<?>> byName = new HashMap<>();
        forms.emitted.forEach(form -> byName.put(form.name(), form));
        return new EventJson(source, byName, mapper, shapes);
    }

    /**
     * Gives a Jackson module with all forms, for a mapper of the host's own: to answer a web request with a {@code StockLevel}, say.
     * What is unknown, missing or too much is then treated as that mapper is set up, and no version is written: keep values that are to
     * last with {@link #stored}.
     *
     * @return the module
     */
    public JacksonModule module() {
        return module;
    }

    /**
     * Gives a mapper set up by the rules of this package (J-1 to J-6), for values without a version.
     *
     * @return the mapper, immutable
     */
    public JsonMapper mapper() {
        return mapper;
    }

    /**
     * Gives the forms it was made from, those of the core among them.
     *
     * @return the forms
     */
    public JsonForms forms() {
        return forms;
    }

    @SuppressWarnings("unchecked") // a form is of its class
    private static <T> JsonForm<T> form(List<JsonForm<?>> forms, String kind, Class<T> type) {
        for (JsonForm<?> form : forms) {
            if (form.type() == type) {
                return (JsonForm<T>) form;
            }
        }
        throw new IllegalArgumentException("%s has no %s form: add one, or the forms of its module; there are %s"
                .formatted(
                        type.getName(),
                        kind,
                        forms.stream().map(JsonForm::name).sorted().toList()));
    }

    private static JsonMapper mapper(JacksonModule module, FormIntrospector introspector) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .annotationIntrospector(introspector)
                .addModule(module)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_SUBTYPE_CLASS_NOT_REGISTERED,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                // Between named modules Jackson reaches public members, too, only where it makes them accessible.
                .enable(MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS)
                .withCoercionConfig(LogicalType.Textual, OmniJson::onlyText)
                .build();
    }

    private static void onlyText(MutableCoercionConfig config) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
