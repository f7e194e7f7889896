package io.omni.workbench.replay;

/** What is added up for each week and channel. Money is in minor units. */
enum Trade {
    ORDERS,
    ORDERS_FETCHED,
    FROM_ONE_LOCATION,
    OUT_OF_STOCK,
    UNITS_SHORT,
    UNITS_SUPPLIED,
    CAPTURED,
    REFUNDED,
    PARTS,
    METERS,
    UNITS_RETURNED
}
