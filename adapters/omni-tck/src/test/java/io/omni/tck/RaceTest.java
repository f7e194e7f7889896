package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RaceTest {

    @Test
    void every_threads_outcome_is_counted() {
        assertThat(new Race(Duration.ofSeconds(10)).run(4, thread -> thread)).containsExactly(0, 1, 2, 3);
        assertThat(new Race(Duration.ofSeconds(10)).runMany(4, 10, i -> i))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_thread_that_throws_fails_the_race() {
        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> new Race(Duration.ofSeconds(10)).run(2, thread -> {
                    if (thread == 1) {
                        throw thrown;
                    }
                    return thread;
                }))
                .isInstanceOf(ExecutionException.class)
                .hasCause(thrown);
    }

    @Test
    void a_thread_that_hangs_fails_the_race() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> new Race(Duration.ofMillis(100)).run(2, thread -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return thread;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("timed out");
    }
}
