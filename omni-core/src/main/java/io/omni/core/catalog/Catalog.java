package io.omni.core.catalog;

import io.omni.core.quantity.Quantity;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The products of the retailer, found by product, by SKU, by the number under a bar code and by options. */
public final class Catalog {

    private final UnitOfWork unitOfWork;
    private final Registry<ProductId, Product> products;
    private final VersionedStore<String, ProductKey> keys;

    /**
     * Opens the catalog.
     *
     * @param storage where products are kept
     */
    public Catalog(Storage storage) {
        this.unitOfWork = storage.unitOfWork();
        this.products =
                new Registry<>(storage, AggregateType.of("product", Product.class, Product::id, ProductId::value));
        this.keys = storage.aggregates(
                AggregateType.of("product-key", ProductKey.class, ProductKey::id, Function.identity()));
    }

    /**
     * Puts a product in, in place of an earlier one with the same id.
     *
     * @param product the product
     * @return the same product
     * @throws IllegalArgumentException if one of its SKUs or GTINs belongs to another product
     */
    public Product put(Product product) {
        return unitOfWork.execute(() -> {
            Map<String, ProductKey> before =
                    products.find(product.id()).map(Catalog::keysOf).orElse(Map.of());
            Map<String, ProductKey> after = keysOf(product);
            after.forEach((id, key) -> {
                if (!before.containsKey(id)) {
                    claim(key);
                }
            });
            before.forEach((id, key) -> {
                if (!after.containsKey(id)) {
                    keys.find(id).ifPresent(found -> keys.remove(id, found.version()));
                }
            });
            return products.put(product);
        });
    }

    /**
     * Finds a product.
     *
     * @param id its id
     * @return the product, or empty
     */
    public Optional<Product> product(ProductId id) {
        return products.find(id);
    }

    /**
     * Finds the product that a SKU belongs to.
     *
     * @param sku the SKU
     * @return the product, or empty
     */
    public Optional<Product> product(Sku sku) {
        return product(ProductKey.Kind.SKU, sku.value());
    }

    /**
     * Finds what a SKU stands for.
     *
     * @param sku the SKU
     * @return the variant, or empty
     */
    public Optional<Variant> variant(Sku sku) {
        return product(sku).flatMap(product -> product.variant(sku));
    }

    /**
     * Finds what is under a bar code, at a till say.
     *
     * @param gtin the number that was scanned
     * @return the variant, or empty
     */
    public Optional<Variant> variant(Gtin gtin) {
        return product(ProductKey.Kind.GTIN, gtin.padded())
                .flatMap(product -> product.variants().stream()
                        .filter(variant -> variant.gtin().filter(gtin::equals).isPresent())
                        .findFirst());
    }

    /**
     * Finds a variant by its options.
     *
     * @param product of which product
     * @param chosen the choices, by the name of the option
     * @return the variant, or what is still to be chosen, or what is wrong
     */
    public VariantChoice choose(ProductId product, Map<String, String> chosen) {
        return products.find(product)
                .map(found -> found.choose(chosen))
                .orElseGet(() -> new VariantChoice.NoSuchProduct(product));
    }

    /**
     * Adds up what units weigh.
     *
     * @param units how many of each SKU
     * @return the weight; empty if that of one is not known
     */
    public Optional<Weight> weight(Map<Sku, Quantity> units) {
        Weight sum = new Weight(0);
        for (Map.Entry<Sku, Quantity> each : units.entrySet()) {
            Optional<Weight> weight = variant(each.getKey()).flatMap(Variant::weight);
            if (weight.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(weight.get().times(each.getValue().units()));
        }
        return Optional.of(sum);
    }

    private Optional<Product> product(ProductKey.Kind kind, String value) {
        return keys.find(ProductKey.id(kind, value))
                .flatMap(found -> products.find(found.aggregate().product()));
    }

    /** Of two products that claim one key at the same time, one finds the version changed and begins anew. */
    private void claim(ProductKey key) {
        Optional<ProductKey> other = keys.find(key.id()).map(Versioned::aggregate);
        if (other.isPresent()) {
            throw new IllegalArgumentException("%s %s of product %s belongs to product %s already: give it another %s"
                    .formatted(
                            key.kind(), key.value(), key.product(), other.get().product(), key.kind()));
        }
        keys.save(key, Version.NONE);
    }

    /** In one order, so that two that take several of the same never wait for each other. */
    private static Map<String, ProductKey> keysOf(Product product) {
        Map<String, ProductKey> keys = new TreeMap<>();
        for (Variant variant : product.variants()) {
            ProductKey sku = ProductKey.of(variant.sku(), product.id());
            keys.put(sku.id(), sku);
            variant.gtin().map(gtin -> ProductKey.of(gtin, product.id())).ifPresent(key -> keys.put(key.id(), key));
        }
        return keys;
    }
}
