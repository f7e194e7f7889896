package io.omni.workbench.promotions;

import io.omni.core.money.Money;
import io.omni.loyalty.promotion.Applied;
import io.omni.loyalty.promotion.Change;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.promotion.Explanation;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.PricedLine;
import io.omni.loyalty.promotion.Reason;
import io.omni.loyalty.promotion.Ruling;
import io.omni.loyalty.promotion.Shopping;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code omni price}: what a basket costs with promotions, and why. */
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        description =
                "Prices a basket by a rule set of promotions: the best legal combination, why it is what it is, and "
                        + "what smallest change would make another promotion apply.")
public final class PriceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASKET", description = "JSON: channel, instant, lines, delivery, shopper.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path basket;

    @Parameters(index = "1", paramLabel = "RULES", description = "JSON: promotions and campaigns.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path rules;

    /** For picocli. */
    public PriceCommand() {}

    @Override
    public Integer call() {
        PromotionFiles files = new PromotionFiles();
        Shopping shopping = files.basket(basket);
        Explanation explanation = files.promotions(rules).explain(shopping);
        PrintWriter out = spec.commandLine().getOut();
        Priced priced = explanation.priced();
        for (GoodsLine line : shopping.lines()) {
            priced.line(line.id()).ifPresent(after -> print(line, after, out));
        }
        explanation.rulings().forEach(ruling -> print(ruling, out));
        for (CouponCode code : explanation.unknownCodes()) {
            out.printf("unknown   code %s: no promotion has it%n", code);
        }
        out.printf("rules: %s%n", priced.rules());
        out.printf("goods: %s%n", priced.goods());
        out.printf("delivery: %s%n", priced.delivery());
        out.printf("total: %s%n", priced.total());
        out.printf(
                "saved: %s, %s%n",
                priced.proof().saved(),
                priced.proof().isBest()
                        ? "proven best"
                        : "at most %s".formatted(priced.proof().bound()));
        out.flush();
        return 0;
    }

    private static void print(GoodsLine line, PricedLine after, PrintWriter out) {
        out.printf(
                "line %-4s %s x %s at %s, off %s: %s%n",
                line.id(), line.quantity(), line.sku(), line.unitPrice(), after.discount(), after.net());
    }

    private static void print(Ruling ruling, PrintWriter out) {
        if (ruling instanceof Ruling.Applies applies) {
            Applied applied = applies.applied();
            Money off = applied.discount();
            out.printf("applies   %s, %d times: %s off%s%n", applied.promotion(), applied.uses(), off, gifts(applied));
            applies.next().ifPresent(next -> out.printf("          for more: %s%n", next));
        } else if (ruling instanceof Ruling.Refused refused) {
            out.printf(
                    "refused   %s: %s%n",
                    refused.promotion(),
                    refused.reasons().stream().map(Reason::toString).collect(Collectors.joining("; ")));
            if (!refused.changes().isEmpty()) {
                out.printf(
                        "          to change it: %s%n",
                        refused.changes().stream().map(Change::toString).collect(Collectors.joining("; and ")));
            }
        }
    }

    private static String gifts(Applied applied) {
        return applied.gifts().stream()
                .map(gift -> ", and %s %s for nothing".formatted(gift.quantity(), gift.sku()))
                .collect(Collectors.joining());
    }
}
