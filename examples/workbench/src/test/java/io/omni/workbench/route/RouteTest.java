package io.omni.workbench.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RouteTest {

    private static CommandRun route(Object... args) {
        return CommandRun.of(new CommandLine(new RouteCommand()), args);
    }

    @Test
    void the_sample_is_routed_at_least_cost_with_proof_and_reasons() {
        CommandRun run = route();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.values())
                .containsEntry("complete", "true")
                .containsEntry("proof", "optimal")
                .containsEntry("cost", run.values().get("lower-bound"))
                .containsEntry("shipments", "1");
        assertThat(run.out())
                .contains("  daventry ships 1 of coat\n")
                .containsPattern("  leeds \\(.* km\\): is kept out: STORE keeps 1 on the shelf\n")
                .containsPattern("  york \\(.* km\\): .*; the cheapest plan with it costs \\d+ more\n")
                .containsPattern("  manchester \\(.* km\\): is not a location that SHIPS\n");
    }

    @Test
    void the_parts_of_the_cost_add_up_and_no_price_proves_more_than_it() {
        CommandRun run = route();
        long parts = 0;
        for (String part : new String[] {"shipments", "transport", "handling", "shadow", "unfilled"}) {
            parts += Long.parseLong(run.values().get("cost-" + part));
        }

        assertThat(run.values()).containsEntry("cost", Long.toString(parts));
        assertThat(Long.parseLong(run.values().get("bound-of-prices"))).isLessThanOrEqualTo(parts);
    }

    @Test
    void what_the_samples_print_can_be_edited_and_routed(@TempDir Path folder) throws IOException {
        String samples = route("--samples").out();
        int split = samples.indexOf("\n{") + 1;
        Path order = Files.writeString(folder.resolve("order.json"), samples.substring(0, split));
        Path policy = Files.writeString(folder.resolve("policy.json"), samples.substring(split));
        Path nearest = Files.writeString(folder.resolve("nearest.json"), "{\"type\": \"nearest\"}");

        assertThat(route("--order", order, "--policy", policy).out()).isEqualTo(route().out());
        assertThat(route("--order", order, "--policy", nearest).out())
                .contains("  daventry ships 1 of coat\n")
                .doesNotContain("proof");
        Files.writeString(order, Files.readString(order).replace("\"coat\": 80", "\"coat\": 0"));
        Files.writeString(policy, Files.readString(policy).replace("\"units\": 1", "\"units\": 9"));
        CommandRun tooFew = route("--order", order, "--policy", policy);
        assertThat(tooFew.code()).isEqualTo(1);
        assertThat(tooFew.out()).contains("  nobody supplies 1 of coat\n");
    }
}
