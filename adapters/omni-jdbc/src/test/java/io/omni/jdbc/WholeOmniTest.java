package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.money.Money;
import io.omni.core.relay.Subscription;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All of Omni over a database: an order from the cart to the hand-over, and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeOmniTest {

    @Nested
    class OverH2 extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.h2Pool();
        }
    }

    @Nested
    class OverPostgreSql extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    abstract static class OverADatabase {

        abstract DataSource database();

        private ConnectionSource connections() {
            return ConnectionSource.of(database());
        }

        @BeforeEach
        void empty() {
            JdbcFixture.empty(database());
        }

        @Test
        void an_order_goes_from_cart_to_hand_over_and_back() {
            Shop shop = new Shop(connections());
            shop.open();
            shop.receive(3);
            Order order = shop.placed(2);
            assertThat(shop.level().available()).isEqualTo(1);
            shop.handOver(order);
            assertThat(shop.level().onHand()).isEqualTo(1);
            assertThat(shop.points()).isEqualTo(300);
            assertThat(shop.refundFor(order, 1)).isEqualTo(Money.of("GBP", "150.00"));
            assertThat(shop.level().onHand()).isEqualTo(2);
            assertThat(shop.points()).isEqualTo(150);
            shop.assertSound();
        }

        @Test
        void another_process_goes_on_where_the_first_one_stopped() {
            Shop first = new Shop(connections());
            first.open();
            first.receive(3);
            Order order = first.placed(2);
            Shop second = first.another(connections());
            assertThat(second.order(order.id())).isEqualTo(order);
            second.handOver(order);
            assertThat(first.level().onHand()).isEqualTo(1);
            second.assertSound();
        }

        @Test
        void what_happens_to_an_order_is_received_in_order() {
            Shop shop = new Shop(connections());
            shop.open();
            shop.receive(3);
            List<String> received = new ArrayList<>();
            shop.omni
                    .events()
                    .on(
                            OrderEvent.class,
                            Subscription.named("mailer"),
                            event -> received.add(event.event().type()));
            shop.handOver(shop.placed(1));
            shop.omni.relay(100);
            assertThat(received)
                    .filteredOn(type -> !type.equals("order.recorded"))
                    .startsWith("order.begun", "order.placed")
                    .endsWith("order.handed-over");
        }

        @Test
        void housekeeping_finds_nothing_to_do() {
            Shop shop = new Shop(connections());
            shop.open();
            shop.receive(1);
            assertThat(shop.omni.tidyUp(100).orders().failed()).isEmpty();
            shop.assertSound();
        }
    }
}
