package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.network.Market;
import io.omni.workbench.network.NetworkReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountriesTest {

    private final List<String> markets =
            NetworkReader.builtIn().markets().stream().map(Market::country).toList();

    @Test
    void every_country_of_the_built_in_network_has_an_iso_code() {
        assertThat(markets)
                .hasSizeGreaterThan(30)
                .allSatisfy(country -> assertThat(Countries.code(country)).isIn((Object[]) Locale.getISOCountries()));
    }

    @Test
    void only_the_home_country_and_what_is_unspecified_is_british() {
        assertThat(markets)
                .filteredOn(country -> Countries.code(country).equals("GB"))
                .containsExactlyInAnyOrder("United Kingdom", "Unspecified");
    }

    @Test
    void the_code_is_that_of_the_country() {
        assertThat(Countries.code("EIRE")).isEqualTo("IE");
        assertThat(Countries.code("RSA")).isEqualTo("ZA");
        assertThat(Countries.code("Atlantis")).isEqualTo("GB");
    }
}
