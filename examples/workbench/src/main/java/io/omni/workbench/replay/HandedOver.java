package io.omni.workbench.replay;

/** How the parts of orders reach their customers. */
enum HandedOver {
    FETCHED,
    SHIPPED
}
