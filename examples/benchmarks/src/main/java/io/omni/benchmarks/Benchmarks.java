package io.omni.benchmarks;

import io.omni.benchmarks.ledger.LedgerCommand;
import io.omni.benchmarks.placing.PlacingCommand;
import io.omni.benchmarks.pricing.PricingCommand;
import io.omni.benchmarks.promises.PromisesCommand;
import io.omni.benchmarks.reservations.ReservationsCommand;
import io.omni.benchmarks.routing.RoutingCommand;
import io.omni.benchmarks.shards.ShardsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code benchmarks}. Exit codes: 0 all bars were met, 1 one was missed, 2 the arguments cannot be used. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "What Omni takes in time and memory.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LedgerCommand.class,
            PlacingCommand.class,
            PricingCommand.class,
            PromisesCommand.class,
            ReservationsCommand.class,
            RoutingCommand.class,
            ShardsCommand.class
        })
public final class Benchmarks implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    Benchmarks() {}

    /**
     * Runs the benchmarks that the arguments name, and exits.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command and its sub-commands; tests set its output and error writers. */
    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No benchmark is named");
    }
}
