package io.omni.benchmarks.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A baseline that does not do its job is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockMapTest {

    private static final Place PLACE = new Place("MUG", "store-1");

    private final StockMap map = new StockMap(16, 0);

    @Test
    void what_is_held_is_not_available() {
        map.receive(PLACE, 5);
        assertThat(map.hold(PLACE, 3, 60_000)).isNotNull();
        assertThat(map.available(PLACE)).isEqualTo(2);
    }

    @Test
    void no_more_is_held_than_is_available() {
        map.receive(PLACE, 5);
        assertThat(map.hold(PLACE, 6, 60_000)).isNull();
        assertThat(map.available(PLACE)).isEqualTo(5);
    }

    @Test
    void what_expired_is_available_again_and_only_once() {
        map.receive(PLACE, 5);
        map.hold(PLACE, 3, 60_000);
        assertThat(map.expire(59_999)).isZero();
        assertThat(map.expire(61_000)).isOne();
        assertThat(map.expire(62_000)).isZero();
        assertThat(map.available(PLACE)).isEqualTo(5);
    }

    @Test
    void a_hold_that_lasts_longer_than_a_turn_of_the_wheel_waits() {
        map.receive(PLACE, 5);
        map.hold(PLACE, 3, 5_000_000);
        assertThat(map.expire(1_000_000)).isZero();
        assertThat(map.expire(5_001_000)).isOne();
    }

    @Test
    void a_hold_that_ended_does_not_expire() {
        map.receive(PLACE, 5);
        Hold hold = map.hold(PLACE, 3, 60_000);
        assertThat(hold != null && hold.end()).isTrue();
        assertThat(map.expire(61_000)).isZero();
        assertThat(map.available(PLACE)).isEqualTo(2);
    }

    @Test
    void threads_together_hold_no_more_than_is_available() throws Exception {
        map.receive(PLACE, 100);
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    start.await();
                    int taken = 0;
                    for (int i = 0; i < 100; i++) {
                        taken += map.hold(PLACE, 1, 60_000) == null ? 0 : 1;
                    }
                    return taken;
                }));
            }
            int taken = 0;
            for (Future<Integer> one : running) {
                taken += one.get();
            }
            assertThat(taken).isEqualTo(100);
        } finally {
            pool.shutdownNow();
        }
    }
}
