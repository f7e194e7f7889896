package io.omni.inventory.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Kits made of parts that are kits themselves, against trying everything. */
class RecipesLawsTest {

    private static final List<Sku> SKUS =
            IntStream.range(0, 5).mapToObj(number -> new Sku("s" + number)).toList();

    /** By SKU, what it is made of: only SKUs with a higher number, so that nothing is part of itself. */
    private static Map<Sku, List<KitPart>> kits(List<Integer> units) {
        Map<Sku, List<KitPart>> kits = new HashMap<>();
        int next = 0;
        for (int kit = 0; kit < SKUS.size(); kit++) {
            List<KitPart> parts = new ArrayList<>();
            for (int part = kit + 1; part < SKUS.size(); part++) {
                int count = units.get(next++);
                if (count > 0) {
                    parts.add(KitPart.of(SKUS.get(part), count));
                }
            }
            kits.put(SKUS.get(kit), parts);
        }
        return kits;
    }

    private static Recipes recipes(Map<Sku, List<KitPart>> kits) {
        return new Recipes(sku -> kits.getOrDefault(sku, List.of()));
    }

    private static Map<Sku, Long> stock(List<Integer> counts) {
        Map<Sku, Long> stock = new HashMap<>();
        IntStream.range(0, SKUS.size())
                .forEach(i -> stock.put(SKUS.get(i), counts.get(i).longValue()));
        return stock;
    }

    @Property(tries = 500)
    void no_other_way_hands_out_more(@ForAll("units") List<Integer> units, @ForAll("counts") List<Integer> counts) {
        Map<Sku, List<KitPart>> kits = kits(units);
        long most = recipes(kits).most(SKUS.get(0), stock(counts));
        assertThat(canHandOut(kits, stock(counts), most)).isTrue();
        assertThat(canHandOut(kits, stock(counts), most + 1)).isFalse();
    }

    /** Hands kits out one by one, each from the shelf or made of its parts, whichever way works in the end. */
    private static boolean canHandOut(Map<Sku, List<KitPart>> kits, Map<Sku, Long> stock, long wanted) {
        List<Sku> open = new ArrayList<>();
        for (long i = 0; i < wanted; i++) {
            open.add(SKUS.get(0));
        }
        return canFill(kits, stock, open);
    }

    private static boolean canFill(Map<Sku, List<KitPart>> kits, Map<Sku, Long> stock, List<Sku> open) {
        if (open.isEmpty()) {
            return true;
        }
        Sku first = open.get(open.size() - 1);
        List<Sku> rest = open.subList(0, open.size() - 1);
        long there = stock.getOrDefault(first, 0L);
        if (there > 0) {
            Map<Sku, Long> less = new HashMap<>(stock);
            less.put(first, there - 1);
            if (canFill(kits, less, new ArrayList<>(rest))) {
                return true;
            }
        }
        List<KitPart> parts = kits.getOrDefault(first, List.of());
        if (parts.isEmpty()) {
            return false;
        }
        List<Sku> more = new ArrayList<>(rest);
        parts.forEach(part -> {
            for (long i = 0; i < part.quantity().units(); i++) {
                more.add(part.sku());
            }
        });
        return canFill(kits, stock, more);
    }

    @Property(tries = 300)
    void what_is_picked_is_there_and_makes_what_was_asked_for(
            @ForAll("units") List<Integer> units, @ForAll("counts") List<Integer> counts) {
        Map<Sku, List<KitPart>> kits = kits(units);
        Map<Sku, Long> stock = stock(counts);
        long most = recipes(kits).most(SKUS.get(0), stock);
        Map<Sku, Long> picks = Objects.requireNonNull(recipes(kits).picks(SKUS.get(0), most, stock));
        picks.forEach((sku, count) -> assertThat(count).isBetween(1L, stock.get(sku)));
        assertThat(canHandOut(kits, picks, most)).isTrue();
        assertThat(recipes(kits).picks(SKUS.get(0), most + 1, stock)).isNull();
    }

    @Property(tries = 200)
    void a_way_back_is_found_if_and_only_if_there_is_one(
            @ForAll("units") List<Integer> units, @ForAll("skus") Sku kit, @ForAll("skus") Sku part) {
        Map<Sku, List<KitPart>> kits = kits(units);
        boolean back = kit.equals(part) || recipes(kits).outsideIn(part).contains(kit);
        Optional<List<Sku>> cycle = recipes(kits).cycle(kit, List.of(KitPart.of(part, 1)));
        assertThat(cycle.isPresent()).isEqualTo(back);
        cycle.ifPresent(way -> assertThat(way).startsWith(kit, part).endsWith(kit));
    }

    @Provide
    Arbitrary<List<Integer>> units() {
        return Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(2, 1), Tuple.of(1, 2))
                .list()
                .ofSize(10);
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(0, 3).list().ofSize(SKUS.size());
    }

    @Provide
    Arbitrary<Sku> skus() {
        return Arbitraries.of(SKUS);
    }
}
