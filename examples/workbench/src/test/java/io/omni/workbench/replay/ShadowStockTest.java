package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShadowStockTest {

    private static final StockKey HERE = new StockKey(new Sku("22000"), new LocationId("HERE"));
    private static final StockKey THERE = new StockKey(new Sku("22000"), new LocationId("THERE"));

    private final ShadowStock stock = new ShadowStock();

    @Test
    void units_are_followed_from_receipt_to_return() {
        stock.receive(HERE, Quantity.of(10));
        stock.dispatch(HERE, Quantity.of(4));
        assertThat(stock.inTransit()).isEqualTo(4);
        stock.arrive(THERE, Quantity.of(4));
        stock.ship(THERE, Quantity.of(3));
        stock.takeBack(HERE, Quantity.of(1));
        assertThat(stock.onHand()).containsEntry(HERE, 7L).containsEntry(THERE, 1L);
        assertThat(stock.received()).isEqualTo(10);
        assertThat(stock.out()).isEqualTo(3);
        assertThat(stock.returned()).isEqualTo(1);
        assertThat(stock.inTransit()).isZero();
        assertThat(stock.oversold()).isZero();
    }

    @Test
    void only_units_that_were_not_there_are_oversold_and_each_once() {
        stock.receive(HERE, Quantity.of(2));
        stock.ship(HERE, Quantity.of(5));
        assertThat(stock.oversold()).isEqualTo(3);
        stock.ship(HERE, Quantity.of(1));
        assertThat(stock.oversold()).isEqualTo(4);
        stock.receive(HERE, Quantity.of(10));
        stock.ship(HERE, Quantity.of(6));
        assertThat(stock.oversold()).isEqualTo(4);
    }

    @Test
    void units_of_another_location_do_not_count() {
        stock.receive(THERE, Quantity.of(5));
        stock.ship(HERE, Quantity.of(1));
        assertThat(stock.oversold()).isEqualTo(1);
    }
}
