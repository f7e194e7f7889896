package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.PENDING;
import static io.omni.loyalty.Shop.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.money.Money;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.RewardPurchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class PointsLawsTest {

    /** What may happen to one of three purchases of a member: an amount is kept, or points are spent; then time passes. */
    record Step(int purchase, boolean spends, long amount, Duration pause) {

        String name() {
            return "o-" + purchase;
        }
    }

    /** A lot as a reader of the rules would keep it. */
    private static final class ModelLot {

        private long granted;
        private long spent;
        private Instant activeFrom = Instant.MAX;
        private Instant expiresAt = Instant.MAX;

        void keep(long pence, Instant now) {
            granted = pence / 100;
            if (granted > 0 && activeFrom.equals(Instant.MAX)) {
                activeFrom = now.plus(PENDING);
                expiresAt = activeFrom.plus(VALID);
            }
        }

        boolean active(Instant at) {
            return !at.isBefore(activeFrom) && at.isBefore(expiresAt);
        }

        long net(Instant at) {
            return active(at) ? granted - spent : Math.min(0, granted - spent);
        }

        long pending(Instant at) {
            return at.isBefore(activeFrom) ? Math.max(0, granted - spent) : 0;
        }
    }

    @Property
    void points_granted_are_always_what_is_kept_earns(@ForAll("amounts") List<Long> amounts) {
        Shop shop = new Shop();
        long sum = 0;
        for (long pence : amounts) {
            PointsChange change = shop.loyalty.reward(shop.keeps("o-1", Money.ofMinor("GBP", pence)));
            sum += change.change();
            assertThat(change.granted()).isEqualTo(pence / 100).isEqualTo(sum);
            assertThat(shop.balance()).isEqualTo(Shop.balance(0, sum, 0));
        }
    }

    @Property
    void the_way_to_the_last_amount_does_not_matter(
            @ForAll("amounts") List<Long> amounts, @ForAll Random random, @ForAll("pence") long last) {
        List<Long> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, random);
        assertThat(after(shuffled, last)).isEqualTo(after(amounts, last)).isEqualTo(after(List.of(), last));
    }

    @Property
    @Tag("P-34")
    void commands_sent_again_at_any_later_time_change_nothing(
            @ForAll("amounts") List<Long> amounts, @ForAll Random random) {
        Shop shop = new Shop();
        List<RewardPurchase> sent = new ArrayList<>();
        List<PointsChange> answers = new ArrayList<>();
        for (long pence : amounts) {
            RewardPurchase command = shop.keeps("o-1", Money.ofMinor("GBP", pence));
            sent.add(command);
            answers.add(shop.loyalty.reward(command));
            PointsBalance before = shop.balance();
            int events = shop.events().size();
            int again = random.nextInt(sent.size());
            assertThat(shop.loyalty.reward(sent.get(again))).isEqualTo(answers.get(again));
            assertThat(shop.balance()).isEqualTo(before);
            assertThat(shop.events()).hasSize(events);
            assertThat(shop.journal()).hasSize(sent.size());
        }
    }

    @Property
    @Tag("P-35")
    void a_member_stands_as_the_rules_say_at_every_instant_and_the_books_agree(@ForAll("steps") List<Step> steps) {
        Shop shop = new Shop();
        Map<String, ModelLot> model = new HashMap<>();
        for (Step step : steps) {
            ModelLot lot = model.computeIfAbsent(step.name(), name -> new ModelLot());
            take(step, shop, lot);
            shop.clock.advance(step.pause());
            for (Instant at : List.of(shop.clock.instant(), shop.clock.instant().plus(PENDING), Shop.OPENING)) {
                assertThat(shop.loyalty.balance(ANN, at)).isEqualTo(balance(model, at));
            }
        }
        long lots = shop.ledger.scan(Set.of("points"), ANN.value(), shop.clock.instant()).stream()
                .mapToLong(Position::balance)
                .sum();
        assertThat(lots).isEqualTo(shop.from(Shop.PROGRAM) + shop.from(Shop.SPENT));
        assertThat(shop.from(Shop.PROGRAM))
                .isEqualTo(model.values().stream().mapToLong(lot -> lot.granted).sum());
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    private static void take(Step step, Shop shop, ModelLot lot) {
        Instant now = shop.clock.instant();
        if (!step.spends()) {
            shop.loyalty.reward(shop.keeps(step.name(), Money.ofMinor("GBP", step.amount())));
            lot.keep(step.amount(), now);
            return;
        }
        long points = step.amount() / 100 + 1;
        boolean enough = lot.active(now) && lot.net(now) >= points;
        assertThat(shop.spend(step.name(), points)).isInstanceOf(enough ? Outcome.Posted.class : Outcome.Refused.class);
        lot.spent += enough ? points : 0;
    }

    private static PointsBalance balance(Map<String, ModelLot> model, Instant at) {
        long net = model.values().stream().mapToLong(lot -> lot.net(at)).sum();
        long pending = model.values().stream().mapToLong(lot -> lot.pending(at)).sum();
        return Shop.balance(Math.max(0, net), pending, Math.max(0, -net));
    }

    private static long after(List<Long> amounts, long last) {
        Shop shop = new Shop();
        amounts.forEach(pence -> shop.loyalty.reward(shop.keeps("o-1", Money.ofMinor("GBP", pence))));
        long granted = shop.loyalty
                .reward(shop.keeps("o-1", Money.ofMinor("GBP", last)))
                .granted();
        assertThat(shop.balance()).isEqualTo(Shop.balance(0, granted, 0));
        return granted;
    }

    @Provide
    Arbitrary<Long> pence() {
        return Arbitraries.longs().between(0, 2_000);
    }

    @Provide
    Arbitrary<List<Long>> amounts() {
        return pence().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        pence(),
                        Arbitraries.of(Duration.ZERO, Duration.ofDays(1), PENDING, VALID))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
