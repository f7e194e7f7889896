/**
 * Omni from the command line: {@code omni replay} pushes an order history through the library and audits what is left; {@code omni accuracy} tells what a wrong book costs; {@code omni counter} follows three orders through two stores; {@code omni price} and {@code omni what-if} are
 * about promotions.
 *
 * <p>Begin with {@code Workbench}, then {@code replay}. {@code chart} draws its page; {@code history}, {@code network} and {@code sample} read what it is fed with.
 */
@SuppressWarnings("requires-automatic") // the server that is embedded has no module
module io.omni.workbench {
    requires com.zaxxer.hikari;
    requires de.siegmar.fastcsv;
    requires embedded.postgres;
    requires info.picocli;
    requires io.omni.core;
    requires io.omni.inventory;
    requires io.omni.jdbc;
    requires io.omni.loyalty;
    requires io.omni.orders;
    requires static org.jspecify;

    opens io.omni.workbench to
            info.picocli;
    opens io.omni.workbench.accuracy to
            info.picocli;
    opens io.omni.workbench.counter to
            info.picocli;
    opens io.omni.workbench.network to
            tools.jackson.databind;
    opens io.omni.workbench.promotions to
            info.picocli;
    opens io.omni.workbench.replay to
            info.picocli;
    opens io.omni.workbench.route to
            info.picocli;
    opens io.omni.workbench.sample to
            tools.jackson.databind;
}
