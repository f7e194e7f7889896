package io.omni.workbench.counter;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code omni counter}: three orders at two stores, as customers and staff follow them. */
@Command(
        name = "counter",
        mixinStandardHelpOptions = true,
        description = {
            "Follows three orders through two stores, on a virtual clock: one is brought to the car, of one a coat is"
                    + " not found and comes from another store at once, and one is not fetched.",
            "Each line is an event: when, for whom, and what it says. What is left is counted at the end."
        })
public final class CounterCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** For picocli. */
    public CounterCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        TwoStores stores = new TwoStores(out);
        stores.broughtToTheCar();
        stores.notFound();
        stores.notFetched();
        stores.count();
        out.flush();
        return 0;
    }
}
