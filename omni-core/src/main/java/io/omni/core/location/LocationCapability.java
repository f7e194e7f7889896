package io.omni.core.location;

/** What a location does with goods besides keeping them. */
public enum LocationCapability {
    /** Ships them to customers. */
    SHIPS,
    /** Hands them over to customers who come for them. */
    OFFERS_PICKUP,
    /** Takes them back from customers. */
    TAKES_RETURNS
}
