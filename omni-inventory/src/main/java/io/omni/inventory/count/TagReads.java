package io.omni.inventory.count;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sgtin;
import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a reader saw of a store or a zone, sorted out: a tag answers many times, and so do tags of other people's goods.
 *
 * @param units the units that were read, by SKU
 * @param duplicates how many reads were of a tag that was read before
 * @param foreign how many tags are of no article: pallets, assets, badges
 * @param unknown how many units are of articles that are not ours
 * @param unreadable how many reads were no tag of 96 bits
 */
public record TagReads(
        @Required @AnyOrder List<SkuTags> units,
        @NotNegative int duplicates,
        @NotNegative int foreign,
        @NotNegative int unknown,
        @NotNegative int unreadable) {

    /** Checks that each SKU comes once, and that no number is negative. */
    public TagReads {
        units = Given.copy("units", units);
        Set<Sku> seen = new HashSet<>();
        for (SkuTags one : units) {
            if (!seen.add(one.sku())) {
                throw new IllegalArgumentException(
                        "reads name %s twice: put all of its tags together".formatted(one.sku()));
            }
        }
        requireCount("duplicates", duplicates);
        requireCount("foreign", foreign);
        requireCount("unknown", unknown);
        requireCount("unreadable", unreadable);
    }

    private static void requireCount(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "reads with %s %d cannot be: give how many there were, 0 or more".formatted(what, number));
        }
    }

    /**
     * Sorts out what a reader sent.
     *
     * @param epcs the memory of each tag as hexadecimal digits, as often as it answered
     * @param articles the SKU of a GTIN, such as the catalog knows it; empty for one that is not ours
     * @return the reads
     */
    public static TagReads of(Collection<String> epcs, Function<Gtin, Optional<Sku>> articles) {
        Given.require("epcs", epcs);
        Given.require("articles", articles);
        Sorting sorting = new Sorting(articles);
        epcs.forEach(sorting::read);
        return sorting.sorted();
    }

    /** Sorts reads one by one. */
    private static final class Sorting {

        private final Function<Gtin, Optional<Sku>> articles;
        private final Set<UnitTag> seen = new HashSet<>();
        private final Set<String> others = new HashSet<>();
        private final Map<Sku, Set<UnitTag>> units = new TreeMap<>();
        private int duplicates;
        private int unknown;
        private int unreadable;

        Sorting(Function<Gtin, Optional<Sku>> articles) {
            this.articles = articles;
        }

        void read(String epc) {
            if (!Sgtin.isTag(epc)) {
                unreadable++;
                return;
            }
            Optional<Sgtin> unit = Sgtin.decode(epc);
            if (unit.isPresent()) {
                read(new UnitTag(unit.get().gtin(), unit.get().serial()));
            } else if (!others.add(epc.toUpperCase(Locale.ROOT))) {
                duplicates++;
            }
        }

        private void read(UnitTag tag) {
            if (!seen.add(tag)) {
                duplicates++;
                return;
            }
            Optional<Sku> sku = articles.apply(tag.gtin());
            if (sku.isPresent()) {
                units.computeIfAbsent(sku.get(), key -> new TreeSet<>()).add(tag);
            } else {
                unknown++;
            }
        }

        TagReads sorted() {
            List<SkuTags> bySku = units.entrySet().stream()
                    .map(entry -> new SkuTags(entry.getKey(), List.copyOf(entry.getValue())))
                    .toList();
            return new TagReads(bySku, duplicates, others.size(), unknown, unreadable);
        }
    }
}
