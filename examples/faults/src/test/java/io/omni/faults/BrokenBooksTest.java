package io.omni.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit catches what it is there for: each of these ledgers does wrong in one way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class BrokenBooksTest {

    private static final int TRIES = 4;

    @Test
    void an_answer_before_the_commit_is_caught() {
        assertCaught(EagerBooks.class, Finding.Kind.ACKNOWLEDGED_LOST, cuts(Cut.BEFORE));
    }

    @Test
    void a_repetition_under_a_fresh_id_is_caught() {
        assertCaught(FreshIdBooks.class, Finding.Kind.NOBODY_ASKED, cuts(Cut.AFTER));
    }

    @Test
    void a_hold_that_does_not_learn_of_what_left_is_caught() {
        assertCaught(UnnoticedBooks.class, Finding.Kind.HOLD_TWICE, List.of());
    }

    @Test
    void a_second_sale_by_a_clock_that_is_behind_is_caught() {
        assertCaught(
                ForgetfulBooks.class,
                Finding.Kind.OVERSOLD,
                List.of(new Fault.StepClocks(0, 0, 1, Duration.ofSeconds(2))));
    }

    @Test
    void a_commit_that_does_not_wait_for_the_disk_is_caught() {
        Fault death = new Fault.KillServer(60, Duration.ZERO);
        assertCaught(LazyBooks.class, Finding.Kind.ACKNOWLEDGED_LOST, List.of(death));
    }

    @Test
    void a_unit_of_work_that_comes_apart_is_caught() {
        assertCaught(SplitBooks.class, Finding.Kind.APART, cuts(Cut.BEFORE));
    }

    @Test
    void a_posting_that_comes_apart_between_databases_is_caught() {
        assertCaught(PartBooks.class, Finding.Kind.NOT_AS_A_WHOLE, List.of());
    }

    @Test
    void a_caller_who_is_never_answered_is_caught() {
        Drill.Result result = Drill.run(
                Servers.shared(),
                scarce(1, List.of()),
                SilentBooks.class,
                Servers.FOLDER.resolve("SilentBooks"),
                Duration.ofMillis(600));
        assertThat(result.found(Finding.Kind.STUCK)).as(result::report).isTrue();
    }

    @Test
    void a_drill_that_breaks_off_tells_its_schedule_and_how_to_repeat_it() {
        Schedule schedule = scarce(77, List.of(new Fault.Pause(0, 9, Duration.ZERO)));

        assertThatThrownBy(() ->
                        Drill.run(Servers.shared(), schedule, JdbcBooks.class, Servers.FOLDER.resolve("broken-off")))
                .hasMessageContaining(schedule.toString())
                .hasMessageContaining("last words of w0")
                .hasMessageContaining("-Dfaults.seed=77");
    }

    private static List<Fault> cuts(Cut cut) {
        return List.of(new Fault.CutAtCommit(10, 0, cut, 16), new Fault.CutAtCommit(20, 1, cut, 16));
    }

    private static void assertCaught(Class<? extends Books> broken, Finding.Kind as, List<Fault> faults) {
        List<String> reports = new ArrayList<>();
        boolean caught = false;
        for (long seed = 1; seed <= TRIES && !caught; seed++) {
            Drill.Result result = Drill.run(
                    Servers.shared(),
                    scarce(seed, faults),
                    broken,
                    Servers.FOLDER.resolve(broken.getSimpleName() + "-" + seed));
            reports.add(result.report());
            caught = result.found(as);
        }
        assertThat(caught).as(() -> "found as " + as + ": " + reports).isTrue();
    }

    private static Schedule scarce(long seed, List<Fault> faults) {
        Map<String, Long> stock = Map.of("cup", 30L, "pot", 30L);
        List<WorkerPlan> workers = IntStream.range(0, 2)
                .mapToObj(number -> new WorkerPlan(
                        "w" + number, 100 * seed + number, 3, 30, 3, Duration.ZERO, List.copyOf(stock.keySet())))
                .toList();
        return new Schedule(seed, new TreeMap<>(stock), workers, faults);
    }
}
