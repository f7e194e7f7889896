package io.omni.core.catalog;

import io.omni.core.internal.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a customer sees in a catalog: a title and the variants to choose from.
 *
 * @param id the retailer's name for it
 * @param title what customers read
 * @param variants at least one, each with a SKU of its own and a choice of every option that no other has, in the order to show them
 * @param options what there is to choose, in the order to show it; none given means those that the variants have
 * @param category where it belongs, if it is sorted in anywhere
 * @param description what customers read who want to know more; may be empty
 * @param attributes what else is known of it, such as its material, in the order to show it
 * @param images pictures, the most important first
 */
public record Product(
        ProductId id,
        String title,
        List<Variant> variants,
        List<ProductOption> options,
        Optional<Category> category,
        String description,
        Map<String, String> attributes,
        List<Image> images) {

    /** Copies the collections, and refuses a blank title, no variants, two of one SKU, and variants that the options do not tell apart. */
    public Product {
        Objects.requireNonNull(id, "id");
        Text.requireText("Title of product " + id, title);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(description, "description");
        variants = List.copyOf(variants);
        requireSkus(id, variants);
        options = options.isEmpty() ? ofVariants(variants) : List.copyOf(options);
        requireChoices(id, options, variants);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach((name, value) -> {
            Text.requireText("Attribute name of product " + id, name);
            Text.requireText("Attribute " + name + " of product " + id, value);
        });
        images = List.copyOf(images);
    }

    /**
     * A product with a title and variants, and nothing else.
     *
     * @param id the retailer's name for it
     * @param title what customers read
     * @param variants at least one, each with a SKU and a choice of options of its own, in the order to show them
     */
    public Product(ProductId id, String title, List<Variant> variants) {
        this(id, title, variants, List.of(), Optional.empty(), "", Map.of(), List.of());
    }

    /**
     * A product with a variant for each combination of its options, or for each that is made.
     *
     * <pre>{@code
     * Product.of(id, "Shirt", List.of(ProductOption.of("color", "red", "blue"), ProductOption.of("size", "S", "M", "L")),
     *         choice -> Optional.of(Variant.of(new Sku("shirt-" + choice.get("color") + "-" + choice.get("size")), price)));
     * }</pre>
     *
     * @param id the retailer's name for it
     * @param title what customers read
     * @param options what there is to choose, in the order to show it
     * @param made makes the variant of a combination; empty for one that is not made
     * @return the product, its variants with their options
     */
    public static Product of(
            ProductId id,
            String title,
            List<ProductOption> options,
            Function<Map<String, String>, Optional<Variant>> made) {
        List<Variant> variants = new ArrayList<>();
        for (Map<String, String> combination : ProductOption.combinations(options)) {
            made.apply(Collections.unmodifiableMap(combination))
                    .map(variant -> variant.withOptions(combination))
                    .ifPresent(variants::add);
        }
        return new Product(id, title, variants, options, Optional.empty(), "", Map.of(), List.of());
    }

    /**
     * This product in a category.
     *
     * @param where where it belongs
     * @return the product there
     */
    public Product withCategory(Category where) {
        return new Product(id, title, variants, options, Optional.of(where), description, attributes, images);
    }

    /**
     * This product with a description.
     *
     * @param text what customers read who want to know more; may be empty
     * @return the product with it
     */
    public Product withDescription(String text) {
        return new Product(id, title, variants, options, category, text, attributes, images);
    }

    /**
     * This product with an attribute, last in order unless it is there already.
     *
     * @param name what is said, such as material
     * @param value the value, such as wool
     * @return the product with it
     */
    public Product withAttribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new Product(id, title, variants, options, category, description, more, images);
    }

    /**
     * This product with other images.
     *
     * @param pictures the images, the most important first
     * @return the product with them
     */
    public Product withImages(Image... pictures) {
        return new Product(id, title, variants, options, category, description, attributes, Arrays.asList(pictures));
    }

    /**
     * Finds a variant by its SKU.
     *
     * @param sku the SKU
     * @return the variant, or empty
     */
    public Optional<Variant> variant(Sku sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    /**
     * Finds a variant by its options.
     *
     * @param chosen the choices, by the name of the option
     * @return the variant, or what is still to be chosen, or what is wrong
     */
    public VariantChoice choose(Map<String, String> chosen) {
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            Optional<ProductOption> option = option(choice.getKey());
            if (option.isEmpty()) {
                return new VariantChoice.NoSuchOption(
                        choice.getKey(),
                        options.stream().map(ProductOption::name).toList());
            }
            if (!option.get().values().contains(choice.getValue())) {
                return new VariantChoice.NoSuchValue(option.get(), choice.getValue());
            }
        }
        List<Variant> fitting = variants.stream()
                .filter(variant -> variant.options().entrySet().containsAll(chosen.entrySet()))
                .toList();
        if (fitting.isEmpty()) {
            return new VariantChoice.NotMade(chosen);
        }
        return chosen.size() == options.size()
                ? new VariantChoice.Chosen(fitting.get(0))
                : new VariantChoice.Open(open(chosen.keySet(), fitting));
    }

    /**
     * The combinations of options of which there is no variant.
     *
     * @return the combinations, in the order of the options
     */
    public List<Map<String, String>> notMade() {
        Set<Map<String, String>> made = new HashSet<>();
        variants.forEach(variant -> made.add(variant.options()));
        return ProductOption.combinations(options).stream()
                .filter(combination -> !made.contains(combination))
                .toList();
    }

    private Optional<ProductOption> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private List<ProductOption> open(Set<String> chosen, List<Variant> fitting) {
        return options.stream()
                .filter(option -> !chosen.contains(option.name()))
                .map(option -> new ProductOption(
                        option.name(),
                        option.values().stream()
                                .filter(value -> fitting.stream()
                                        .anyMatch(variant ->
                                                value.equals(variant.options().get(option.name()))))
                                .toList()))
                .toList();
    }

    private static void requireSkus(ProductId id, List<Variant> variants) {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException(
                    "Product %s has no variants: give at least one, for what has no choices is a single variant"
                            .formatted(id));
        }
        Set<Sku> skus = new HashSet<>();
        Map<Gtin, Sku> numbers = new HashMap<>();
        for (Variant variant : variants) {
            if (!skus.add(variant.sku())) {
                throw new IllegalArgumentException(
                        "Product %s has two variants with SKU %s: give each its own".formatted(id, variant.sku()));
            }
            variant.gtin().ifPresent(number -> {
                Sku other = numbers.put(number, variant.sku());
                if (other != null) {
                    throw new IllegalArgumentException(
                            "Product %s has GTIN %s on variant %s and on variant %s: give each its own"
                                    .formatted(id, number, other, variant.sku()));
                }
            });
        }
    }

    private static List<ProductOption> ofVariants(List<Variant> variants) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        variants.forEach(variant -> variant.options()
                .forEach((name, value) -> values.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(value)));
        return values.entrySet().stream()
                .map(option -> new ProductOption(option.getKey(), List.copyOf(option.getValue())))
                .toList();
    }

    private static void requireChoices(ProductId id, List<ProductOption> options, List<Variant> variants) {
        Map<String, ProductOption> byName = new LinkedHashMap<>();
        for (ProductOption option : options) {
            if (byName.put(option.name(), option) != null) {
                throw new IllegalArgumentException(
                        "Product %s has the option %s twice: keep one".formatted(id, option.name()));
            }
        }
        Map<Map<String, String>, Sku> chosen = new HashMap<>();
        for (Variant variant : variants) {
            requireChoice(id, byName, variant);
            Sku other = chosen.put(variant.options(), variant.sku());
            if (other != null) {
                throw new IllegalArgumentException(
                        "Product %s has variant %s and variant %s with the same options %s: tell them apart by an option"
                                .formatted(id, other, variant.sku(), variant.options()));
            }
        }
    }

    private static void requireChoice(ProductId id, Map<String, ProductOption> options, Variant variant) {
        options.forEach((name, option) -> {
            String value = variant.options().get(name);
            if (value == null || !option.values().contains(value)) {
                throw new IllegalArgumentException("Variant %s of product %s has %s: give it one of %s"
                        .formatted(
                                variant.sku(), id, value == null ? "no " + name : name + " " + value, option.values()));
            }
        });
        variant.options().keySet().stream()
                .filter(name -> !options.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "Variant %s of product %s has a %s, which is no option of it: add the option, or remove it"
                                    .formatted(variant.sku(), id, name));
                });
    }
}
