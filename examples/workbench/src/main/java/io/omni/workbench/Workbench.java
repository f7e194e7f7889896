package io.omni.workbench;

import io.omni.workbench.accuracy.AccuracyCommand;
import io.omni.workbench.counter.CounterCommand;
import io.omni.workbench.input.InputError;
import io.omni.workbench.promotions.PriceCommand;
import io.omni.workbench.promotions.WhatIfCommand;
import io.omni.workbench.replay.ReplayCommand;
import io.omni.workbench.route.RouteCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program {@code omni}. Exit codes: 0 done, 1 failed, 2 the arguments or a file handed in cannot be used.
 */
@Command(
        name = "omni",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Omnichannel retail, from the command line.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReplayCommand.class,
            AccuracyCommand.class,
            RouteCommand.class,
            PriceCommand.class,
            WhatIfCommand.class,
            CounterCommand.class
        })
public final class Workbench implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    Workbench() {}

    /**
     * Runs the command that the arguments name, and exits.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command and its sub-commands; tests set its output and error writers. */
    static CommandLine commandLine() {
        return new CommandLine(new Workbench()).setExecutionExceptionHandler(Workbench::report);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command is given");
    }

    private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof InputError) {
            err.println("omni: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        e.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
