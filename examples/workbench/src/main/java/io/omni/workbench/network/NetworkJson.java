package io.omni.workbench.network;

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
import java.util.Optional;
import java.util.Set;

/**
 * The shape of the file. Each part is turned into the value it stands for as soon as it is read, so that a refusal is reported with its
 * place in the file.
 */
record NetworkJson(List<LocationJson> locations, List<MarketJson> markets, MarketJson elsewhere) {

    NetworkJson {
        network(locations, markets, elsewhere);
    }

    Network network() {
        return network(locations, markets, elsewhere);
    }

    private static Network network(List<LocationJson> locations, List<MarketJson> markets, MarketJson elsewhere) {
        return new Network(
                locations.stream().map(LocationJson::location).toList(),
                markets.stream().map(MarketJson::market).toList(),
                elsewhere.market());
    }

    /** A location may be without a schedule. */
    record LocationJson(
            LocationId id,
            String name,
            LocationType type,
            double latitude,
            double longitude,
            Optional<ScheduleJson> schedule) {

        LocationJson {
            bare(id, name, type, latitude, longitude);
        }

        Location location() {
            Location bare = bare(id, name, type, latitude, longitude);
            return schedule.map(times -> bare.withSchedule(times.schedule())).orElse(bare);
        }

        private static Location bare(LocationId id, String name, LocationType type, double latitude, double longitude) {
            return new Location(id, name, type, new GeoPoint(latitude, longitude));
        }
    }

    record ScheduleJson(
            ZoneId zone,
            List<HoursJson> hours,
            List<LocalDate> closed,
            Duration pickingTime,
            List<CutoffJson> cutoffs) {

        ScheduleJson {
            schedule(zone, hours, closed, pickingTime, cutoffs);
        }

        Schedule schedule() {
            return schedule(zone, hours, closed, pickingTime, cutoffs);
        }

        private static Schedule schedule(
                ZoneId zone,
                List<HoursJson> hours,
                List<LocalDate> closed,
                Duration pickingTime,
                List<CutoffJson> cutoffs) {
            OpeningHours open = OpeningHours.in(zone);
            for (HoursJson days : hours) {
                open = open.open(days.from(), days.to(), new OpenSpan(days.opens(), days.closes()));
            }
            for (LocalDate date : closed) {
                open = open.closedOn(date);
            }
            return Schedule.of(open, pickingTime)
                    .withCutoffs(cutoffs.stream().map(CutoffJson::cutoff).toArray(Cutoff[]::new));
        }
    }

    record HoursJson(DayOfWeek from, DayOfWeek to, LocalTime opens, LocalTime closes) {}

    record CutoffJson(LocalTime orderBy, LocalTime leaves, Set<DayOfWeek> days) {

        CutoffJson {
            days = new Cutoff(orderBy, leaves, days).days();
        }

        Cutoff cutoff() {
            return new Cutoff(orderBy, leaves, days);
        }
    }

    record MarketJson(String country, List<TownJson> towns) {

        MarketJson {
            market(country, towns);
        }

        Market market() {
            return market(country, towns);
        }

        private static Market market(String country, List<TownJson> towns) {
            return new Market(country, towns.stream().map(TownJson::town).toList());
        }
    }

    record TownJson(String name, double latitude, double longitude, int weight) {

        TownJson {
            town(name, latitude, longitude, weight);
        }

        Town town() {
            return town(name, latitude, longitude, weight);
        }

        private static Town town(String name, double latitude, double longitude, int weight) {
            return new Town(name, new GeoPoint(latitude, longitude), weight);
        }
    }
}
