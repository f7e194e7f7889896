package io.omni.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.Event;
import io.omni.core.event.EventId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventJsonTest {

    public record Sold(String box, Money price) implements Event {
        @Override
        public String type() {
            return "box.sold";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("box", box);
        }
    }

    private static final JsonForm<Sold> SOLD =
            JsonForm.of("box.sold", Sold.class).upcast(1, data -> data.set("price", data.remove("cost")));

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.000000001Z");

    private static final String TEXT = """
        {"specversion":"1.0","id":"019aabdc-4400-7000-8000-000000000001","source":"https://shop.example/omni",\
        "type":"box.sold","subject":"box/b 7","time":"2026-11-22T12:00:00.000000001Z",\
        "datacontenttype":"application/json","dataversion":2,"partitionkey":"box/b 7",\
        "data":{"box":"b 7","price":{"currency":"EUR","amount":"12.99"}}}\
        """;

    private final EventJson events =
            OmniJson.of(JsonForms.builder().emitted(SOLD).build()).events(URI.create("https://shop.example/omni"));
    private final RecordedEvent sold = new RecordedEvent(
            new EventId(CommandId.of("019aabdc-4400-7000-8000-000000000001").value()),
            NOON,
            new Sold("b 7", Money.of("EUR", "12.99")));

    @Test
    void an_event_is_written_as_a_cloud_event_in_one_line() {
        assertThat(events.write(sold)).isEqualTo(TEXT);
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(events.read(TEXT)).isEqualTo(sold);
    }

    @Test
    void unknown_attributes_and_fields_are_ignored() {
        String more = TEXT.replace("\"data\":{", "\"traceparent\":\"00-1-2-01\",\"data\":{\"till\":7,")
                .replace("\"amount\"", "\"rate\":1,\"amount\"");

        assertThat(events.read(more)).isEqualTo(sold);
    }

    @Test
    void an_older_version_is_brought_up() {
        String old = TEXT.replace("\"dataversion\":2", "\"dataversion\":1").replace("\"price\"", "\"cost\"");

        assertThat(events.read(old)).isEqualTo(sold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"box.sold\"        | \"type\":\"box.lost\"   | type \"box.lost\" is unknown here: add its"
                        + " form, or skip it; known are [box.sold]",
                "\"type\":\"box.sold\"        | \"kind\":\"box.sold\"   | attribute type is missing or no text",
                "\"specversion\":\"1.0\"      | \"specversion\":\"2.0\" | specversion \"2.0\" is not the 1.0 known"
                        + " here",
                "\"dataversion\":2            | \"dataversion\":3       | version 3 is newer than the version 2 known"
                        + " here",
                "\"dataversion\":2            | \"dataversion\":0       | version 0 cannot be read",
                "\"dataversion\":2,           | ''                      | attribute dataversion is missing or no whole"
                        + " number",
                "2026-11-22T12:00             | yesterday               | attribute time is no instant",
                "019aabdc-4400-7000           | 019aabdc-4400-4000      | attribute id",
                "\"data\":{                   | \"data\":7,\"x\":{      | field \"data\" is missing or no object",
                "\"box\":\"b 7\"              | \"bocks\":\"b 7\"       | field data.box: field \"box\" is missing:"
                        + " add it",
                "\"amount\":\"12.99\"         | \"amount\":12.99        | field data.price.amount: does not fit: give"
                        + " a text in quotes",
                "}}}                          | }}                      | ends too early",
            })
    void what_is_no_such_event_is_refused(String part, String instead, String problem) {
        assertThat(TEXT).contains(part);

        assertThatThrownBy(() -> events.read(TEXT.replace(part, instead)))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining(problem);
    }

    @Test
    void an_event_without_a_form_is_refused() {
        EventJson none = OmniJson.of().events(URI.create("/omni"));

        assertThatThrownBy(() -> none.write(sold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event 'box.sold' of " + Sold.class.getName() + " has no form");
    }

    @Test
    void in_binary_mode_the_attributes_are_apart_from_the_data() {
        CloudEvent written = events.writeBinary(sold);
        assertThat(written.attributes().keySet())
                .containsExactly(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "dataversion",
                        "partitionkey");
        written.attributes()
                .forEach((name, value) -> assertThat(TEXT)
                        .contains("\"%s\":%s".formatted(name, name.equals("dataversion") ? value : '"' + value + '"')));
        assertThat(TEXT).endsWith("\"data\":" + written.data() + "}");
        assertThat(events.readBinary(written)).isEqualTo(sold);
        assertThatThrownBy(() -> written.attribute("traceparent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("traceparent");
    }

    @Test
    void what_is_no_such_event_in_binary_mode_is_refused() {
        CloudEvent written = events.writeBinary(sold);
        Map<String, String> unversioned = new HashMap<>(written.attributes());
        unversioned.put("dataversion", "new");
        assertThatThrownBy(() -> events.readBinary(new CloudEvent(unversioned, written.data())))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining("dataversion");
        assertThatThrownBy(() -> events.readBinary(new CloudEvent(written.attributes(), "[]")))
                .isInstanceOf(UnreadableJson.class);
        assertThatThrownBy(() -> events.readBinary(new CloudEvent(Map.of(), written.data())))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining("type");
    }
}
