package io.omni.benchmarks.reservations.baseline;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reserves one unit of each SKU of a basket, all or none. Used by many callers at a time. */
public interface Seller {

    /**
     * Reserves.
     *
     * @param id the reservation, which its caller chose
     * @param skus the SKUs, each once, in no order
     * @return whether all of them were there
     * @throws SQLException if the database fails
     */
    boolean reserve(UUID id, List<String> skus) throws SQLException;
}
