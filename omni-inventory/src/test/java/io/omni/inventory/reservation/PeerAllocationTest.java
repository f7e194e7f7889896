package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases of {@code shared/data/peer-cases/solidus.json} (BSD-3-Clause) that are about which location gives what: its coordinator and its
 * allocator. We differ on purpose where all of an order can be had at one location: then it is, wherever the location stands in the list.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerAllocationTest {

    private final Shop shop = new Shop();

    private List<LocationId> stocked(String units) {
        List<Long> each = units.isBlank()
                ? List.of()
                : Arrays.stream(units.split("-")).map(Long::valueOf).toList();
        List<LocationId> locations = IntStream.range(0, each.size())
                .mapToObj(i -> new LocationId("L" + (i + 1)))
                .toList();
        for (int i = 0; i < each.size(); i++) {
            stock(MUG, locations.get(i), each.get(i));
        }
        return locations.isEmpty() ? List.of(new LocationId("nowhere")) : locations;
    }

    private void stock(Sku sku, LocationId location, long units) {
        if (units > 0) {
            shop.stock(new StockKey(sku, location), units);
        }
    }

    private ReserveAnywhereOutcome reserve(List<LocationId> locations, WantedUnits... wanted) {
        return shop.inventory.reserve(
                new ReserveAnywhere(shop.nextId(), List.of(wanted), locations, Shop.TEN_MINUTES, Optional.empty()));
    }

    private static WantedUnits wanted(Sku sku, long units) {
        return new WantedUnits(sku, Quantity.of(units));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "solidus-coord-none, '', 0",
        "solidus-coord-one-0, 0, 0",
        "solidus-coord-one-1, 1, 0",
        "solidus-coord-one-5, 5, 1",
        "solidus-coord-two-0-0, 0-0, 0",
        "solidus-coord-two-1-1, 1-1, 0",
        "solidus-coord-two-5-0, 5-0, 1",
        "solidus-coord-two-0-5, 0-5, 1",
        "solidus-coord-two-2-3, 2-3, 2",
        "solidus-coord-two-2-5, 2-5, 1",
        "solidus-coord-two-5-2, 5-2, 1",
        "solidus-coord-two-5-5, 5-5, 1",
        "solidus-coord-three-3-3-3, 3-3-3, 2",
        "solidus-coord-three-2-2-2, 2-2-2, 3"
    })
    @Tag("P-03")
    void five_units_are_covered_or_all_that_is_short_is_named(String peer, String units, int shipments) {
        ReserveAnywhereOutcome outcome = reserve(stocked(units), wanted(MUG, 5));
        if (shipments == 0) {
            assertThat(outcome).as(peer).isInstanceOf(ReserveAnywhereOutcome.NotReserved.class);
            assertThat(((ReserveAnywhereOutcome.NotReserved) outcome).shortages())
                    .extracting(ReserveAnywhereOutcome.Shortage::sku)
                    .containsExactly(MUG);
            return;
        }
        List<StockLine> held = ((ReserveAnywhereOutcome.Reserved) outcome).held();
        assertThat(held).as(peer).hasSize(shipments);
        assertThat(held.stream().mapToLong(line -> line.quantity().units()).sum())
                .isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "solidus-alloc-1, 100, 100, 0, 30, 30, 0",
        "solidus-alloc-2, 10, 10, 20, 15, 10, 5",
    })
    void what_is_on_hand_is_taken_in_the_order_of_locations(
            String peer, long mugs, long teas, long mugsElsewhere, long wantedMugs, long here, long there) {
        LocationId first = new LocationId("default");
        LocationId dropship = new LocationId("dropship");
        stock(MUG, first, mugs);
        stock(TEA, first, teas);
        stock(MUG, dropship, mugsElsewhere);
        ReserveAnywhereOutcome outcome = reserve(List.of(first, dropship), wanted(MUG, wantedMugs), wanted(TEA, 5));
        List<StockLine> held = ((ReserveAnywhereOutcome.Reserved) outcome).held();
        assertThat(units(held, MUG, first)).as(peer).isEqualTo(here);
        assertThat(units(held, MUG, dropship)).as(peer).isEqualTo(there);
        assertThat(units(held, TEA, first)).as(peer).isEqualTo(5);
    }

    private static long units(List<StockLine> lines, Sku sku, LocationId location) {
        return lines.stream()
                .filter(line -> line.key().equals(new StockKey(sku, location)))
                .mapToLong(line -> line.quantity().units())
                .sum();
    }

    /**
     * solidus-alloc-3 orders the three units that are nowhere from the drop-shipper without being asked to. A reservation is of units that are
     * there; units beyond that are promised by a rule, and never by a location that happens to be the last in the list.
     */
    @Test
    void what_is_nowhere_is_refused_with_how_many_there_are() {
        LocationId first = new LocationId("default");
        LocationId dropship = new LocationId("dropship");
        stock(MUG, first, 10);
        stock(TEA, first, 10);
        stock(MUG, dropship, 2);
        assertThat(reserve(List.of(first, dropship), wanted(MUG, 15), wanted(TEA, 5)))
                .isEqualTo(new ReserveAnywhereOutcome.NotReserved(
                        List.of(new ReserveAnywhereOutcome.Shortage(MUG, 15, 12))));
    }
}
