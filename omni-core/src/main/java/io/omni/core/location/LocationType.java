package io.omni.core.location;

/** What kind of place a location is. */
public enum LocationType {
    /** Customers come in. */
    STORE,
    /** Goods are kept and shipped. */
    WAREHOUSE,
    /** Somebody else keeps the goods and ships them for the retailer. */
    SUPPLIER,
    /** Customers fetch their parcels from a box. */
    LOCKER
}
