package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRule;
import io.omni.inventory.promise.SafetyStock;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.stock.StockKey;
import io.omni.orders.order.Order;
import io.omni.orders.placement.PlaceOutcome;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order gets what its channel may have, and no other units. */
@Tag("P-06")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelStockTest {

    private static final ChannelId PHONE = new ChannelId("phone");

    private final Retailer shop = new Retailer();

    ChannelStockTest() {
        shop.omni
                .channels()
                .put(new Channel(PHONE, "Phone", ChannelType.PHONE, Currency.getInstance("GBP"), Locale.UK));
    }

    private PlaceOutcome order(ChannelId channel, long coats) {
        return shop.omni.orders().place(shop.shipped(shop.cart(channel, List.of(item(COAT, coats)))));
    }

    @Test
    void an_order_takes_its_channels_own_units_first_and_none_of_anothers() {
        QuotaSize two = new QuotaSize.Units(Quantity.of(2));
        shop.omni.inventory().quotas().put(QuotaPlan.of(QuotaRule.hard("phone", PHONE, two)));
        shop.receive(COAT, LEEDS, 3);
        assertThat(order(WEB, 2)).as("one is everybody's").isInstanceOf(PlaceOutcome.OutOfStock.class);
        Order phoned = shop.placed(order(PHONE, 1));
        assertThat(shop.level(COAT, LEEDS).setAside()).isEqualTo(1);
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(1);
        shop.ship(phoned, 1);
        shop.placed(order(WEB, 1));
        assertThat(order(WEB, 1)).isInstanceOf(PlaceOutcome.OutOfStock.class);
        shop.placed(order(PHONE, 1));
        assertThat(shop.level(COAT, LEEDS).setAside()).isZero();
    }

    @Test
    void an_order_leaves_what_the_rules_of_promises_keep_back() {
        shop.omni
                .inventory()
                .promises()
                .put(new PromisePolicy(List.of(PromiseRule.named("leeds keeps two")
                        .by(PromiseMethod.SHIP)
                        .at(LEEDS)
                        .keeping(new SafetyStock.Units(Quantity.of(2))))));
        assertThat(order(WEB, 1)).as("nothing anywhere").isInstanceOf(PlaceOutcome.OutOfStock.class);
        shop.receive(COAT, LEEDS, 3);
        shop.receive(COAT, DAVENTRY, 1);
        Order order = shop.placed(order(WEB, 2));
        assertThat(order.fulfillments()).hasSize(2);
        assertThat(order(WEB, 1)).isInstanceOf(PlaceOutcome.OutOfStock.class);
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(2);
        shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
    }

    @Test
    void an_order_is_of_units_that_are_there_whatever_may_be_promised_beyond_them() {
        shop.omni
                .inventory()
                .promises()
                .put(new PromisePolicy(List.of(PromiseRule.named("back-orders").beyond(Quantity.of(5)))));
        shop.receive(COAT, LEEDS, 1);
        assertThat(order(WEB, 3)).isInstanceOf(PlaceOutcome.OutOfStock.class);
        shop.placed(order(WEB, 1));
        assertThat(shop.omni
                        .inventory()
                        .levels(List.of(new StockKey(COAT, LEEDS)))
                        .get(0)
                        .available())
                .isZero();
    }
}
