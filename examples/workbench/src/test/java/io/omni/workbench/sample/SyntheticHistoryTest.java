package io.omni.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.history.HistoryLine;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.LineKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyntheticHistoryTest {

    private static final long LINES = 300_000;

    private static List<HistoryLine> lines(long lines, long seed) {
        List<HistoryLine> read = new ArrayList<>();
        try (HistoryReader reader = SyntheticHistory.open(lines, seed)) {
            while (reader.hasNext()) {
                if (reader.next() instanceof HistoryLine line) {
                    read.add(line);
                }
            }
        }
        return read;
    }

    @Test
    void it_has_as_many_lines_as_asked_for_and_each_can_be_used() {
        assertThat(lines(1, 1)).hasSize(1);
        assertThat(lines(54_321, 1)).hasSize(54_321);
    }

    @Test
    void it_is_the_same_for_a_seed_and_another_one_for_another() throws IOException {
        String text = text(3_000, 7);
        assertThat(text(3_000, 7)).isEqualTo(text);
        assertThat(text(3_000, 8)).isNotEqualTo(text);
        assertThat(text(6_000, 7)).startsWith(text);
        assertThat(text.lines().skip(1).findFirst())
                .contains("1000001,30152,Article 151,1,2026-01-01 08:00:00,17.98,,United Kingdom");
    }

    private static String text(long lines, long seed) throws IOException {
        try (SyntheticHistory history = new SyntheticHistory(lines, seed, 600)) {
            return new String(history.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void goods_come_back_within_three_weeks_of_a_sale_to_the_same_customer_and_never_more_than_were_bought() {
        Map<String, Instant> sold = new HashMap<>();
        Map<String, Long> bought = new HashMap<>();
        Instant last = Instant.MIN;
        long returns = 0;
        long backwards = 0;
        for (HistoryLine line : lines(LINES, 1)) {
            backwards += line.at().isBefore(last) ? 1 : 0;
            last = line.at();
            String key = line.customer().orElse("") + "/" + line.stockCode();
            bought.merge(key, line.quantity(), Long::sum);
            if (line.kind() == LineKind.RETURN) {
                returns++;
                assertThat(bought.get(key)).isNotNegative();
                assertThat(Duration.between(sold.get(key), line.at())).isLessThan(Duration.ofDays(22));
            } else {
                sold.put(key, line.at());
            }
        }
        assertThat(backwards).isZero();
        assertThat(returns).isBetween(200L, 1_500L);
    }
}
