package io.omni.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What we write, against the field list that Google publishes; against a sample of it where that is not beside the checkout. */
@Tag("C6")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoogleRulesTest {

    private static final String FILE = "feeds/google-merchant/inventories/v1/inventories_common.proto";

    /** The names that count here, in the form of the published file. */
    private static final String SAMPLE = """
            message LocalInventoryAttributes {
              enum Availability {
                LOCAL_INVENTORY_AVAILABILITY_UNSPECIFIED = 0;
                IN_STOCK = 1;
                LIMITED_AVAILABILITY = 2;
                ON_DISPLAY_TO_ORDER = 3;
                OUT_OF_STOCK = 4;
              }
              enum PickupMethod {
                PICKUP_METHOD_UNSPECIFIED = 0;
                BUY = 1;
                RESERVE = 2;
                SHIP_TO_STORE = 3;
                NOT_SUPPORTED = 4;
              }
              enum PickupSla {
                PICKUP_SLA_UNSPECIFIED = 0;
                SAME_DAY = 1;
                NEXT_DAY = 2;
                TWO_DAY = 3;
                THREE_DAY = 4;
                FOUR_DAY = 5;
                FIVE_DAY = 6;
                SIX_DAY = 7;
                SEVEN_DAY = 8;
                MULTI_WEEK = 9;
              }
              google.shopping.type.Price price = 1;
              optional Availability availability = 4;
              // Must be greater
              // than or equal to zero.
              optional int64 quantity = 5;
              // Unless the value is `"not supported"`, this field must be
              // submitted together with `pickupSla`.
              optional PickupMethod pickup_method = 6;
              optional PickupSla pickup_sla = 7;
            }
            """;

    @Test
    void values_and_columns_are_those_that_google_publishes(TestReporter reporter) throws IOException {
        @Nullable Path published = published();
        if (published == null) {
            reporter.publishEntry(
                    "rules", "no shared/data/" + FILE + " beside the checkout: the sample is read instead");
        }
        String rules = published == null ? SAMPLE : Files.readString(published);
        String local = rules.substring(
                rules.indexOf("message LocalInventoryAttributes"), end(rules, "message LocalInventoryAttributes"));
        assertThat(constants(local, "Availability")).isEqualTo(texts(LocalAvailability.values()));
        assertThat(constants(local, "PickupMethod")).isEqualTo(texts(PickupMethod.values()));
        assertThat(constants(local, "PickupSla")).isEqualTo(texts(PickupSla.values()));
        assertThat(fields(local)).contains("price", "availability", "quantity", "pickup_method", "pickup_sla");
        StringBuilder names = new StringBuilder();
        assertThat(new LocalInventoryTsv(names)).isNotNull();
        assertThat(Arrays.stream(names.toString().trim().split("\t"))
                        .filter(name -> !List.of("store_code", "id").contains(name)))
                .allMatch(fields(local)::contains);
        assertThat(local.replaceAll("\\s*//\\s*", " "))
                .as("what Pickup and LocalListing check")
                .contains("must be submitted together with `pickupSla`")
                .contains("Must be greater than or equal to zero");
    }

    private static int end(String rules, String message) {
        int next = rules.indexOf("\nmessage ", rules.indexOf(message) + 1);
        return next < 0 ? rules.length() : next;
    }

    private static List<String> constants(String rules, String name) {
        String body = rules.substring(rules.indexOf("enum " + name + " {"));
        return Pattern.compile("^\\s*([A-Z_]+) = [1-9]\\d*;", Pattern.MULTILINE)
                .matcher(body.substring(0, body.indexOf('}')))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> fields(String rules) {
        return Pattern.compile("^\\s*(?:optional |repeated )?[A-Za-z0-9_.]+ ([a-z_]+) = \\d+", Pattern.MULTILINE)
                .matcher(rules)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static <E extends Enum<E>> List<String> texts(E[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static @Nullable Path published() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("data").resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }
}
