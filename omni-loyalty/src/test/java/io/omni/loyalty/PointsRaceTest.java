package io.omni.loyalty;

import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.RewardPurchase;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsRaceTest {

    private final Shop shop = new Shop();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end_the_threads() {
        threads.shutdownNow();
    }

    @RepeatedTest(100)
    void two_threads_that_reward_one_purchase_leave_what_the_later_one_said() throws Exception {
        List<PointsChange> changes = atOnce(shop.keeps("o-1", pounds("70.00")), shop.keeps("o-1", pounds("30.00")));
        long sum = changes.stream().mapToLong(PointsChange::change).sum();
        assertThat(changes).extracting(PointsChange::granted).containsExactly(70L, 30L);
        assertThat(sum).isIn(70L, 30L);
        assertThat(shop.balance()).isEqualTo(Shop.balance(0, sum, 0));
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @RepeatedTest(100)
    @Tag("P-34")
    void two_threads_that_send_one_command_get_one_answer_and_it_is_carried_out_once() throws Exception {
        RewardPurchase command = shop.keeps("o-1", pounds("70.00"));
        List<PointsChange> changes = atOnce(command, command);
        assertThat(changes.get(0)).isEqualTo(changes.get(1));
        assertThat(changes.get(0).change()).isEqualTo(70);
        assertThat(shop.balance()).isEqualTo(Shop.balance(0, 70, 0));
        assertThat(shop.journal()).hasSize(1);
        assertThat(shop.events()).hasSize(1);
    }

    private List<PointsChange> atOnce(RewardPurchase one, RewardPurchase other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Future<PointsChange> first = threads.submit(meeting(barrier, one));
        Future<PointsChange> second = threads.submit(meeting(barrier, other));
        return List.of(first.get(), second.get());
    }

    private Callable<PointsChange> meeting(CyclicBarrier barrier, RewardPurchase command) {
        return () -> {
            barrier.await();
            return shop.loyalty.reward(command);
        };
    }
}
