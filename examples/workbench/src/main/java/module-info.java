/** Omni from the command line. */
module io.omni.workbench {
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires io.omni.core;
    requires io.omni.inventory;
    requires io.omni.loyalty;
    requires io.omni.orders;
    requires static org.jspecify;
    requires tools.jackson.databind;

    opens io.omni.workbench to
            info.picocli;
    opens io.omni.workbench.network to
            tools.jackson.databind;
    opens io.omni.workbench.replay to
            info.picocli;
    opens io.omni.workbench.sample to
            tools.jackson.databind;
}
