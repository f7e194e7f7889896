package io.omni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.input.InputError;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkbenchTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "fail")
    static final class Failing implements Runnable {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            throw failure;
        }
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(command().execute("--version")).isZero();
        assertThat(out.toString()).matches("omni \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void no_command_is_answered_with_the_usage() {
        assertThat(command().execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: omni");
    }

    @Test
    void unusable_input_is_a_message_without_a_stack_trace() {
        int code = failing(InputError.at("a.csv", 7, "Price", "x", "not a number: correct it"));
        assertThat(code).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "omni: a.csv, line 7, Price, value 'x': not a number: correct it" + System.lineSeparator());
    }

    @Test
    void what_nobody_expected_shows_its_stack_trace() {
        assertThat(failing(new IllegalStateException("broken"))).isEqualTo(1);
        assertThat(err.toString()).contains("IllegalStateException: broken").contains("at io.omni.workbench");
    }

    private int failing(RuntimeException failure) {
        return redirected(Workbench.commandLine().addSubcommand(new Failing(failure)))
                .execute("fail");
    }

    private CommandLine command() {
        return redirected(Workbench.commandLine());
    }

    private CommandLine redirected(CommandLine command) {
        return command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
