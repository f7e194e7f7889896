package io.omni.workbench.replay;

import io.omni.workbench.chart.Line;
import io.omni.workbench.chart.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Charts of the run itself: how fast it was and how much memory it took, week by week of the history. */
final class PaceCharts {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long BYTES_PER_TENTH = 104_858;
    private static final Unit LINES = Unit.of("lines a second");
    private static final Unit MEGABYTES = new Unit("MiB", 1);

    private final Periods periods;
    private final List<Optional<Pace.Mark>> marks;

    PaceCharts(Report report, Periods periods) {
        this.periods = periods;
        this.marks = periods.last(report.pace().marks());
    }

    List<TitledChart> all() {
        return List.of(
                new TitledChart("speed", "Lines of the history a second, by week of the history", speed()),
                new TitledChart("memory", "Heap in use, garbage included, by week of the history", memory()));
    }

    private Line speed() {
        List<Optional<Long>> speeds = new ArrayList<>();
        Pace.Mark before = new Pace.Mark(0, 0, 0);
        for (Optional<Pace.Mark> mark : marks) {
            long lines = mark.map(Pace.Mark::lines).orElse(before.lines()) - before.lines();
            long nanos = mark.map(Pace.Mark::nanos).orElse(before.nanos()) - before.nanos();
            speeds.add(lines == 0 || nanos == 0 ? Optional.empty() : Optional.of(lines * NANOS_PER_SECOND / nanos));
            before = mark.orElse(before);
        }
        return new Line(LINES, "speed", periods.title(), periods.labels(), speeds);
    }

    private Line memory() {
        List<Optional<Long>> heaps = marks.stream()
                .map(mark -> mark.map(at -> at.heapBytes() / BYTES_PER_TENTH))
                .toList();
        return new Line(MEGABYTES, "heap in use", periods.title(), periods.labels(), heaps);
    }
}
