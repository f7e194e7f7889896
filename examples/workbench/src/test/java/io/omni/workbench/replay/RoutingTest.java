package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.workbench.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoutingTest {

    private static final int LINES = 400;

    @Test
    void the_same_history_costs_less_by_least_cost_and_takes_fewer_shipments_by_fewest_splits(@TempDir Path folder)
            throws IOException {
        HistorySource history = Replays.file(Replays.beginningOfSample(folder, LINES));
        Map<Routing, Report> reports = new EnumMap<>(Routing.class);
        for (Routing routing : Routing.values()) {
            reports.put(routing, Replays.run(Replays.options(history, 1).routedBy(routing)));
        }

        assertThat(reports.values())
                .allSatisfy(report -> assertThat(report.isClean()).isTrue());
        assertThat(shipping(reports, Routing.NEAREST).orders())
                .isEqualTo(shipping(reports, Routing.LEAST_COST).orders())
                .isPositive();
        assertThat(cost(reports, Routing.LEAST_COST)).isLessThan(cost(reports, Routing.NEAREST));
        assertThat(shipping(reports, Routing.FEWEST_SPLITS).parts())
                .isLessThan(shipping(reports, Routing.NEAREST).parts());
    }

    private static Shipping shipping(Map<Routing, Report> reports, Routing routing) {
        return Objects.requireNonNull(reports.get(routing)).figures().shipping();
    }

    private static long cost(Map<Routing, Report> reports, Routing routing) {
        return shipping(reports, routing).cost().cash();
    }

    @Test
    void one_strategy_adds_its_figures_and_several_are_compared(@TempDir Path folder) throws IOException {
        Path history = Replays.beginningOfSample(folder, LINES);

        CommandRun one = replay("--history", history, "--routing", "least-cost");
        CommandRun several = replay("--history", history, "--routing", "nearest,fewest-splits");

        assertThat(one.values()).containsEntry("routing", "least-cost").containsKeys("shipping-cost", "shipped-late");
        assertThat(several.out().lines()).hasSize(3).anyMatch(line -> line.startsWith("fewest-splits "));
    }

    @Test
    void a_strategy_that_there_is_not_is_exit_code_2() {
        CommandRun run = replay("--routing", "farthest");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'farthest' is none of [nearest, fewest-splits, least-cost, least-cost+shadow]");
        assertThatThrownBy(() -> Routing.named("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CommandRun replay(Object... args) {
        return CommandRun.of(new CommandLine(new ReplayCommand()), args);
    }
}
