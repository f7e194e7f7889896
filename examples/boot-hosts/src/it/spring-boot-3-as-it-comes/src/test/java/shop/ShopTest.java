package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What works without the version that the README tells to manage, and what does not. */
@SpringBootTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShopTest {

    /** What a host puts on the wire. */
    record Receipt(String order) {}

    @Autowired
    private Checkout checkout;

    @Test
    void a_bean_places_orders() {
        checkout.open(3);
        assertThat(checkout.buy(2)).isPresent();
    }

    @Test
    void the_jackson_that_omni_uses_misses_an_annotation() {
        ObjectMapper jackson3 = new JsonMapper();
        assertThatExceptionOfType(NoClassDefFoundError.class)
                .isThrownBy(() -> jackson3.writeValueAsString(new Receipt("4711")))
                .withMessageContaining("com/fasterxml/jackson/annotation/JsonApplyView");
    }
}
