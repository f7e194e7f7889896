package io.omni.inventory.stock;

import io.omni.core.OmniException;
import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import java.util.List;

/** A command names a SKU or location that the host's {@link StockCatalog} does not have. Nothing was changed. */
public final class UnknownStock extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The SKUs. */
    private final transient List<Sku> skus;

    /** The locations. */
    private final transient List<LocationId> locations;

    /**
     * Creates the exception.
     *
     * @param command which command
     * @param skus the SKUs that are not known
     * @param locations the locations that are not known
     */
    public UnknownStock(CommandId command, List<Sku> skus, List<LocationId> locations) {
        super(
                "command %s names the SKUs %s and the locations %s, which the catalog does not have: put them in first, or correct the names"
                        .formatted(command, skus, locations));
        this.skus = List.copyOf(skus);
        this.locations = List.copyOf(locations);
    }

    /**
     * Names what is not known.
     *
     * @return the SKUs, in their order
     */
    public List<Sku> skus() {
        return skus;
    }

    /**
     * Names where nothing is known to be.
     *
     * @return the locations, in their order
     */
    public List<LocationId> locations() {
        return locations;
    }
}
