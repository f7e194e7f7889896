package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What kits are made of, and what their parts are made of. Each kit is looked up once. Not safe for use by several threads.
 */
final class Recipes {

    private final Function<Sku, List<KitPart>> lookUp;
    private final Map<Sku, List<KitPart>> known = new HashMap<>();

    /**
     * Begins with nothing looked up.
     *
     * @param lookUp the parts of a kit; none for what is no kit
     */
    Recipes(Function<Sku, List<KitPart>> lookUp) {
        this.lookUp = lookUp;
    }

    List<KitPart> parts(Sku sku) {
        return known.computeIfAbsent(sku, lookUp);
    }

    /** The way from a SKU through parts back to it, if there is one; its parts are those given, and not those known. */
    Optional<List<Sku>> cycle(Sku sku, List<KitPart> parts) {
        known.put(sku, parts);
        return way(sku, sku, new LinkedHashSet<>());
    }

    private Optional<List<Sku>> way(Sku from, Sku to, Set<Sku> seen) {
        for (KitPart part : parts(from)) {
            if (part.sku().equals(to)) {
                return Optional.of(List.of(from, to));
            }
            Optional<List<Sku>> rest = seen.add(part.sku()) ? way(part.sku(), to, seen) : Optional.empty();
            if (rest.isPresent()) {
                List<Sku> way = new ArrayList<>(List.of(from));
                way.addAll(rest.get());
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /** Everything that a kit is made of, itself and the parts of its parts included: each after every kit that it is a part of. */
    List<Sku> outsideIn(Sku kit) {
        LinkedHashSet<Sku> insideOut = new LinkedHashSet<>();
        collect(kit, insideOut);
        List<Sku> order = new ArrayList<>(insideOut);
        Collections.reverse(order);
        return order;
    }

    private void collect(Sku sku, Set<Sku> insideOut) {
        if (!insideOut.contains(sku)) {
            parts(sku).forEach(part -> collect(part.sku(), insideOut));
            insideOut.add(sku);
        }
    }

    /**
     * What it takes to hand out some kits: kits and parts that are there whole first, and the parts of those that are not. Taking what is
     * there whole first never costs a kit: a part that is put together already is good for nothing that its own parts are not.
     *
     * @param kit which kit
     * @param wanted how many
     * @param available what is there of each SKU
     * @return how many of each SKU to take, or null if there is not enough
     */
    @Nullable Map<Sku, Long> picks(Sku kit, long wanted, Map<Sku, Long> available) {
        Map<Sku, Long> needs = new HashMap<>(Map.of(kit, wanted));
        Map<Sku, Long> picks = new TreeMap<>();
        for (Sku sku : outsideIn(kit)) {
            long need = needs.getOrDefault(sku, 0L);
            long whole = Math.min(need, Math.max(0, available.getOrDefault(sku, 0L)));
            if (whole > 0) {
                picks.put(sku, whole);
            }
            if (whole < need && !addParts(sku, need - whole, needs)) {
                return null;
            }
        }
        return picks;
    }

    private boolean addParts(Sku sku, long missing, Map<Sku, Long> needs) {
        for (KitPart part : parts(sku)) {
            long units = part.quantity().units();
            if (Math.multiplyHigh(units, missing) != 0 || units * missing < 0) {
                return false;
            }
            long sum = needs.getOrDefault(part.sku(), 0L) + units * missing;
            if (sum < 0) {
                return false;
            }
            needs.put(part.sku(), sum);
        }
        return !parts(sku).isEmpty();
    }

    /** How many kits can be handed out: it can be done for a number if it can for a larger one. */
    long most(Sku kit, Map<Sku, Long> available) {
        long can = 0;
        long cannot = 1;
        while (picks(kit, cannot, available) != null) {
            can = cannot;
            if (cannot > Long.MAX_VALUE / 2) {
                return Long.MAX_VALUE;
            }
            cannot *= 2;
        }
        while (cannot - can > 1) {
            long middle = can + (cannot - can) / 2;
            if (picks(kit, middle, available) != null) {
                can = middle;
            } else {
                cannot = middle;
            }
        }
        return can;
    }
}
