package io.omni.workbench.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import java.util.List;

/**
 * The shape of the file. Each part is turned into the value it stands for as soon as it is read, so that a refusal is reported with its
 * place in the file.
 */
final class NetworkJson {

    private final Network network;

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    NetworkJson(List<LocationJson> locations, List<MarketJson> markets, MarketJson elsewhere) {
        network = new Network(
                locations.stream().map(json -> json.location).toList(),
                markets.stream().map(json -> json.market).toList(),
                elsewhere.market);
    }

    Network network() {
        return network;
    }

    static final class LocationJson {

        private final Location location;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        LocationJson(String id, String name, LocationType type, double latitude, double longitude) {
            location = new Location(new LocationId(id), name, type, new GeoPoint(latitude, longitude));
        }
    }

    static final class MarketJson {

        private final Market market;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        MarketJson(String country, List<TownJson> towns) {
            market = new Market(country, towns.stream().map(json -> json.town).toList());
        }
    }

    static final class TownJson {

        private final Town town;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        TownJson(String name, double latitude, double longitude, int weight) {
            town = new Town(name, new GeoPoint(latitude, longitude), weight);
        }
    }
}
