package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.JoinHousehold;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

@Tag("P-34")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedeemingRaceTest {

    private static final int TILLS = 8;

    private final Shop shop = new Shop();
    private final ExecutorService tills = Executors.newFixedThreadPool(TILLS);

    @AfterEach
    void close_the_tills() {
        tills.shutdownNow();
    }

    @RepeatedTest(40)
    void points_are_held_once_though_one_purchase_is_owed_and_many_tills_ask_at_once() throws Exception {
        shop.earned(ANN, "owed", "30.00");
        shop.redeem(ANN, 30);
        shop.earned(ANN, "o-1", "35.00");
        shop.earned(ANN, "o-2", "45.00");
        shop.reward("owed", "0.00");
        assertThat(shop.balance().available()).isEqualTo(50);
        assertThat(held(List.of(ANN))).isEqualTo(5);
        assertThat(shop.balance()).isEqualTo(Shop.balance(0, 0, 0));
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @RepeatedTest(20)
    void a_household_has_its_points_once() throws Exception {
        for (CustomerId member : List.of(ANN, BOB)) {
            shop.loyalty.join(new JoinHousehold(CommandId.next(shop.clock), member, new HouseholdId("home")));
            shop.earned(member, "o-" + member.value(), "25.00");
        }
        assertThat(held(List.of(ANN, BOB))).isEqualTo(5);
    }

    /** How many of the tills got ten points. */
    private long held(List<CustomerId> members) throws Exception {
        List<Callable<PointsOutcome>> asked = new ArrayList<>();
        for (int i = 0; i < TILLS; i++) {
            HoldPoints command = shop.holds(members.get(i % members.size()), 10);
            asked.add(() -> shop.loyalty.hold(command));
        }
        return atOnce(asked).stream()
                .filter(PointsOutcome.PointsHeld.class::isInstance)
                .count();
    }

    @RepeatedTest(40)
    void of_confirmations_and_releases_one_comes_first() throws Exception {
        shop.earned(ANN, "o-1", "50.00");
        HoldPoints command = shop.holds(ANN, 50);
        shop.loyalty.hold(command);
        RedemptionId id = RedemptionId.of(command.id());
        List<Callable<RedemptionOutcome>> asked = new ArrayList<>();
        for (int i = 0; i < TILLS; i++) {
            boolean confirms = i % 2 == 0;
            asked.add(() -> confirms ? shop.confirm(id) : shop.release(id));
        }
        List<RedemptionOutcome> answers = atOnce(asked);
        assertThat(answers)
                .filteredOn(RedemptionOutcome.OtherState.class::isInstance)
                .hasSize(TILLS - 1);
        boolean used = answers.stream().anyMatch(RedemptionOutcome.Confirmed.class::isInstance);
        assertThat(shop.balance().available()).isEqualTo(used ? 0 : 50);
    }

    private <T> List<T> atOnce(List<Callable<T>> asked) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(asked.size());
        List<Future<T>> answers = new ArrayList<>();
        for (Callable<T> one : asked) {
            answers.add(tills.submit(() -> {
                barrier.await();
                return one.call();
            }));
        }
        List<T> all = new ArrayList<>();
        for (Future<T> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }
}
