package io.omni.inventory.supply;

/** Why something else is expected than was before. */
public enum RevisionCause {
    /** The document was changed. */
    REVISED,
    /** What was outstanding is not to come any more. */
    CANCELED,
    /** It came short, and the rest is not to come. */
    CLOSED_SHORT,
    /** A ship notice says when units of an order come: they are expected by the notice from now on, and not by the order. */
    ADVISED,
    /** Units that a ship notice spoke of do not come by it: its order expects them again. */
    GIVEN_BACK,
    /** More came by a ship notice than it spoke of: so many fewer are expected of its order. */
    ARRIVED_EARLY,
    /** It was found out that units of a transfer are not to come, or are. */
    RESOLVED
}
