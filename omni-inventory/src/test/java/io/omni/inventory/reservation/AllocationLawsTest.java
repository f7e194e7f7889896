package io.omni.inventory.reservation;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for any baskets, amended in any order. */
class AllocationLawsTest {

    private static final List<StockKey> KEYS = List.of(MUG_BERLIN, MUG_PARIS, TEA_BERLIN, TEA_PARIS);

    @Property(tries = 300)
    @Tag("P-07")
    void a_basket_gets_exactly_what_its_holder_was_told_and_others_keep_theirs(
            @ForAll("baskets") List<List<StockLine>> baskets) {
        Shop shop = new Shop();
        KEYS.forEach(key -> shop.stock(key, 6));
        List<ReservationId> made = new ArrayList<>();
        Map<ReservationId, Map<StockKey, Long>> held =
                new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (int i = 0; i < 3; i++) {
            ReservationId basket = shop.reserved(line(MUG_BERLIN, 1));
            made.add(basket);
            held.put(basket, Map.of(MUG_BERLIN, 1L));
        }
        for (int i = 0; i < baskets.size(); i++) {
            ReservationId basket = made.get(i % made.size());
            Map<StockKey, Long> wanted = sums(baskets.get(i));
            Map<StockKey, Long> told = shop.inventory.availableTo(basket, Optional.empty(), KEYS);
            boolean fits = wanted.entrySet().stream()
                    .allMatch(line -> line.getValue() <= told.getOrDefault(line.getKey(), 0L));
            AmendOutcome outcome = shop.inventory.amend(
                    new AmendReservation(shop.nextId(), basket, baskets.get(i), Optional.empty(), Optional.empty()));
            assertThat(outcome instanceof AmendOutcome.Amended).isEqualTo(fits);
            held.computeIfPresent(basket, (id, before) -> fits ? wanted : before);
            held.forEach((id, lines) -> assertThat(
                            sums(shop.inventory.reservation(id).orElseThrow().lines()))
                    .isEqualTo(lines));
            KEYS.forEach(key -> assertThat(shop.available(key))
                    .isNotNegative()
                    .isEqualTo(6
                            - held.values().stream()
                                    .mapToLong(lines -> lines.getOrDefault(key, 0L))
                                    .sum()));
        }
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    private static Map<StockKey, Long> sums(List<StockLine> lines) {
        Map<StockKey, Long> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.key(), line.quantity().units(), Long::sum));
        return sums;
    }

    @Provide
    Arbitrary<List<List<StockLine>>> baskets() {
        return Combinators.combine(Arbitraries.of(KEYS), Arbitraries.longs().between(1, 4))
                .as(Shop::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(12);
    }
}
