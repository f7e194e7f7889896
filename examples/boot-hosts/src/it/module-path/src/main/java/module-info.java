/** A host that needs nothing but Omni, and a mapper of its own. */
module shop {
    requires com.fasterxml.jackson.databind;
    requires io.omni.orders;

    opens shop to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
