package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.metrics.Metric;
import io.omni.core.storage.Storage;
import io.omni.micrometer.MicrometerMetrics;
import io.omni.orders.assembly.Omni;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsTest {

    private static final Path METRIC =
            Checkout.ROOT.resolve("omni-core/src/main/java/io/omni/core/metrics/Metric.java");
    private static final Pattern JAVADOC_ROW =
            Pattern.compile("<tr><td>\\{@code ([a-z.]+)}</td><td>(\\w+)</td><td>([a-z, ]*)</td><td>(.*?)</td></tr>");

    @Test
    void what_was_put_together_reports_into_the_registry() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        omni(new InMemoryStorage(), new InMemoryPayments(), registry).tidyUp(1);
        assertThat(registry.get("omni.orders.due").gauge().value()).isZero();
    }

    private static Omni omni(Storage storage, Payments payments, MeterRegistry registry) {
        // begin metrics
        Omni omni = Omni.builder()
                .storage(storage)
                .payments(payments)
                .metrics(new MicrometerMetrics(registry)) // io.micrometer.core.instrument.MeterRegistry
                .build();
        // end metrics
        return omni;
    }

    @Test
    void the_readme_lists_the_metrics_as_they_are() {
        List<String> rows = Checkout.lines(Checkout.ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `omni."))
                .map(line -> line.replace("`", "").replace("|  |", "| |"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(javadoc().map(MetricsTest::row).toList());
    }

    @Test
    void the_javadoc_lists_the_metrics_as_they_are() {
        assertThat(javadoc().map(row -> row.subList(0, 3)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Metric.values())
                        .map(metric -> List.of(
                                metric.id(),
                                metric.kind().name().toLowerCase(Locale.ROOT),
                                String.join(", ", metric.tags())))
                        .toList());
    }

    private static Stream<List<String>> javadoc() {
        return JAVADOC_ROW
                .matcher(Checkout.text(METRIC))
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : cell + " ")
                .collect(Collectors.joining("| ", "| ", "|"));
    }
}
