package io.omni.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/** On what figures were taken. It names no host. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    static String describe() {
        return "machine: %d cores, %s %s; JDK %s (%s), heap up to %d MB, %s; %s"
                .formatted(
                        SYSTEM.getAvailableProcessors(),
                        SYSTEM.getName(),
                        SYSTEM.getArch(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        ManagementFactory.getGarbageCollectorMXBeans().get(0).getName(),
                        describeLoad());
    }

    static String describeLoad() {
        return String.format(Locale.ROOT, "load: %.1f", SYSTEM.getSystemLoadAverage());
    }
}
