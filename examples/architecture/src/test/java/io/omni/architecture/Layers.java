package io.omni.architecture;

/** The packages of each layer, as ArchUnit writes them. A new module is entered here. */
final class Layers {

    static final String CORE = "io.omni.core..";
    static final String INVENTORY = "io.omni.inventory..";
    static final String LOYALTY = "io.omni.loyalty..";
    static final String ORDERS = "io.omni.orders..";
    static final String DATABASES = "io.omni.jdbc..";
    static final String ASSEMBLY = "io.omni.orders.assembly..";

    private Layers() {}

    static String[] domain() {
        return new String[] {CORE, INVENTORY, LOYALTY, ORDERS};
    }

    /** Where commands are carried out, and may be written down in a log. Values and rules, which others print and log, do not log. */
    static String[] logging() {
        return new String[] {
            "io.omni.core.metrics..",
            "io.omni.core.relay..",
            "io.omni.inventory.internal..",
            "io.omni.loyalty.internal..",
            "io.omni.orders.internal..",
            ASSEMBLY
        };
    }

    /** What remembers answers, in a cache that others have built better than we would. */
    static String[] remembering() {
        return new String[] {"io.omni.inventory.view.."};
    }

    static String[] adapters() {
        return new String[] {
            DATABASES, "io.omni.micrometer..", "io.omni.partners..", "io.omni.tck..", "io.omni.spring.."
        };
    }

    static String[] examples() {
        return new String[] {
            "io.omni.examples..", "io.omni.workbench..", "io.omni.benchmarks..", "io.omni.faults..", "io.omni.kafka.."
        };
    }
}
