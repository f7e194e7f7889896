package io.omni.benchmarks.reservations.baseline;

import java.util.List;
import java.util.UUID;

/** Writes what Omni keeps of a reservation: entries as long as its own, made from samples of them without any encoding. */
public interface Entries {

    /**
     * Writes the entry of a reservation.
     *
     * @param id the reservation
     * @param skus its SKUs
     * @return the text
     */
    String entry(UUID id, List<String> skus);
}
