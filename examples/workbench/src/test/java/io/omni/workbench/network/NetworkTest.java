package io.omni.workbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.geo.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkTest {

    private static final Network NETWORK = NetworkReader.builtIn();

    @Test
    void a_customer_lives_at_the_same_point_on_every_machine() {
        assertThat(NETWORK.home("17850", "United Kingdom", 42)).isEqualTo(new GeoPoint(57.19755, -2.24735));
    }

    @Test
    void another_seed_moves_the_customers() {
        assertThat(NETWORK.home("17850", "United Kingdom", 43))
                .isNotEqualTo(NETWORK.home("17850", "United Kingdom", 42));
    }

    @Test
    void towns_are_drawn_by_weight() {
        Town large = new Town("Large", new GeoPoint(50, 0), 9);
        Town small = new Town("Small", new GeoPoint(60, 0), 1);
        Market market = new Market("Two", List.of(large, small));
        Network network = new Network(NETWORK.locations(), List.of(market), market);
        Map<Boolean, Integer> north = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            north.merge(network.home("c" + i, "Two", 1).latitude() > 55, 1, Integer::sum);
        }
        assertThat(north.get(true)).isBetween(850, 1150);
    }
}
