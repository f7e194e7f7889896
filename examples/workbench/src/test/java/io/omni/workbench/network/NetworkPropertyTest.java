package io.omni.workbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.geo.Distance;
import io.omni.core.geo.GeoPoint;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;

class NetworkPropertyTest {

    private static final Network NETWORK = NetworkReader.builtIn();

    @Property
    void a_home_is_no_further_than_twelve_kilometers_from_a_town(
            @ForAll @AlphaChars String customer, @ForAll long seed) {
        GeoPoint home = NETWORK.home(customer, "United Kingdom", seed);
        assertThat(NETWORK.market("United Kingdom").towns())
                .anySatisfy(town -> assertThat(town.point().to(home)).isLessThan(Distance.ofMeters(12_100)));
    }
}
