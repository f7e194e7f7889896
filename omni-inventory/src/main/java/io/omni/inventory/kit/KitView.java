package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.validation.Given;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What some SKUs are made of, as it was defined at one moment. */
public final class KitView {

    private final Recipes recipes;
    private final Map<Sku, List<Sku>> madeOf = new HashMap<>();
    private final Set<Sku> skus = new LinkedHashSet<>();

    KitView(Recipes recipes, List<Sku> asked) {
        this.recipes = recipes;
        for (Sku sku : asked) {
            List<Sku> all = recipes.outsideIn(sku);
            skus.addAll(all);
            if (all.size() > 1) {
                madeOf.put(sku, all);
            }
        }
    }

    /**
     * Names the SKUs that were asked for, and everything that they are made of.
     *
     * @return each once
     */
    public Set<Sku> skus() {
        return Set.copyOf(skus);
    }

    /**
     * Tells whether one of the SKUs that were asked for is made of others.
     *
     * @param sku which
     * @return whether it has parts
     */
    public boolean isKit(Sku sku) {
        return madeOf.containsKey(Given.require("sku", sku));
    }

    /**
     * Tells how many of a kit can be made of its parts, and of theirs.
     *
     * @param kit one of the SKUs that were asked for
     * @param offered how many there are to take of each SKU; kits that are put together already are left out
     * @return how many; 0 for what has no parts
     */
    public long madeOfParts(Sku kit, ToLongFunction<Sku> offered) {
        Given.require("kit", kit);
        Map<Sku, Long> available = new HashMap<>();
        for (Sku sku : madeOf.getOrDefault(kit, List.of())) {
            available.put(sku, sku.equals(kit) ? 0 : offered.applyAsLong(sku));
        }
        return available.isEmpty() ? 0 : recipes.most(kit, available);
    }
}
