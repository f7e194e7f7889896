package io.omni.workbench.network;

import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.workbench.seed.Draw;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The retailer's stores and warehouses, and the markets it sells to.
 *
 * @param locations at least one store or warehouse, each with an id of its own; of other types none keeps stock
 * @param markets one for each country
 * @param elsewhere stands in for any country that has no market
 */
public record Network(List<Location> locations, List<Market> markets, Market elsewhere) {

    /** Copies the lists, and refuses a network without store and warehouse, and a location or a country that is there twice. */
    public Network {
        locations = List.copyOf(locations);
        markets = List.copyOf(markets);
        Objects.requireNonNull(elsewhere, "elsewhere");
        if (locations.stream().noneMatch(Network::keepsStock)) {
            throw new IllegalArgumentException(
                    "None of the %d locations of the network keeps stock: give at least one of type store or warehouse"
                            .formatted(locations.size()));
        }
        Set<LocationId> ids = new HashSet<>();
        for (Location location : locations) {
            if (!ids.add(location.id())) {
                throw new IllegalArgumentException(
                        "Location %s is in the network twice: give each its own id".formatted(location.id()));
            }
        }
        Set<String> countries = new HashSet<>();
        for (Market market : markets) {
            if (!countries.add(market.country().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "Market %s is in the network twice: put its towns in one".formatted(market.country()));
            }
        }
    }

    private static boolean keepsStock(Location location) {
        return location.type() == LocationType.STORE || location.type() == LocationType.WAREHOUSE;
    }

    /** How many locations of a type there are. */
    public long count(LocationType type) {
        return locations.stream().filter(location -> location.type() == type).count();
    }

    /**
     * The market of a country.
     *
     * @param country as the history has it
     * @return its market, or {@link #elsewhere()}
     */
    public Market market(String country) {
        return markets.stream()
                .filter(market -> market.country().equalsIgnoreCase(country))
                .findFirst()
                .orElse(elsewhere);
    }

    /**
     * Where a customer lives: a town of the country drawn by weight, and a point up to 12 km around it. The same for the same arguments on
     * every machine.
     *
     * @param customerOrInvoice the customer, or the invoice of one who is unknown
     * @param country as the history has it
     * @param seed the seed of the run
     */
    public GeoPoint home(String customerOrInvoice, String country, long seed) {
        return market(country).home(Draw.of(seed, "home", customerOrInvoice));
    }
}
