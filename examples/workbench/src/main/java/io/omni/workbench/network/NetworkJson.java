package io.omni.workbench.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.omni.core.calendar.Cutoff;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

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

        private Location location;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        LocationJson(String id, String name, LocationType type, double latitude, double longitude) {
            location = new Location(new LocationId(id), name, type, new GeoPoint(latitude, longitude));
        }

        /** A location may be without one. */
        @JsonSetter(nulls = Nulls.FAIL)
        void setSchedule(ScheduleJson schedule) {
            location = location.withSchedule(schedule.schedule);
        }
    }

    static final class ScheduleJson {

        private final Schedule schedule;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        ScheduleJson(
                String zone, List<HoursJson> hours, List<String> closed, String pickingTime, List<CutoffJson> cutoffs) {
            OpeningHours open = OpeningHours.in(ZoneId.of(zone));
            for (HoursJson days : hours) {
                open = open.open(days.from, days.to, days.span);
            }
            for (String date : closed) {
                open = open.closedOn(LocalDate.parse(date));
            }
            schedule = Schedule.of(open, Duration.parse(pickingTime))
                    .withCutoffs(cutoffs.stream().map(json -> json.cutoff).toArray(Cutoff[]::new));
        }
    }

    static final class HoursJson {

        private final DayOfWeek from;
        private final DayOfWeek to;
        private final OpenSpan span;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        HoursJson(DayOfWeek from, DayOfWeek to, String opens, String closes) {
            this.from = from;
            this.to = to;
            this.span = OpenSpan.of(opens, closes);
        }
    }

    static final class CutoffJson {

        private final Cutoff cutoff;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        CutoffJson(String orderBy, String leaves, Set<DayOfWeek> days) {
            cutoff = new Cutoff(LocalTime.parse(orderBy), LocalTime.parse(leaves), days);
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
