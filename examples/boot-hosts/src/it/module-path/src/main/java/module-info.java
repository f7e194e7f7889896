/** A host that needs nothing but Omni. */
module shop {
    requires io.omni.orders;
}
