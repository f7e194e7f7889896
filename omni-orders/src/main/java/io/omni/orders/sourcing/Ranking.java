package io.omni.orders.sourcing;

import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A reason to ask one location before another. It ranks a location, a lower number first, or says nothing about it; those it says nothing about come after those it ranks. */
public sealed interface Ranking {

    /**
     * Ranks a location.
     *
     * @param candidate the location with what it has
     * @param distance how far it is
     * @param request what is wanted
     * @return its rank, lower ones first; empty if this says nothing about it
     */
    OptionalLong rank(Candidate candidate, Distance distance, SourcingRequest request);

    /** The nearest first. */
    record Nearest() implements Ranking {

        @Override
        public OptionalLong rank(Candidate candidate, Distance distance, SourcingRequest request) {
            return OptionalLong.of(distance.meters());
        }

        @Override
        public String toString() {
            return "distance";
        }
    }

    /**
     * In an order that the retailer has set.
     *
     * @param tiers the first one first; it finds those of one tier equal, and says nothing about locations that are in none
     */
    record Tiers(List<Set<LocationId>> tiers) implements Ranking {

        /** Sorts the locations of each tier, and refuses a location that is in two. */
        public Tiers {
            Set<LocationId> seen = new HashSet<>();
            List<Set<LocationId>> copy = new ArrayList<>();
            for (Set<LocationId> tier : tiers) {
                for (LocationId location : tier) {
                    if (!seen.add(location)) {
                        throw new IllegalArgumentException(
                                "location %s is in two tiers: leave it in one".formatted(location));
                    }
                }
                copy.add(Collections.unmodifiableSet(new TreeSet<>(tier)));
            }
            tiers = List.copyOf(copy);
        }

        @Override
        public OptionalLong rank(Candidate candidate, Distance distance, SourcingRequest request) {
            for (int tier = 0; tier < tiers.size(); tier++) {
                if (tiers.get(tier).contains(candidate.location().id())) {
                    return OptionalLong.of(tier);
                }
            }
            return OptionalLong.empty();
        }

        @Override
        public String toString() {
            return "the order " + tiers;
        }
    }

    /**
     * In an order that the retailer has set; one location alone is preferred to all others.
     *
     * @param locations the first one first
     * @return a tier for each
     */
    static Ranking listed(LocationId... locations) {
        return new Tiers(Stream.of(locations).map(Set::of).toList());
    }

    /** Those first that have most lines of the order whole. */
    record MostLines() implements Ranking {

        @Override
        public OptionalLong rank(Candidate candidate, Distance distance, SourcingRequest request) {
            return OptionalLong.of(-request.demand().entrySet().stream()
                    .filter(wanted -> candidate.available(wanted.getKey()).compareTo(wanted.getValue()) >= 0)
                    .count());
        }

        @Override
        public String toString() {
            return "lines it has";
        }
    }

    /** Those first that have most units of what is wanted, more than is wanted included. */
    record MostStock() implements Ranking {

        @Override
        public OptionalLong rank(Candidate candidate, Distance distance, SourcingRequest request) {
            return OptionalLong.of(-request.demand().keySet().stream()
                    .mapToLong(sku -> candidate.available(sku).units())
                    .sum());
        }

        @Override
        public String toString() {
            return "stock";
        }
    }
}
