package io.omni.core.relay;

import io.omni.core.storage.QueueLag;
import java.util.List;

/**
 * What a run of the relay did.
 *
 * @param delivered how many events were handled
 * @param passedOver how many events no consumer takes
 * @param retried how many failed and will be attempted again
 * @param dead how many were given up
 * @param late how many were attempted for so long that another worker had them before that could be noted
 * @param lag how far each subscription is behind now
 */
public record RelayReport(int delivered, int passedOver, int retried, int dead, int late, List<QueueLag> lag) {

    /** Copies the list. */
    public RelayReport {
        lag = List.copyOf(lag);
    }
}
