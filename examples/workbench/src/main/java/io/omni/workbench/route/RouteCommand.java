package io.omni.workbench.route;

import io.omni.core.json.JsonForms;
import io.omni.core.json.OmniJson;
import io.omni.inventory.json.InventoryJson;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.json.OrdersJson;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingRequest;
import io.omni.workbench.input.InputFile;
import io.omni.workbench.input.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code omni route}: decides which locations supply an order, and says why. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides which locations supply an order: what each ships, what that costs, the proof that no plan is"
                    + " cheaper, and for each location why it serves or does not.",
            "Without options it routes a sample order."
        },
        footerHeading = "%nFormats (--samples prints one of each):%n",
        footer = {
            "  --order     {\"at\": \"2026-11-23T10:00:00Z\", \"needed\": \"ships\",",
            "               \"destination\": {\"latitude\": 53.99, \"longitude\": -1.54},",
            "               \"demand\": {\"SKU\": 2, ...},",
            "               \"candidates\": [{\"location\": {\"id\": \"...\", \"name\": \"...\",",
            "                  \"type\": \"store\", \"point\": {...}, \"capabilities\": [\"ships\"]},",
            "                 \"available\": {\"SKU\": 5, ...}, \"capacity\": 20}],",
            "               \"weights\": {\"SKU\": {\"grams\": 1200}},",
            "               \"neededBy\": \"2026-11-24T18:00:00Z\"}",
            "              capacity and neededBy may be left out, and a location may have a",
            "              schedule.",
            "  --policy    {\"type\": \"nearest\"}, {\"type\": \"fewest-shipments\"},",
            "              {\"type\": \"ranked\", \"rankings\": [{\"type\": \"most-lines\"},",
            "                 {\"type\": \"tiers\", \"tiers\": [[\"ID\"], [\"ID\", \"ID\"]]},",
            "                 {\"type\": \"most-stock\"}, {\"type\": \"nearest\"}]} or",
            "              {\"type\": \"least-cost\", \"policy\": {\"costs\": {\"currency\": \"GBP\",",
            "                 \"zones\": [{\"upTo\": {\"meters\": 80000}, \"perShipment\": 395,",
            "                            \"perUnit\": 20, \"perKilogram\": 35}],",
            "                 \"handling\": [{\"type\": \"store\", \"perShipment\": 150,",
            "                               \"perUnit\": 80}], \"unfilled\": 6000},",
            "                 \"rules\": [{\"type\": \"keep-on-shelf\", \"at\": \"store\", \"units\": 1}],",
            "                 \"maxShipments\": 2, \"complete\": false,",
            "                 \"effort\": {\"steps\": 8000000}}}",
            "              Costs are in minor units. Other rules: only, except, only-types,",
            "              within, restricted.",
            "",
            "Exit codes: 0 all is supplied, 1 something is not, 2 an argument or a file",
            "cannot be used."
        })
public final class RouteCommand implements Callable<Integer> {

    private static final String ORDER = "order.json";
    private static final String POLICY = "policy.json";
    private static final OmniJson JSON = OmniJson.of(
            InventoryJson.forms(),
            LoyaltyJson.forms(),
            OrdersJson.forms(),
            JsonForms.builder().configured("order", SourcingRequest.class).build());

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--order", paramLabel = "FILE", description = "The order and who could supply it.")
    private @Nullable Path order;

    @Option(names = "--policy", paramLabel = "FILE", description = "The strategy, with its rules and costs.")
    private @Nullable Path policy;

    @Option(names = "--samples", description = "Print the sample order and the sample policy, and route nothing.")
    private boolean samples;

    /** For picocli. */
    public RouteCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (samples) {
            out.print(sample(ORDER));
            out.print(sample(POLICY));
            out.flush();
            return CommandLine.ExitCode.OK;
        }
        SourcingRequest request = read(order, ORDER, SourcingRequest.class);
        Sourcing sourcing = read(policy, POLICY, Sourcing.class);
        Routed routed = Routed.of(sourcing, request);
        routed.lines().forEach(out::println);
        out.flush();
        return routed.isComplete() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static <T> T read(@Nullable Path path, String sample, Class<T> type) {
        try (InputFile file = path == null ? InputFile.ofResource(RouteCommand.class, sample) : InputFile.open(path)) {
            return JsonInput.read(file, JSON.configured(type)::read);
        }
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = RouteCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing: build anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
