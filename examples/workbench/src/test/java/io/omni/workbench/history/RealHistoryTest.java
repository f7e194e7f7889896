package io.omni.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.SharedData;
import io.omni.workbench.network.Market;
import io.omni.workbench.network.Network;
import io.omni.workbench.network.NetworkReader;
import io.omni.workbench.sample.Sample;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reads half a year of the UCI Online Retail data where it lies beside the checkout, else the project's own sample. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealHistoryTest {

    private static final String REAL = "online-retail/online_retail_2010-12_to_2011-06.csv.gz";

    private static final int REAL_INVOICES = 11_126;
    private static final Map<LineKind, Integer> REAL_KINDS =
            Map.of(LineKind.SALE, 233_079, LineKind.RETURN, 4_062, LineKind.DELIVERY_CHARGE, 987);
    private static final Map<LeftOutReason, Integer> REAL_REASONS = Map.of(
            LeftOutReason.STOCK_ADJUSTMENT, 737,
            LeftOutReason.PRICE_NOT_POSITIVE, 675,
            LeftOutReason.NOT_A_PRODUCT, 402,
            LeftOutReason.REFUNDED_CHARGE, 63,
            LeftOutReason.PRICE_FINER_THAN_A_PENNY, 1);

    private final Optional<Path> real = SharedData.find(REAL);
    private final Map<LineKind, Integer> kinds = new EnumMap<>(LineKind.class);
    private final Map<LeftOutReason, Integer> reasons = new EnumMap<>(LeftOutReason.class);
    private final Set<String> countries = new HashSet<>();
    private int invoices;
    private int lines;
    private int leftOut;

    @Test
    void every_line_is_either_used_or_left_out_for_a_reason(TestReporter reporter) {
        long read = readAll(reporter);
        assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(lines);
        assertThat(reasons.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(leftOut);
        assertThat((long) lines + leftOut).isEqualTo(read);
        if (real.isPresent()) {
            assertThat(read).isEqualTo(240_006);
            assertThat(invoices).isEqualTo(REAL_INVOICES);
            assertThat(kinds).isEqualTo(REAL_KINDS);
            assertThat(reasons).isEqualTo(REAL_REASONS);
        }
    }

    @Test
    void every_country_in_it_has_a_market(TestReporter reporter) {
        readAll(reporter);
        Network network = NetworkReader.builtIn();
        assertThat(countries)
                .isNotEmpty()
                .allSatisfy(country -> assertThat(network.market(country))
                        .extracting(Market::country)
                        .isEqualTo(country));
    }

    private long readAll(TestReporter reporter) {
        if (real.isEmpty()) {
            reporter.publishEntry(
                    "history", "no shared/data/" + REAL + " beside the checkout: the sample is read instead");
        }
        try (HistoryReader reader = real.map(HistoryReader::open).orElseGet(Sample::history)) {
            new Invoices(reader, this::count).forEachRemaining(this::count);
            return reader.linesRead();
        }
    }

    private void count(LeftOut left) {
        leftOut++;
        reasons.merge(left.reason(), 1, Integer::sum);
    }

    private void count(Invoice invoice) {
        invoices++;
        countries.add(invoice.country());
        for (HistoryLine line : invoice.lines()) {
            lines++;
            kinds.merge(line.kind(), 1, Integer::sum);
        }
    }
}
