package io.omni.core.json;

import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads values that a person writes, and says what is wrong in a file, where, and what could stand there instead. Immutable, and safe for
 * use by several threads.
 *
 * @param <T> the type of the values
 */
public final class ConfiguredJson<T> {

    private final JsonForm<T> form;
    private final JsonMapper mapper;
    private final Shapes shapes;
    private final ObjectReader one;
    private final ObjectReader several;
    private final ObjectWriter writer;

    ConfiguredJson(JsonForm<T> form, JsonMapper mapper, Shapes shapes) {
        this.form = form;
        this.mapper = mapper;
        this.shapes = shapes;
        this.one = mapper.readerFor(form.type());
        this.several = mapper.readerForListOf(form.type());
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        this.writer = mapper.writerFor(form.type())
                .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /**
     * Reads a value.
     *
     * @param text the JSON
     * @param document what a message calls it, such as the name of the file
     * @return the value
     * @throws UnreadableJson if a field is unknown, missing, there twice or refused; with line, column and field
     */
    public T read(String text, String document) {
        return read(one::readValue, text, document);
    }

    /**
     * Reads a list of values, in {@code [ ]}.
     *
     * @param text the JSON
     * @param document what a message calls it, such as the name of the file
     * @return the values in their order, immutable
     * @throws UnreadableJson if a field is unknown, missing, there twice or refused; with line, column and field
     */
    public List<T> readList(String text, String document) {
        List<T> values = read(several::readValue, text, document);
        if (values.contains(null)) {
            throw new UnreadableJson(
                    document, "value %d of the list is null: remove it".formatted(values.indexOf(null) + 1));
        }
        return List.copyOf(values);
    }

    /**
     * Writes a value over several lines, as an example to start from.
     *
     * @param value the value
     * @return the JSON, ending with a line break
     */
    public String write(T value) {
        return writer.writeValueAsString(value) + "\n";
    }

    /**
     * What the values are called.
     *
     * @return their name and class
     */
    public JsonForm<T> form() {
        return form;
    }

    private <R> R read(Function<String, R> reader, String text, String document) {
        JsonFaults faults = new JsonFaults(document, shapes, new Source(text, mapper));
        try {
            R value = reader.apply(text);
            if (value == null) {
                throw faults.because("is null: give a value");
            }
            return value;
        } catch (JacksonException fault) {
            throw faults.in(fault);
        }
    }
}
