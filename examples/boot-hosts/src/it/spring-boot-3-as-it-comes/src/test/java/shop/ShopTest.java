package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.omni.core.json.OmniJson;
import io.omni.core.json.StoredJson;
import io.omni.orders.order.Order;
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

    @Autowired
    private OmniJson json;

    @Test
    void a_bean_places_orders() {
        checkout.open(3);
        assertThat(checkout.buy(2)).isPresent();
    }

    @Test
    void what_is_written_of_an_order_is_read_again() {
        checkout.open(2);
        Order order = checkout.buy(2).orElseThrow();
        StoredJson<Order> stored = json.stored(Order.class);
        assertThat(stored.read(stored.write(order))).isEqualTo(order);
    }

    @Test
    void a_mapper_of_the_hosts_own_misses_an_annotation() {
        ObjectMapper jackson3 = new JsonMapper();
        assertThatExceptionOfType(NoClassDefFoundError.class)
                .isThrownBy(() -> jackson3.writeValueAsString(new Receipt("4711")))
                .withMessageContaining("com/fasterxml/jackson/annotation/JsonApplyView");
    }
}
