package io.omni.workbench.network;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.calendar.Cutoff;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.location.LocationType;
import io.omni.workbench.input.InputError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkReaderTest {

    private static final String SMALL = """
        {
          "locations": [
            {"id": "S1", "name": "Shop", "type": "store", "latitude": 51.5, "longitude": -0.1}
          ],
          "markets": [
            {"country": "France", "towns": [{"name": "Paris", "latitude": 48.8566, "longitude": 2.3522, "weight": 3}]}
          ],
          "elsewhere": {"country": "Elsewhere", "towns": [{"name": "Rome", "latitude": 41.9, "longitude": 12.5, "weight": 1}]}
        }
        """;

    @TempDir
    Path directory;

    @Test
    void the_built_in_network_has_two_warehouses_and_fourteen_stores() {
        Network network = NetworkReader.builtIn();
        assertThat(network.locations().stream().filter(location -> location.type() == LocationType.WAREHOUSE))
                .hasSize(2);
        assertThat(network.locations().stream().filter(location -> location.type() == LocationType.STORE))
                .hasSize(14);
        assertThat(network.market("United Kingdom").towns()).hasSizeGreaterThan(40);
    }

    @Test
    void a_network_is_read_from_a_file() throws IOException {
        Network network = read(SMALL);
        assertThat(network.locations()).singleElement().extracting("name").isEqualTo("Shop");
        assertThat(network.market("france").towns()).hasSize(1);
        assertThat(network.market("Atlantis")).isEqualTo(network.elsewhere());
    }

    private static final String WITH_SCHEDULE = SMALL.replace("\"longitude\": -0.1}", """
        "longitude": -0.1,
             "schedule": {"zone": "Europe/London",
               "hours": [{"from": "saturday", "to": "sunday", "opens": "09:00", "closes": "20:00"}],
               "closed": ["2026-12-26"], "pickingTime": "PT2H",
               "cutoffs": [{"orderBy": "15:00", "leaves": "17:30", "days": ["saturday"]}]}}\
        """);

    @Test
    void a_location_may_have_a_schedule() throws IOException {
        assertThat(read(SMALL).locations())
                .singleElement()
                .satisfies(shop -> assertThat(shop.schedule()).isEmpty());
        Cutoff cutoff = new Cutoff(LocalTime.of(15, 0), LocalTime.of(17, 30), Set.of(SATURDAY));
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(SATURDAY, SUNDAY, OpenSpan.of("09:00", "20:00"))
                .closedOn(LocalDate.parse("2026-12-26"));
        assertThat(read(WITH_SCHEDULE).locations())
                .singleElement()
                .satisfies(shop -> assertThat(shop.schedule())
                        .contains(Schedule.of(hours, Duration.ofHours(2)).withCutoffs(cutoff)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/London | Europe/Londres | Europe/Londres",
                "20:00 | 25:00 | \"25:00\" is not a time of day",
                "PT2H | 2 hours | \"2 hours\" is not a duration",
                "sunday | sonntag | value 'sonntag': does not fit: give one of [monday",
                "[\"saturday\"] | [] | has no days: give at least one",
                "\"schedule\": { | \"schedule\": null, \"x\": { | schedule"
            })
    void what_is_wrong_in_a_schedule_is_named_too(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(WITH_SCHEDULE.replace(right, wrong)))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("network.json, line ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "store | shop | line 3, column 42, field locations[0].type, value 'shop': does not fit: give one of [",
                "48.8566 | 98.8566 | Latitude 98.8566 is not within",
                "48.8566 | \"north\" | line 6, column 67, field markets[0].towns[0].latitude, value 'north': does not"
                        + " fit: give a number",
                "\"weight\": 3 | \"weight\": 0 | Weight 0 of Paris is not within 1 and 1000000",
                "\"weight\": 3 | \"weight\": 3.5 | markets[0].towns[0].weight, value '3.5'",
                "\"weight\": 3 | \"weight\": null | markets[0].towns[0].weight",
                ", \"weight\": 3 | '' | markets[0].towns[0].weight",
                "\"weight\": 3 | \"weight\": 3, \"size\": 1 | field \"size\" is unknown here: remove it",
                "\"weight\": 3 | \"weight\": 3, \"weight\": 3 | is there twice",
                "\"type\": \"store\" | \"type\": 0 | locations[0].type, value '0'",
                "\"name\": \"Shop\" | \"name\": 7 | locations[0].name, value '7': does not fit: give a text in quotes",
                "\"S1\" | \" \" | Location id",
                "] | ) | line 4, column 3",
                "\"elsewhere\": | \"elsewhere\": 1, \"other\": | field elsewhere"
            })
    void what_is_wrong_in_it_is_named_with_file_line_column_and_value(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(replaceFirst(right, wrong)))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("network.json, line ")
                .hasMessageContaining(message);
    }

    @Test
    void a_location_may_not_be_there_twice() {
        assertThatThrownBy(() -> read(SMALL.replace(
                        "\"locations\": [",
                        "\"locations\": [{\"id\": \"S1\", \"name\": \"A\", \"type\": \"store\","
                                + " \"latitude\": 1, \"longitude\": 1},")))
                .hasMessageContaining("Location S1 is in the network twice");
    }

    private static String replaceFirst(String right, String wrong) {
        int at = SMALL.indexOf(right);
        assertThat(at).isNotNegative();
        return SMALL.substring(0, at) + wrong + SMALL.substring(at + right.length());
    }

    private Network read(String text) throws IOException {
        return NetworkReader.read(Files.writeString(directory.resolve("network.json"), text));
    }
}
