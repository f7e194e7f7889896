package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.geo.Distance;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A retailer with a store in York and one in Leeds, and a warehouse in Daventry; the customer lives in Harrogate. */
final class Britain {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final GeoPoint HARROGATE = new GeoPoint(53.99, -1.54);
    static final Sku COAT = new Sku("coat");
    static final Sku SCARF = new Sku("scarf");
    static final Sku MUG = new Sku("mug");
    static final Location YORK = location("york", LocationType.STORE, 53.96, -1.08);
    static final Location LEEDS = location("leeds", LocationType.STORE, 53.80, -1.55);
    static final Location DAVENTRY = location("daventry", LocationType.WAREHOUSE, 52.26, -1.16);
    /** A shipment near by is 4.00 and far away 6.00, a unit 0.50 and 1.00; a store takes 1.00 to pack, and a unit 0.80. */
    static final SourcingCosts COSTS = SourcingCosts.of(
                    Currency.getInstance("GBP"),
                    60_00,
                    new SourcingCosts.Zone(Distance.ofKilometers(80), 400, 50, 0),
                    new SourcingCosts.Zone(Distance.ofKilometers(500), 600, 100, 30))
            .withHandling(new SourcingCosts.Handling(LocationType.STORE, 100, 80));

    private Britain() {}

    static Location location(String id, LocationType type, double latitude, double longitude) {
        return new Location(new LocationId(id), "In " + id, type, new GeoPoint(latitude, longitude));
    }

    /** SKUs and quantities in turns. */
    static Candidate stock(Location location, Object... skusAndUnits) {
        return new Candidate(location, units(skusAndUnits));
    }

    static Map<Sku, Quantity> units(Object... skusAndUnits) {
        Map<Sku, Quantity> units = new HashMap<>();
        for (int i = 0; i < skusAndUnits.length; i += 2) {
            units.put((Sku) skusAndUnits[i], Quantity.of((int) skusAndUnits[i + 1]));
        }
        return units;
    }

    static SourcingRequest wanted(Map<Sku, Quantity> demand, Candidate... candidates) {
        return new SourcingRequest(NOW, LocationCapability.SHIPS, HARROGATE, demand, List.of(candidates));
    }

    static Allocation allocation(Location location, Sku sku, int units) {
        return new Allocation(location.id(), sku, Quantity.of(units));
    }

    static Verdict verdict(SourcingPlan plan, Location location) {
        return plan.considered().stream()
                .filter(each -> each.location().equals(location.id()))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
