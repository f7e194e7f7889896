package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Kind;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a count is about, at one location. */
public sealed interface CountScope {

    /**
     * Names what is to be counted.
     *
     * @return SKUs, each once
     */
    List<Sku> skus();

    /**
     * Tells whether a SKU may be tallied.
     *
     * @param sku any SKU
     * @return true if it belongs to the count
     */
    default boolean covers(Sku sku) {
        return skus().contains(sku);
    }

    /**
     * Some SKUs, wherever at the location they are.
     *
     * @param skus which ones, at least one, each once
     */
    @Kind("skus")
    record OfSkus(@AtLeastOne @AnyOrder List<Sku> skus) implements CountScope {

        /** Checks that there are SKUs. */
        public OfSkus {
            skus = CountScope.once("a count by SKU", skus);
        }
    }

    /**
     * A shelf, bay or table: the SKUs that have their place there.
     *
     * @param shelf what staff call it
     * @param skus which ones, at least one, each once
     */
    @Kind("shelf")
    record OfShelf(
            @Required ShelfId shelf, @AtLeastOne @AnyOrder List<Sku> skus) implements CountScope {

        /** Checks that there is a shelf, and SKUs. */
        public OfShelf {
            Given.require("shelf", shelf);
            skus = CountScope.once("the count of shelf " + shelf, skus);
        }
    }

    /**
     * All that is at the location. Any SKU may be tallied; those named are expected, and missed at the end if they were not.
     *
     * @param skus which ones the assortment expects, each once; may be none
     */
    @Kind("store")
    record OfStore(@Required @AnyOrder List<Sku> skus) implements CountScope {

        /** Checks that no SKU comes twice. */
        public OfStore {
            skus = CountScope.distinct("the count of a store", Given.copy("skus", skus));
        }

        @Override
        public boolean covers(Sku sku) {
            return true;
        }
    }

    /**
     * Tells what two counts at one location would both count.
     *
     * @param other the scope of the other
     * @return the SKUs named by either that both cover; empty where they do not overlap, or where two whole stores name none
     */
    default List<Sku> overlap(CountScope other) {
        Set<Sku> mine = new HashSet<>(skus());
        Set<Sku> theirs = new HashSet<>(other.skus());
        Set<Sku> all = new HashSet<>(mine);
        all.addAll(theirs);
        return all.stream()
                .filter(sku -> this instanceof OfStore || mine.contains(sku))
                .filter(sku -> other instanceof OfStore || theirs.contains(sku))
                .sorted()
                .toList();
    }

    private static List<Sku> once(String what, List<Sku> skus) {
        List<Sku> copy = Given.copy("skus", skus);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("%s is missing SKUs: give at least one".formatted(what));
        }
        return distinct(what, copy);
    }

    private static List<Sku> distinct(String what, Collection<Sku> skus) {
        Set<Sku> seen = new HashSet<>();
        for (Sku sku : skus) {
            if (!seen.add(sku)) {
                throw new IllegalArgumentException("%s names %s twice: give each SKU once".formatted(what, sku));
            }
        }
        return List.copyOf(skus);
    }
}
