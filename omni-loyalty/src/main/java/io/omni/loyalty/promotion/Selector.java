package io.omni.loyalty.promotion;

import io.omni.core.catalog.Category;
import io.omni.core.catalog.Sku;
import io.omni.core.validation.Given;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which goods a promotion is about: those that have at least one of some traits, all of others, and none of the rest.
 *
 * @param anyOf at least one of these; none given means all goods
 * @param allOf all of these
 * @param noneOf none of these
 */
public record Selector(Set<Trait> anyOf, Set<Trait> allOf, Set<Trait> noneOf) {

    /** All goods. */
    public static final Selector EVERYTHING = new Selector(Set.of(), Set.of(), Set.of());

    /** Copies the traits. */
    public Selector {
        anyOf = sorted("traits of which one is wanted", anyOf);
        allOf = sorted("traits that are all wanted", allOf);
        noneOf = sorted("traits that are not wanted", noneOf);
    }

    private static Set<Trait> sorted(String what, Set<Trait> traits) {
        Given.require(what, traits);
        return traits.stream()
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * Goods that have at least one of some traits.
     *
     * @param traits which
     * @return the selector
     */
    public static Selector of(Collection<? extends Trait> traits) {
        return new Selector(Set.copyOf(traits), Set.of(), Set.of());
    }

    /**
     * Some SKUs.
     *
     * @param skus their names
     * @return the selector
     */
    public static Selector skus(String... skus) {
        return of(Arrays.stream(skus).map(sku -> new Trait.OfSku(new Sku(sku))).toList());
    }

    /**
     * A category with all below it.
     *
     * @param path its names from the top of the tree down
     * @return the selector
     */
    public static Selector category(String... path) {
        return of(Set.of(new Trait.InCategory(Category.of(path))));
    }

    /**
     * These goods without some.
     *
     * @param traits what is left out
     * @return the selector
     */
    public Selector without(Trait... traits) {
        Set<Trait> out = new LinkedHashSet<>(noneOf);
        out.addAll(Arrays.asList(traits));
        return new Selector(anyOf, allOf, out);
    }

    /**
     * Tells whether goods are meant.
     *
     * @param line the goods
     * @return whether they are
     */
    public boolean matches(GoodsLine line) {
        for (Trait trait : noneOf) {
            if (trait.isOf(line)) {
                return false;
            }
        }
        for (Trait trait : allOf) {
            if (!trait.isOf(line)) {
                return false;
            }
        }
        if (anyOf.isEmpty()) {
            return true;
        }
        for (Trait trait : anyOf) {
            if (trait.isOf(line)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        if (equals(EVERYTHING)) {
            return "all goods";
        }
        String any = anyOf.isEmpty() ? "all goods" : "goods of " + joined(anyOf, " or ");
        return any
                + (allOf.isEmpty() ? "" : " with " + joined(allOf, " and "))
                + (noneOf.isEmpty() ? "" : " but not " + joined(noneOf, " or "));
    }

    private static String joined(Set<Trait> traits, String between) {
        return traits.stream().map(Trait::toString).collect(Collectors.joining(between));
    }
}
