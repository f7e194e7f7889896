package io.omni.orders.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.json.ConfiguredJson;
import io.omni.core.json.OmniJson;
import io.omni.core.json.UnreadableJson;
import io.omni.orders.OrderOptions;
import io.omni.orders.sourcing.Sourcing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** In the named module, where Jackson sees what is opened to it and no more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrdersJsonTest {

    private final OmniJson json = OmniJson.of(OrdersJson.forms());

    @Test
    void options_that_a_person_wrote_are_read() {
        assertThat(json.configured(OrderOptions.class).read("""
            {"holdFor": "PT15M", "recoverAfter": "PT1M"}\
            """, "orders.json")).isEqualTo(OrderOptions.DEFAULT);
    }

    @Test
    void a_strategy_is_chosen_by_its_name() {
        ConfiguredJson<Sourcing> strategies = json.configured(Sourcing.class);

        assertThat(strategies.read("""
            {"type": "nearest"}\
            """, "sourcing.json")).isEqualTo(Sourcing.nearest());
        assertThatThrownBy(() -> strategies.read("""
            {"type": "farthest"}\
            """, "sourcing.json"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage(
                        "sourcing.json, line 1, column 10: type \"farthest\" is unknown here: give one of [fewest-shipments, least-cost, nearest, ranked]");
    }
}
