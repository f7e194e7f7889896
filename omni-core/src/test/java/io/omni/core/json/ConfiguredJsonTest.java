package io.omni.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Product;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelCapability;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.ledger.LedgerOptions;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfiguredJsonTest {

    private static final String CHANNELS = """
        [
          {"id": "web", "name": "Web shop", "type": "web", "currency": "GBP", "locale": "en-GB",
           "capabilities": ["sells", "ships"], "assortment": {"type": "everything"}},
          {"id": "till", "name": "Tills", "type": "store", "currency": "GBP", "locale": "en-GB",
           "capabilities": ["sells", "takes-returns"], "assortment": {"type": "everything"}}
        ]
        """;

    private final OmniJson json = OmniJson.of();
    private final ConfiguredJson<Channel> channels = json.configured(Channel.class);

    @Test
    void a_list_that_a_person_wrote_is_read() {
        assertThat(channels.readList(CHANNELS, "channels.json"))
                .contains(new Channel(
                                new ChannelId("web"),
                                "Web shop",
                                ChannelType.WEB,
                                Currency.getInstance("GBP"),
                                Locale.UK)
                        .withCapabilities(ChannelCapability.SELLS, ChannelCapability.SHIPS))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"Tills\"     | \"name\": \"Tills\", \"nick\": \"T\"  | channels.json, line 4, column 35,"
                        + " field [1].nick: field \"nick\" is unknown here: remove it, or correct it to one of"
                        + " [assortment, capabilities, currency, fees, id, locale, name, type]",
                "\"type\": \"store\", | '' | field \"type\" is missing: add it",
                "\"type\": \"store\"     | \"type\": \"shop\"   | channels.json, line 4, column 43, field [1].type:"
                        + " does not fit: give one of [store, web, app, kiosk, phone, marketplace, social, wholesale,"
                        + " feed]",
                "\"type\": \"store\"     | \"type\": 0          | field [1].type: does not fit: give one of [store,",
                "\"id\": \"till\"        | \"id\": 7            | channels.json, line 4, column 10, field [1].id: does"
                        + " not fit: give a text in quotes",
                "\"id\": \"till\"        | \"id\": \"\"         | field [1].id: Channel id \"\" is blank",
                "\"id\": \"till\"        | \"id\": null         | field [1].id: is null: give a value",
                "\"name\": \"Tills\"     | \"name\": \" \"      | field [1]: Name of channel till",
                "\"id\": \"till\"        | \"id\": \"a\", \"id\": \"b\" | line 4, column 19, field [1]: field \"id\""
                        + " is there twice: remove one",
            })
    void what_is_wrong_is_named_with_file_line_column_and_field(String part, String instead, String problem) {
        String till = CHANNELS.lines().skip(3).findFirst().orElseThrow();
        assertThat(till).contains(part);

        assertThatThrownBy(
                        () -> channels.readList(CHANNELS.replace(till, till.replace(part, instead)), "channels.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining(problem);
    }

    @Test
    void a_mistyped_field_is_named_beside_the_one_that_is_missing() {
        ConfiguredJson<LedgerOptions> options = json.configured(LedgerOptions.class);

        assertThatThrownBy(() -> options.read("{\"idWindov\": \"P7D\"}", "ledger.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage("ledger.json, line 1, column 19, field idWindow: field \"idWindow\" is missing: add it, or"
                        + " correct what is unknown here: \"idWindov\"");
    }

    @Test
    void nothing_at_all_is_named() {
        ConfiguredJson<LedgerOptions> options = json.configured(LedgerOptions.class);

        assertThatThrownBy(() -> options.read("", "ledger.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage("ledger.json, line 1, column 1: is empty: give a value");
        assertThatThrownBy(() -> options.read("null", "ledger.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage("ledger.json: is null: give a value");
        assertThatThrownBy(() -> channels.readList("[null]", "channels.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage("channels.json: value 1 of the list is null: remove it");
    }

    @Test
    void an_example_to_start_from_is_written_over_several_lines() {
        ConfiguredJson<LedgerOptions> options = json.configured(LedgerOptions.class);
        String example = options.write(LedgerOptions.DEFAULT.withIdWindow(Duration.ofDays(3)));

        assertThat(example).isEqualTo("""
            {
              "idWindow" : "PT72H"
            }
            """);
        assertThat(options.read(example, "ledger.json").idWindow()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void amounts_are_read_by_the_decimals_of_their_currency() {
        ConfiguredJson<Product> products = json.configured(Product.class);
        String product = """
            {"id": "coat", "title": "Coat", "variants": [
              {"sku": "coat-m", "options": [{"name": "size", "value": "M"}], "prices": [{"currency": "JPY", "amount": "12.5"}]}
            ]}
            """;

        assertThatThrownBy(() -> products.read(product, "products.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageStartingWith("products.json, line 2, column")
                .hasMessageContaining("field variants[0].prices[0]: JPY 12.5 is finer than the 0 decimals of JPY");
    }
}
