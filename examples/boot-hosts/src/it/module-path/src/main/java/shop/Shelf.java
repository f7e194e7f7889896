package shop;

import static io.omni.core.location.LocationType.STORE;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import java.time.InstantSource;
import java.util.List;

/** The shelf of a store. */
final class Shelf {

    private static final LocationId LEEDS = new LocationId("leeds");

    private final Omni omni = Omni.inMemory();

    Shelf() {
        omni.locations().put(new Location(LEEDS, "Leeds", STORE, new GeoPoint(53.80, -1.55)));
    }

    long put(Sku sku, int units) {
        CommandId id = CommandId.next(InstantSource.system());
        omni.inventory().receive(new ReceiveStock(id, List.of(StockLine.of(sku, LEEDS, units))));
        return omni.inventory().levels(sku).stream()
                .mapToLong(StockLevel::available)
                .sum();
    }
}
