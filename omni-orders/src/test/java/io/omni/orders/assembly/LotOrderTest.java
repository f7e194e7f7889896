package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCANNER;
import static io.omni.orders.assembly.Retailer.SYRUP;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.lot.AssignLots;
import io.omni.inventory.lot.DeclareLot;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.order.Order;
import io.omni.orders.returns.ReturnOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders of what has lots or serial numbers. */
@Tag("I1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotOrderTest {

    private static final StockKey SYRUP_LEEDS = new StockKey(SYRUP, LEEDS);
    private static final StockKey SCANNER_LEEDS = new StockKey(SCANNER, LEEDS);
    private static final LotId LOT = new LotId("L-1");
    private static final LotId SERIAL = new LotId("1001");

    private final Retailer shop = new Retailer();

    private void receive(Sku sku, LotId lot, long units) {
        Variant variant = Variant.of(sku, Money.of("GBP", "10.00"));
        shop.omni.catalog().put(new Product(new ProductId(sku.value()), "A " + sku, List.of(variant)));
        StockKey key = new StockKey(sku, LEEDS);
        shop.omni
                .inventory()
                .receive(new ReceiveStock(
                        shop.id(), List.of(StockLine.of(sku, LEEDS, units)), List.of(LotLine.of(key, lot, units))));
    }

    @Test
    void an_order_takes_what_expires_first_and_what_comes_back_waits_for_its_lot() {
        shop.omni.inventory().lots().declare(new DeclareLot(shop.id(), SYRUP, LOT, Optional.empty()));
        receive(SYRUP, LOT, 3);
        Order order = shop.placed(shop.shipped(shop.cart(item(SYRUP, 2))));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.omni.inventory().lots().levels(SYRUP))
                .containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, LOT, 1));
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, LEEDS, units(1, 1))))
                .isInstanceOf(ReturnOutcome.Returned.class);
        assertThat(shop.omni.inventory().lots().audit(List.of(SYRUP)).unassigned())
                .containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, LotId.UNASSIGNED, 1));
    }

    @Test
    void an_order_does_not_know_which_unit_left_until_somebody_says_it() {
        receive(SCANNER, SERIAL, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(SCANNER, 1))));
        assertThat(order.terms().total()).isEqualTo(pounds("10.00"));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.omni.inventory().lots().audit(List.of(SCANNER)).isSound())
                .isTrue();
        shop.omni
                .inventory()
                .lots()
                .assign(new AssignLots(
                        shop.id(),
                        SCANNER_LEEDS,
                        StockCondition.SELLABLE,
                        List.of(new AssignLots.Change(SERIAL, LotId.UNASSIGNED, Quantity.ONE))));
        assertThat(shop.omni.inventory().lots().levels(SCANNER)).isEmpty();
    }
}
