package io.omni.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dfaults.schedules=} says how many, {@code -Dfaults.from=} from which seed on, {@code -Dfaults.seed=} the only one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {

    static LongStream seeds() {
        long only = given("faults.seed", 0);
        long from = given("faults.from", 1);
        return only != 0 ? LongStream.of(only) : LongStream.range(from, from + given("faults.schedules", 12));
    }

    private static long given(String property, long otherwise) {
        String given = System.getProperty(property, "");
        return given.isBlank() ? otherwise : Long.parseLong(given);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("faults")
    void nothing_is_lost_or_sold_twice(long seed) {
        assertSound(Schedule.of(seed));
    }

    @Test
    void nothing_is_lost_or_sold_twice_when_everything_goes_wrong_at_once() {
        Schedule some = Schedule.of(7);
        Duration aWhile = Duration.ofMillis(450);
        assertSound(new Schedule(
                0,
                some.stock(),
                some.workers(),
                List.of(
                        new Fault.StepClocks(10, 0, 1, Duration.ofSeconds(1)),
                        new Fault.CutAtCommit(20, 0, Cut.BEFORE, 2),
                        new Fault.CutAtCommit(25, 1, Cut.AFTER, 2),
                        new Fault.CutAtCommit(30, 2, Cut.DURING, 2),
                        new Fault.Pause(40, 0, aWhile),
                        new Fault.ExhaustPool(45, 1, aWhile),
                        new Fault.KillWorker(60, 2, true),
                        new Fault.KillServer(80, Duration.ofMillis(50)))));
    }

    /** One for six of the others; the odd ones are over three databases. */
    static LongStream seedsOfShards() {
        return given("faults.seed", 0) != 0 ? seeds() : seeds().limit((given("faults.schedules", 12) + 5) / 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsOfShards")
    @Tag("faults")
    void nothing_is_lost_or_sold_twice_over_several_databases(long seed) {
        assertSound(Schedule.of(seed), seed % 2 == 0 ? ShardedBooks.Two.class : ShardedBooks.Three.class);
    }

    private static void assertSound(Schedule schedule) {
        assertSound(schedule, JdbcBooks.class);
    }

    private static void assertSound(Schedule schedule, Class<? extends Books> books) {
        Drill.Result result = Drill.run(
                Servers.shared(),
                schedule,
                books,
                Servers.FOLDER.resolve(books.getSimpleName() + "-seed-" + schedule.seed()));
        assertThat(result.findings()).as(result::report).isEmpty();
    }
}
