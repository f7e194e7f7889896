package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.command.Refusal;
import io.omni.core.ledger.JournalAudit;
import io.omni.loyalty.points.Clawback;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsStatement;
import io.omni.loyalty.redemption.Redemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class RedeemingLawsTest {

    /** What may happen to a member's points. */
    enum Deed {
        KEEP,
        HOLD,
        CONFIRM,
        RELEASE,
        REVERSE
    }

    /** One of them; time passes after it. */
    record Step(Deed deed, int purchase, int amount, Duration pause) {}

    /** A shop, and everything that was held in it. */
    private static final class Till {

        private final Shop shop;
        private final List<RedemptionId> held = new ArrayList<>();
        private long used;

        Till(Clawback clawback) {
            shop = new Shop(Shop.program(1).withClawback(clawback));
        }

        void take(Step step) {
            switch (step.deed()) {
                case KEEP -> shop.reward("o-" + step.purchase(), step.amount() + ".00");
                case HOLD -> hold(step.amount() + 1);
                case CONFIRM -> used += quantity(step, RedemptionState.HELD, shop::confirm);
                case RELEASE -> quantity(step, RedemptionState.HELD, shop::release);
                case REVERSE -> used -= quantity(step, RedemptionState.CONFIRMED, shop::reverse);
            }
            shop.clock.advance(step.pause());
        }

        private void hold(int points) {
            PointsBalance before = shop.balance();
            PointsOutcome outcome = shop.loyalty.hold(shop.holds(ANN, points));
            assertThat(outcome instanceof PointsOutcome.PointsHeld).isEqualTo(points <= before.available());
            if (outcome instanceof PointsOutcome.PointsHeld kept) {
                held.add(kept.redemption());
                assertThat(shop.balance().available()).isEqualTo(before.available() - points);
            }
        }

        private long quantity(Step step, RedemptionState from, Function<RedemptionId, Object> change) {
            if (held.isEmpty()) {
                return 0;
            }
            RedemptionId id = held.get(step.amount() % held.size());
            Redemption before = shop.loyalty.redemptions().find(id).orElseThrow();
            Object outcome = change.apply(id);
            boolean possible = before.state() == from
                    && (from == RedemptionState.CONFIRMED
                            ? before.givenBack() < before.quantity()
                            : before.isHeldAt(shop.clock.instant()));
            assertThat(outcome instanceof Refusal).isEqualTo(!possible);
            return possible ? before.quantity() - before.givenBack() : 0;
        }
    }

    @Property(tries = 300)
    void points_are_neither_made_nor_lost_by_any_sequence(
            @ForAll Clawback clawback, @ForAll("steps") List<Step> steps) {
        Till till = new Till(clawback);
        steps.forEach(till::take);
        PointsStatement statement = till.shop.loyalty.statement(till.shop.clock.instant());
        assertThat(statement.balances()).as("%s", statement).isTrue();
        assertThat(statement.redeemed()).isEqualTo(till.used);
        assertThat(statement.earned()).isGreaterThanOrEqualTo(0);
        PointsBalance balance = till.shop.balance();
        assertThat(Math.max(0, statement.available() - statement.owed())).isEqualTo(balance.available());
        if (clawback != Clawback.UNLIMITED) {
            assertThat(till.used + statement.held()).isLessThanOrEqualTo(statement.earned());
        }
        assertThat(till.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 200)
    @Tag("P-32")
    void what_is_undone_in_any_order_was_never_bought(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        Till till = new Till(Clawback.UNLIMITED);
        steps.forEach(till::take);
        List<Runnable> undo = new ArrayList<>();
        till.held.forEach(id -> undo.add(() -> till.shop.reverse(id)));
        till.held.forEach(id -> undo.add(() -> till.shop.release(id)));
        for (int purchase = 1; purchase <= 3; purchase++) {
            String name = "o-" + purchase;
            undo.add(() -> till.shop.reward(name, "0.00"));
        }
        Collections.shuffle(undo, random);
        undo.forEach(Runnable::run);
        till.shop.clock.advance(Shop.LEASE);
        assertThat(till.shop.loyalty.lots(ANN)).isEmpty();
        assertThat(till.shop.balance()).isEqualTo(Shop.balance(0, 0, 0));
    }

    @Property(tries = 100)
    void parts_that_are_given_back_add_up_to_the_whole(
            @ForAll("amounts") List<Integer> lots, @ForAll("amounts") List<Integer> parts) {
        Shop shop = new Shop();
        int total = 0;
        for (int i = 0; i < lots.size(); i++) {
            shop.earned(ANN, "o-" + i, lots.get(i) + ".00");
            shop.clock.advance(Duration.ofDays(1));
            total += lots.get(i);
        }
        List<Object> before = List.copyOf(shop.loyalty.lots(ANN));
        RedemptionId id = shop.redeem(ANN, total);
        int left = total;
        for (int part : parts) {
            int given = Math.min(part, left);
            if (given > 0) {
                shop.reverse(id, given);
                left -= given;
            }
            assertThat(shop.balance().available()).isEqualTo(total - left);
        }
        shop.reverse(id);
        assertThat(List.<Object>copyOf(shop.loyalty.lots(ANN))).isEqualTo(before);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(
                                Duration.ZERO,
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(15),
                                Duration.ofDays(31),
                                Duration.ofDays(200)))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
