package io.omni.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {

    @Test
    void the_same_seed_gives_the_same_schedule_and_another_seed_another_one() {
        assertThat(Schedule.of(42)).isEqualTo(Schedule.of(42)).isNotEqualTo(Schedule.of(43));
    }

    @Test
    void a_dozen_schedules_have_every_kind_of_fault_and_of_cut() {
        List<Object> kinds = new ArrayList<>(List.of(Fault.class.getPermittedSubclasses()));
        kinds.remove(Fault.CutAtCommit.class);
        kinds.addAll(List.of(Cut.values()));

        assertThat(LongStream.rangeClosed(1, 12)
                        .mapToObj(Schedule::of)
                        .flatMap(schedule -> schedule.faults().stream())
                        .<Object>map(fault -> fault instanceof Fault.CutAtCommit cut ? cut.cut() : fault.getClass()))
                .containsAll(kinds);
    }

    @Test
    void a_schedule_prints_its_seed_its_workers_and_its_faults() {
        Schedule schedule = Schedule.of(3);
        assertThat(schedule.toString())
                .contains("seed 3")
                .contains(schedule.workers().get(0).toString())
                .contains(schedule.faults().get(0).toString());
    }

    @Test
    void a_plan_passes_through_the_arguments_of_a_process() {
        assertThat(Schedule.of(5).workers())
                .allSatisfy(plan -> assertThat(WorkerPlan.of(plan.arguments())).isEqualTo(plan));
    }
}
