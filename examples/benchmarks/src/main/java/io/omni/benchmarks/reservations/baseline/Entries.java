package io.omni.benchmarks.reservations.baseline;

import java.util.List;

/** Writes the lines that Omni keeps of a reservation: as long as its own, samples of them without any encoding. */
public interface Entries {

    /**
     * Writes the lines of a reservation.
     *
     * @param skus its SKUs
     * @return the text
     */
    String lines(List<String> skus);
}
