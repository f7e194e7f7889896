package io.omni.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** On what figures were taken. It names no host. */
public final class Machine {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /**
     * Tells the processor, the JDK, the heap and the load.
     *
     * @return one line
     */
    public static String describe() {
        return "machine: %d cores%s, %s %s; JDK %s (%s), heap up to %d MB, %s; %s"
                .formatted(
                        SYSTEM.getAvailableProcessors(),
                        processor(),
                        SYSTEM.getName(),
                        SYSTEM.getArch(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        ManagementFactory.getGarbageCollectorMXBeans().get(0).getName(),
                        describeLoad());
    }

    /** What Linux calls the processor; other systems are not asked. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /**
     * Tells the load.
     *
     * @return one line
     */
    public static String describeLoad() {
        return String.format(Locale.ROOT, "load: %.1f", SYSTEM.getSystemLoadAverage());
    }
}
