package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.LEASE;
import static io.omni.loyalty.Shop.OPENING;
import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.command.Refusal;
import io.omni.core.id.CommandId;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.promotion.SegmentId;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.stamp.CollectStamps;
import io.omni.loyalty.stamp.HoldReward;
import io.omni.loyalty.stamp.Milestone;
import io.omni.loyalty.stamp.StampCard;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.loyalty.stamp.StampOutcome;
import io.omni.loyalty.stamp.StampOutcome.NoReward;
import io.omni.loyalty.stamp.StampOutcome.Stamped;
import io.omni.loyalty.stamp.StampStatus;
import io.omni.loyalty.stamp.Stamping;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every 4th cup free, and 4 % off for good after 25 cups. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StampCardsTest {

    private static final StampCardId COFFEE = new StampCardId("coffee");
    private static final SegmentId REGULARS = new SegmentId("regulars");
    private static final Duration VALID = Duration.ofDays(60);

    private final Shop shop = new Shop();

    @BeforeEach
    void print_the_cards() {
        shop.loyalty.stampCards().put(card(false));
    }

    private static StampCard card(boolean lostByReturns) {
        return new StampCard(
                COFFEE, new Stamping.PerUnit(), 3, VALID, List.of(new Milestone(25, REGULARS, lostByReturns)));
    }

    @Test
    void every_fourth_cup_is_free_and_earns_nothing() {
        assertThat(cups("o-1", 2)).isEqualTo(new Stamped(COFFEE, 2, 0));
        assertThat(status()).isEqualTo(new StampStatus(COFFEE, ANN, 2, 1, List.of(), List.of()));
        assertThat(cups("o-2", 1)).isEqualTo(new Stamped(COFFEE, 1, 1));
        assertThat(status()).isEqualTo(new StampStatus(COFFEE, ANN, 3, 3, List.of(OPENING.plus(VALID)), List.of()));
        use();
        assertThat(cups("free", 0)).isEqualTo(new Stamped(COFFEE, 0, 0));
        assertThat(status()).isEqualTo(new StampStatus(COFFEE, ANN, 3, 3, List.of(), List.of()));
        assertThat(hold()).isEqualTo(new NoReward(COFFEE, 3));
    }

    @Test
    void twenty_five_cups_are_counted_apart_from_the_rewards() {
        for (int cup = 1; cup <= 24; cup++) {
            cups("o-" + cup, 1);
        }
        assertThat(status().segments()).isEmpty();
        cups("o-25", 1);
        assertThat(status().segments()).containsExactly(REGULARS);
        assertThat(status().rewards()).hasSize(8);
        cups("o-25", 0);
        assertThat(status().segments()).containsExactly(REGULARS);
        shop.loyalty.stampCards().put(card(true));
        cups("o-24", 0);
        assertThat(status().segments()).isEmpty();
    }

    @Test
    void a_return_takes_the_stamps_back_and_the_reward_that_was_not_used() {
        cups("o-1", 4);
        assertThat(cups("o-1", 1)).isEqualTo(new Stamped(COFFEE, -3, -1));
        assertThat(status()).isEqualTo(new StampStatus(COFFEE, ANN, 1, 2, List.of(), List.of()));
        assertThat(cups("o-1", 4)).isEqualTo(new Stamped(COFFEE, 3, 1));
    }

    @Test
    void when_the_reward_was_used_the_card_makes_up_for_it_with_the_next_stamps() {
        cups("o-1", 3);
        use();
        assertThat(cups("o-1", 0)).isEqualTo(new Stamped(COFFEE, -3, 0));
        assertThat(status().missing()).isEqualTo(6);
        assertThat(cups("o-2", 5)).isEqualTo(new Stamped(COFFEE, 5, 0));
        assertThat(cups("o-3", 1)).isEqualTo(new Stamped(COFFEE, 1, 1));
    }

    @Test
    void a_reward_expires_on_the_instant_and_is_given_back_with_its_expiry() {
        cups("o-1", 3);
        RedemptionId used = use();
        shop.clock.set(OPENING.plus(VALID).minusNanos(1));
        shop.reverse(used);
        assertThat(status().rewards()).containsExactly(OPENING.plus(VALID));
        shop.clock.set(OPENING.plus(VALID));
        assertThat(status().rewards()).isEmpty();
        assertThat(hold()).isInstanceOf(NoReward.class);
        assertThat(shop.reverse(used)).isInstanceOf(Refusal.class);
    }

    @Test
    void visits_and_amounts_earn_stamps_too() {
        Stamping visit = new Stamping.PerVisit(pounds("5.00"));
        assertThat(visit.stamps(3, pounds("5.00"))).isEqualTo(1);
        assertThat(visit.stamps(3, pounds("4.99"))).isZero();
        assertThat(visit.stamps(0, pounds("0.00"))).isZero();
        Stamping amount = new Stamping.PerAmount(pounds("10.00"));
        assertThat(amount.stamps(1, pounds("39.99"))).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Stamping.PerAmount(pounds("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stamping.PerVisit(pounds("-0.01")));
    }

    @Test
    void cards_whose_names_begin_alike_are_kept_apart() {
        StampCardId other = new StampCardId("coffee/large");
        shop.loyalty.stampCards().put(new StampCard(other, new Stamping.PerUnit(), 1, VALID, List.of()));
        shop.loyalty
                .stampCards()
                .collect(new CollectStamps(
                        CommandId.next(shop.clock), other, ANN, new PurchaseId("o-1"), 2, pounds("4.00")));
        assertThat(status().rewards()).isEmpty();
        assertThat(shop.loyalty.stampCards().status(other, ANN).rewards()).hasSize(2);
    }

    @Test
    void a_card_that_is_not_there_is_told() {
        StampCardId none = new StampCardId("none");
        assertThat(shop.loyalty.stampCards().hold(new HoldReward(CommandId.next(shop.clock), none, ANN, LEASE)))
                .isEqualTo(new StampOutcome.NoSuchCard(none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.loyalty.stampCards().status(none, ANN));
    }

    private StampOutcome cups(String purchase, long units) {
        return shop.loyalty
                .stampCards()
                .collect(new CollectStamps(
                        CommandId.next(shop.clock), COFFEE, ANN, new PurchaseId(purchase), units, pounds("3.00")));
    }

    private StampOutcome hold() {
        return shop.loyalty.stampCards().hold(new HoldReward(CommandId.next(shop.clock), COFFEE, ANN, LEASE));
    }

    private RedemptionId use() {
        RedemptionId id = ((StampOutcome.RewardHeld) hold()).redemption();
        shop.confirm(id);
        return id;
    }

    private StampStatus status() {
        return shop.loyalty.stampCards().status(COFFEE, ANN);
    }
}
