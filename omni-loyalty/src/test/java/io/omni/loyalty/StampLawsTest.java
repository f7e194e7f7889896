package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.stamp.CollectStamps;
import io.omni.loyalty.stamp.HoldReward;
import io.omni.loyalty.stamp.StampCard;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.loyalty.stamp.StampOutcome;
import io.omni.loyalty.stamp.StampStatus;
import io.omni.loyalty.stamp.Stamping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StampLawsTest {

    private static final StampCardId CARD = new StampCardId("coffee");

    /** So many units of a purchase are kept, or a reward is used. */
    record Step(int purchase, int units, boolean uses) {}

    private static final class Counter {

        private final Shop shop = new Shop();
        private final Map<Integer, Integer> kept = new HashMap<>();
        private final List<RedemptionId> used = new ArrayList<>();

        Counter(int fullAt) {
            shop.loyalty
                    .stampCards()
                    .put(new StampCard(CARD, new Stamping.PerUnit(), fullAt, Duration.ofDays(365), List.of()));
        }

        void take(Step step) {
            if (step.uses()) {
                StampOutcome outcome = shop.loyalty
                        .stampCards()
                        .hold(new HoldReward(CommandId.next(shop.clock), CARD, ANN, Shop.LEASE));
                if (outcome instanceof StampOutcome.RewardHeld held) {
                    shop.confirm(held.redemption());
                    used.add(held.redemption());
                }
            } else {
                keep(step.purchase(), step.units());
            }
        }

        void keep(int purchase, int units) {
            kept.put(purchase, units);
            shop.loyalty
                    .stampCards()
                    .collect(new CollectStamps(
                            CommandId.next(shop.clock),
                            CARD,
                            ANN,
                            new PurchaseId("o-" + purchase),
                            units,
                            Shop.pounds("1.00")));
        }

        StampStatus status() {
            return shop.loyalty.stampCards().status(CARD, ANN);
        }

        int units() {
            return kept.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Property(tries = 200)
    void rewards_are_those_that_the_stamps_are_worth_but_for_what_was_used_before(
            @ForAll("steps") List<Step> steps, @ForAll("fullAt") int fullAt) {
        Counter counter = new Counter(fullAt);
        for (Step step : steps) {
            counter.take(step);
            StampStatus status = counter.status();
            assertThat(status.collected()).isEqualTo(counter.units());
            long granted = Math.max(counter.units() / fullAt, counter.used.size());
            assertThat(status.rewards()).hasSize(Math.toIntExact(granted - counter.used.size()));
            assertThat(status.missing()).isEqualTo((granted + 1) * fullAt - counter.units());
        }
        assertThat(counter.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 100)
    void what_is_undone_in_any_order_was_never_bought(
            @ForAll("steps") List<Step> steps, @ForAll("fullAt") int fullAt, @ForAll Random random) {
        Counter counter = new Counter(fullAt);
        steps.forEach(counter::take);
        List<Runnable> undo = new ArrayList<>();
        counter.used.forEach(id -> undo.add(() -> counter.shop.reverse(id)));
        List.copyOf(counter.kept.keySet()).forEach(purchase -> undo.add(() -> counter.keep(purchase, 0)));
        Collections.shuffle(undo, random);
        undo.forEach(Runnable::run);
        assertThat(counter.shop
                        .loyalty
                        .stampCards()
                        .hold(new HoldReward(CommandId.next(counter.shop.clock), CARD, ANN, Shop.LEASE)))
                .isEqualTo(new StampOutcome.NoReward(CARD, fullAt));
        assertThat(counter.status()).isEqualTo(new StampStatus(CARD, ANN, 0, fullAt, List.of(), List.of()));
    }

    @Provide
    Arbitrary<Integer> fullAt() {
        return Arbitraries.integers().between(1, 5);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
