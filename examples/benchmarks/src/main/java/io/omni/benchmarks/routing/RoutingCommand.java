package io.omni.benchmarks.routing;

import io.omni.benchmarks.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what routing an order takes, whether its plan is the cheapest, and what prices of stock save. */
@Command(
        name = "routing",
        mixinStandardHelpOptions = true,
        description = "Routing orders to locations: exactness, speed, and what shadow prices save.")
public final class RoutingCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take a minute: fewer instances.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    /** For picocli. */
    public RoutingCommand() {}

    @Override
    public Integer call() {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        Report report = new Report(
                "Routing: costs in thousandths of a dollar, one thread, all inputs drawn from fixed seeds",
                spec.commandLine().getOut());
        report.add(Agreement.measured(scale));
        report.add(Speed.measured(scale));
        report.add(Online.measured(scale));
        report.add(WalkIns.measured(scale));
        return report.finish();
    }
}
