package io.omni.workbench.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.json.OmniJson;
import io.omni.core.money.Money;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Reduction;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopper;
import io.omni.loyalty.promotion.Shopping;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromotionCommandsTest {

    private static final Promotion SHELF =
            Promotion.of("shelf", new Effect.EachUnit(Selector.skus("mug"), Reduction.percent("10")));
    private static final Promotion FREE = Promotion.of("free-delivery", new Effect.OffDelivery(Reduction.FREE))
            .when(new Condition.Spend(Selector.EVERYTHING, gbp("27.20"), Basis.BEFORE_DISCOUNTS));
    private static final Shopping BASKET = Shopping.of(
                    new ChannelId("web"), Instant.parse("2026-11-22T12:00:00Z"), GoodsLine.of(1, "mug", 3, gbp("8.00")))
            .delivered("standard", gbp("4.95"))
            .by(Shopper.UNKNOWN.presenting("HELO"));

    private final OmniJson json = OmniJson.of(LoyaltyJson.forms());
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private static Money gbp(String amount) {
        return Money.of("GBP", amount);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path rules(String name, Promotion... promotions) throws IOException {
        return file(name, json.configured(RuleSet.class).write(RuleSet.of(promotions)));
    }

    private int run(Object command, Path... files) {
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
        String[] args = new String[files.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = files[i].toString();
        }
        return line.execute(args);
    }

    @Test
    void a_basket_is_priced_with_its_reasons() throws IOException {
        Path basket = file("basket.json", json.configured(Shopping.class).write(BASKET));

        assertThat(run(new PriceCommand(), basket, rules("rules.json", SHELF, FREE)))
                .isZero();
        assertThat(out.toString().lines())
                .contains(
                        "line 1    3 x mug at GBP 8.00, off GBP 2.40: GBP 21.60",
                        "refused   free-delivery: all goods are GBP 3.20 short",
                        "          to change it: add GBP 3.20 of all goods",
                        "applies   shelf, 3 times: GBP 2.40 off",
                        "unknown   code HELO: no promotion has it",
                        "total: GBP 26.55",
                        "saved: GBP 2.40, proven best");
    }

    @Test
    void two_rule_sets_are_compared_over_a_history() throws IOException {
        String basket = json.configured(Shopping.class).write(BASKET);
        Path history = file("history.json", "[" + basket + "," + basket + "]");

        assertThat(run(new WhatIfCommand(), history, rules("before.json"), rules("after.json", SHELF)))
                .isZero();
        assertThat(out.toString().lines())
                .contains(
                        "baskets: 2, 2 cheaper, 0 dearer",
                        "before.paid: GBP 57.90",
                        "after.paid: GBP 53.10",
                        "after.discount: GBP 4.80",
                        "before.points: 48",
                        "after.points: 42",
                        "after.liability: GBP 0.42",
                        "after.unproven: 0");
    }

    @Test
    void a_basket_that_cannot_be_read_names_the_place() throws IOException {
        Path basket = file(
                "basket.json", json.configured(Shopping.class).write(BASKET).replace("\"8.00\"", "\"-8.00\""));
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new PriceCommand()).setErr(new PrintWriter(err));

        assertThat(line.execute(basket.toString(), rules("rules.json").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("basket.json, line ").contains("is negative: give zero or more");
    }

    @Test
    void a_history_without_baskets_is_refused() throws IOException {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new WhatIfCommand()).setErr(new PrintWriter(err));
        Path rules = rules("rules.json");

        assertThat(line.execute(file("history.json", "[]").toString(), rules.toString(), rules.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("has no baskets");
    }
}
