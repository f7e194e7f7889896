package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.workbench.network.Market;
import io.omni.workbench.network.Network;
import io.omni.workbench.network.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One article, one store, and two warehouses that can send it some. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplenishingTest {

    private static final Sku PLATE = new Sku("22000");
    private static final LocationId STORE = new LocationId("STORE");
    private static final LocationId NEAR = new LocationId("NEAR");
    private static final LocationId FAR = new LocationId("FAR");
    private static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");

    private final Retailer retailer = retailer();
    private final Agenda agenda = new Agenda(retailer.clock());
    private final Replenishing replenishing = new Replenishing(retailer, agenda);

    @Test
    void a_store_that_sold_and_has_few_left_is_sent_a_dozen_from_the_fullest_warehouse_in_two_days() {
        receive(3, 30, 100);
        replenishing.sold(partFrom(STORE));
        replenishing.endOfDay();
        assertThat(level(STORE).inTransit()).isEqualTo(12);
        assertThat(level(FAR).onHand()).isEqualTo(88);
        assertThat(level(NEAR).onHand()).isEqualTo(30);
        agenda.advanceTo(MORNING.plus(Duration.ofHours(47)));
        assertThat(level(STORE).onHand()).isEqualTo(3);
        assertThat(replenishing.onTheWay()).isEqualTo(12);
        assertThat(retailer.omni().inventory().transfers().openTo(STORE)).hasSize(1);
        agenda.advanceTo(MORNING.plus(Duration.ofDays(2)));
        assertThat(level(STORE).onHand()).isEqualTo(15);
        assertThat(level(STORE).inTransit()).isZero();
        assertThat(replenishing.transfers()).isEqualTo(1);
        assertThat(replenishing.sent()).isEqualTo(12);
        assertThat(replenishing.onTheWay()).isZero();
        assertThat(retailer.shadow().onHand()).containsEntry(new StockKey(PLATE, STORE), 15L);
    }

    @Test
    void a_warehouse_gives_at_most_half_of_what_it_has() {
        receive(1, 1, 9);
        replenishing.sold(partFrom(STORE));
        replenishing.endOfDay();
        assertThat(level(STORE).inTransit()).isEqualTo(4);
    }

    @Test
    void a_store_that_has_enough_or_was_sent_some_is_sent_nothing() {
        receive(4, 30, 30);
        replenishing.sold(partFrom(STORE));
        replenishing.endOfDay();
        assertThat(replenishing.transfers()).isZero();
    }

    @Test
    void a_store_is_asked_once_for_each_day_on_which_it_sold() {
        receive(2, 30, 30);
        replenishing.endOfDay();
        assertThat(replenishing.transfers()).isZero();
        replenishing.sold(partFrom(STORE));
        replenishing.sold(partFrom(STORE));
        replenishing.endOfDay();
        replenishing.sold(partFrom(STORE));
        replenishing.endOfDay();
        assertThat(replenishing.transfers()).isEqualTo(1);
        assertThat(level(STORE).inTransit()).isEqualTo(12);
    }

    @Test
    void a_warehouse_that_sold_is_sent_nothing() {
        receive(1, 1, 30);
        replenishing.sold(partFrom(NEAR));
        replenishing.endOfDay();
        assertThat(replenishing.transfers()).isZero();
    }

    private void receive(long store, long near, long far) {
        List<StockLine> lines = List.of(
                StockLine.of(PLATE, STORE, store), StockLine.of(PLATE, NEAR, near), StockLine.of(PLATE, FAR, far));
        retailer.omni().inventory().receive(new ReceiveStock(retailer.command("receive"), lines));
        lines.forEach(line -> retailer.shadow().receive(line.key(), line.quantity()));
    }

    private StockLevel level(LocationId location) {
        return retailer.omni().inventory().levels(PLATE).stream()
                .filter(level -> level.key().location().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private static FulfillmentOrder partFrom(LocationId location) {
        FulfillmentLine line = new FulfillmentLine(new LineId(1), PLATE, Quantity.of(1));
        return new FulfillmentOrder(
                new FulfillmentId(1), location, List.of(line), new FulfillmentState.Open(), Optional.empty());
    }

    private static Retailer retailer() {
        GeoPoint london = new GeoPoint(51.5, -0.1);
        Market market = new Market("United Kingdom", List.of(new Town("London", london, 1)));
        List<Location> locations = List.of(
                new Location(STORE, "The store", LocationType.STORE, london),
                new Location(NEAR, "The warehouse near by", LocationType.WAREHOUSE, london),
                new Location(FAR, "The warehouse far away", LocationType.WAREHOUSE, new GeoPoint(55.9, -3.2)));
        Network network = new Network(locations, List.of(market), market);
        ReplayOptions options = new ReplayOptions(Replays.sample(), "one store", network, 1, 950);
        return Retailer.open(options, MORNING.plus(Duration.ofHours(1)), Ports.inMemory());
    }
}
