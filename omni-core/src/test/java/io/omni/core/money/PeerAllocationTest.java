package io.omni.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.internal.SharedData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The allocations and roundings that other libraries' own tests expect, where their conventions are ours. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerAllocationTest {

    private static final String SAMPLE = """
            {"cases": [
              {"id": "by-ratio", "type": "allocate_by_ratio", "amount_minor": 101, "ratios": [7, 3], "expected": [71, 30]},
              {"id": "refused", "type": "allocate_by_ratio", "amount_minor": 100, "ratios": [0, 0], "expected": "error"},
              {"id": "equally", "type": "allocate_equally", "amount_minor": 10, "n": 3, "expected": [4, 3, 3]},
              {"id": "round", "type": "round", "value": "-2.5", "mode": "HALF_UP", "expected": "-3"}
            ]}""";

    /** This peer rounds shares toward minus infinity; ours mirror the positive amount. */
    private static final String NOT_MIRRORED = "moneyphp-alloc-6";

    private static final Set<String> MODES_OF_JAVA = Set.of("HALF_UP", "HALF_DOWN", "HALF_EVEN");

    @Test
    void splits_by_ratio_are_those_of_peers() {
        for (JsonNode peer : cases("allocate_by_ratio")) {
            Money amount = Money.ofMinor("EUR", peer.path("amount_minor").asLong());
            long[] weights = stream(peer.path("ratios"))
                    .mapToLong(PeerAllocationTest::inHundredths)
                    .toArray();
            String id = peer.path("id").asString();
            if (!peer.path("expected").isArray()) {
                assertThatIllegalArgumentException().as(id).isThrownBy(() -> amount.split(weights));
            } else if (!id.equals(NOT_MIRRORED)) {
                assertThat(amount.split(weights)).as(id).isEqualTo(expected(peer));
            }
        }
    }

    @Test
    void a_negative_amount_mirrors_the_positive_one_unlike_with_some_peers() {
        assertThat(Money.ofMinor("EUR", -5).split(7, 3))
                .containsExactly(Money.ofMinor("EUR", -4), Money.ofMinor("EUR", -1));
    }

    @Test
    void even_splits_are_those_of_peers() {
        for (JsonNode peer : cases("allocate_equally")) {
            Money amount = Money.ofMinor("EUR", peer.path("amount_minor").asLong());
            assertThat(amount.splitEvenly(peer.path("n").asInt()))
                    .as(peer.path("id").asString())
                    .isEqualTo(expected(peer));
        }
    }

    @Test
    void roundings_are_those_of_peers_in_the_modes_that_java_has() {
        for (JsonNode peer : cases("round")) {
            String mode = peer.path("mode").asString();
            if (MODES_OF_JAVA.contains(mode)) {
                BigDecimal factor = new BigDecimal(peer.path("value").asString());
                assertThat(Money.ofMinor("JPY", 1).times(factor, RoundingMode.valueOf(mode)))
                        .as(peer.path("id").asString())
                        .isEqualTo(Money.of("JPY", peer.path("expected").asString()));
            }
        }
    }

    private static List<JsonNode> cases(String type) {
        JsonNode root = JsonMapper.shared().readTree(SharedData.read("peer-cases/money_allocation.json", SAMPLE));
        List<JsonNode> cases = stream(root.path("cases"))
                .filter(peer -> peer.path("type").asString().equals(type))
                .toList();
        assertThat(cases).isNotEmpty();
        return cases;
    }

    private static List<Money> expected(JsonNode peer) {
        return stream(peer.path("expected"))
                .map(units -> Money.ofMinor("EUR", units.asLong()))
                .toList();
    }

    private static long inHundredths(JsonNode ratio) {
        return ratio.decimalValue().movePointRight(2).longValueExact();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
