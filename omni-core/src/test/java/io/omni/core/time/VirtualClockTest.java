package io.omni.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VirtualClockTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final VirtualClock clock = new VirtualClock(START);

    @Test
    void it_stands_still_until_it_is_moved_forward_or_back() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.advance(Duration.ofSeconds(5))).isEqualTo(START.plusSeconds(5));
        assertThat(clock.advance(Duration.ofSeconds(-2))).isEqualTo(START.plusSeconds(3));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
        clock.set(START);
        assertThat(clock.instant()).isEqualTo(START);
    }
}
