package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.LEASE;
import static io.omni.loyalty.Shop.OPENING;
import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.metrics.Metrics;
import io.omni.core.money.Money;
import io.omni.loyalty.giftcard.ActivateGiftCard;
import io.omni.loyalty.giftcard.GiftCardExpiry;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.giftcard.GiftCardOutcome;
import io.omni.loyalty.giftcard.GiftCardOutcome.CardLocked;
import io.omni.loyalty.giftcard.GiftCardOutcome.CardUnknown;
import io.omni.loyalty.giftcard.GiftCardOutcome.MoneyHeld;
import io.omni.loyalty.giftcard.GiftCardOutcome.PinWrong;
import io.omni.loyalty.giftcard.GiftCardOutcome.TooLittleMoney;
import io.omni.loyalty.giftcard.GiftCardStatus;
import io.omni.loyalty.giftcard.GiftCards;
import io.omni.loyalty.giftcard.HoldGiftCard;
import io.omni.loyalty.giftcard.IssueGiftCard;
import io.omni.loyalty.giftcard.Pin;
import io.omni.loyalty.giftcard.RefundToGiftCard;
import io.omni.loyalty.giftcard.TransferGiftCard;
import io.omni.loyalty.giftcard.UnlockGiftCard;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiftCardsTest {

    private static final GiftCardId CARD = new GiftCardId("6006-1");
    private static final GiftCardId OTHER = new GiftCardId("6006-2");
    private static final Pin PIN = new Pin("4711");

    private final Shop shop = new Shop();
    private GiftCards cards = shop.loyalty.giftCards();

    @Test
    void a_card_is_issued_activated_and_spent_in_parts() {
        assertThat(issue(CARD, "50.00", Optional.empty())).isEqualTo(new GiftCardOutcome.CardIssued(CARD));
        assertThat(hold(CARD, "1.00")).isEqualTo(new GiftCardOutcome.OtherCardState(CARD, false));
        assertThat(cards.liability()).isEmpty();
        assertThat(activate(CARD)).isEqualTo(new GiftCardOutcome.CardActivated(CARD, Optional.empty()));
        assertThat(activate(CARD)).isEqualTo(new GiftCardOutcome.OtherCardState(CARD, true));
        shop.confirm(held(hold(CARD, "19.99")));
        held(hold(CARD, "10.00"));
        assertThat(cards.find(CARD))
                .contains(new GiftCardStatus(CARD, true, pounds("20.01"), pounds("10.00"), Optional.empty(), false));
        assertThat(hold(CARD, "20.02")).isEqualTo(new TooLittleMoney(CARD, pounds("20.01")));
        assertThat(cards.liability()).containsExactly(pounds("30.01"));
    }

    @Test
    void what_there_is_is_taken_where_the_caller_likes() {
        active(CARD, "50.00");
        HoldGiftCard command =
                new HoldGiftCard(CommandId.next(shop.clock), CARD, Optional.empty(), pounds("80.00"), true, LEASE);
        assertThat(cards.hold(command))
                .isEqualTo(new MoneyHeld(RedemptionId.of(command.id()), pounds("50.00"), OPENING.plus(LEASE)));
    }

    @Test
    void goods_that_come_back_put_the_money_back_in_as_many_parts() {
        active(CARD, "50.00");
        RedemptionId id = held(hold(CARD, "50.00"));
        shop.confirm(id);
        assertThat(shop.reverse(id, 1_250)).isEqualTo(new RedemptionOutcome.Reversed(id, 1_250, 3_750));
        assertThat(available(CARD)).isEqualTo(pounds("12.50"));
        shop.reverse(id);
        assertThat(available(CARD)).isEqualTo(pounds("50.00"));
    }

    @Test
    void other_refunds_go_to_a_card_too() {
        active(CARD, "50.00");
        assertThat(refund(CARD, pounds("7.50"))).isEqualTo(new GiftCardOutcome.MoneyAdded(CARD, pounds("7.50")));
        assertThat(available(CARD)).isEqualTo(pounds("57.50"));
        assertThat(refund(OTHER, pounds("7.50"))).isEqualTo(new CardUnknown(OTHER));
        assertThatIllegalArgumentException().isThrownBy(() -> refund(CARD, Money.of("EUR", "1.00")));
    }

    @Test
    void a_lost_card_is_replaced() {
        active(CARD, "50.00");
        active(OTHER, "1.00");
        RedemptionId id = held(hold(CARD, "10.00"));
        assertThat(transfer()).isEqualTo(new GiftCardOutcome.MoneyAdded(OTHER, pounds("40.00")));
        assertThat(available(OTHER)).isEqualTo(pounds("41.00"));
        assertThat(transfer()).isEqualTo(new TooLittleMoney(CARD, pounds("0.00")));
        assertThat(shop.confirm(id)).isInstanceOf(RedemptionOutcome.Confirmed.class);
    }

    @Test
    void five_wrong_pins_lock_a_card_until_it_is_unlocked() {
        issue(CARD, "50.00", Optional.of(PIN));
        activate(CARD);
        assertThat(hold(CARD, "1.00")).isEqualTo(new CardUnknown(CARD));
        for (int left = 4; left >= 0; left--) {
            assertThat(hold(new Pin("0000"))).isEqualTo(new PinWrong(CARD, left));
        }
        assertThat(hold(PIN)).isEqualTo(new CardLocked(CARD));
        assertThat(cards.find(CARD).orElseThrow().locked()).isTrue();
        assertThat(cards.unlock(new UnlockGiftCard(CommandId.next(shop.clock), CARD)))
                .isEqualTo(new GiftCardOutcome.CardUnlocked(CARD));
        assertThat(hold(new Pin("0000"))).isEqualTo(new PinWrong(CARD, 4));
        assertThat(hold(PIN)).isInstanceOf(MoneyHeld.class);
        assertThat(hold(new Pin("0000"))).isEqualTo(new PinWrong(CARD, 4));
        assertThat(PIN).hasToString("Pin[...]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pin("12a4"))
                .withMessage("a pin of 4 characters is none: give 4 to 12 digits");
    }

    @Test
    void a_wrong_pin_that_is_sent_again_is_counted_once() {
        issue(CARD, "50.00", Optional.of(PIN));
        activate(CARD);
        HoldGiftCard command = new HoldGiftCard(
                CommandId.next(shop.clock), CARD, Optional.of(new Pin("0000")), pounds("1.00"), false, LEASE);
        assertThat(cards.hold(command)).isEqualTo(cards.hold(command)).isEqualTo(new PinWrong(CARD, 4));
    }

    @Test
    void money_expires_where_the_law_lets_it_and_on_the_instant() {
        cards = new GiftCards(
                shop.ledger,
                shop.storage,
                new Commands(shop.storage, shop.ledger, shop.clock),
                shop.clock,
                new Random(1),
                new GiftCardExpiry.EndOfYear(3, ZoneId.of("Europe/Berlin")),
                Metrics.NONE);
        active(CARD, "50.00");
        Instant end = Instant.parse("2029-12-31T23:00:00Z");
        shop.clock.set(end.minusNanos(1));
        assertThat(available(CARD)).isEqualTo(pounds("50.00"));
        assertThat(cards.liability()).containsExactly(pounds("50.00"));
        shop.clock.set(end);
        assertThat(available(CARD)).isEqualTo(pounds("0.00"));
        assertThat(hold(CARD, "1.00")).isEqualTo(new GiftCardOutcome.CardExpired(CARD, end));
        assertThat(cards.liability()).isEmpty();
        assertThat(GiftCardExpiry.FIVE_YEARS.of(Instant.parse("2024-02-29T12:00:00Z")))
                .contains(Instant.parse("2029-02-28T12:00:00Z"));
        assertThat(GiftCardExpiry.NEVER.of(end)).isEmpty();
    }

    @Test
    void a_number_is_given_once_and_is_not_printed() {
        active(CARD, "50.00");
        assertThat(issue(CARD, "9.00", Optional.empty())).isEqualTo(new GiftCardOutcome.NumberTaken(CARD));
        assertThat(CARD).hasToString("GiftCardId[...]");
    }

    @RepeatedTest(30)
    @Tag("P-39")
    void money_is_spent_once_though_many_tills_ask_at_once() throws Exception {
        active(CARD, "50.00");
        int tills = 6;
        ExecutorService threads = Executors.newFixedThreadPool(tills);
        CyclicBarrier barrier = new CyclicBarrier(tills);
        List<Future<RedemptionOutcome>> answers = new ArrayList<>();
        for (int i = 0; i < tills; i++) {
            HoldGiftCard command =
                    new HoldGiftCard(CommandId.next(shop.clock), CARD, Optional.empty(), pounds("20.00"), false, LEASE);
            answers.add(threads.submit(() -> {
                barrier.await();
                cards.hold(command);
                return shop.confirm(RedemptionId.of(command.id()));
            }));
        }
        int spent = 0;
        for (Future<RedemptionOutcome> answer : answers) {
            spent += answer.get() instanceof RedemptionOutcome.Confirmed ? 1 : 0;
        }
        threads.shutdownNow();
        assertThat(spent).isEqualTo(2);
        assertThat(available(CARD)).isEqualTo(pounds("10.00"));
    }

    private GiftCardOutcome issue(GiftCardId card, String amount, Optional<Pin> pin) {
        return cards.issue(new IssueGiftCard(CommandId.next(shop.clock), card, pounds(amount), pin, Optional.of(ANN)));
    }

    private GiftCardOutcome activate(GiftCardId card) {
        return cards.activate(new ActivateGiftCard(CommandId.next(shop.clock), card));
    }

    private void active(GiftCardId card, String amount) {
        issue(card, amount, Optional.empty());
        activate(card);
    }

    private GiftCardOutcome hold(GiftCardId card, String amount) {
        return cards.hold(
                new HoldGiftCard(CommandId.next(shop.clock), card, Optional.empty(), pounds(amount), false, LEASE));
    }

    private GiftCardOutcome hold(Pin pin) {
        return cards.hold(
                new HoldGiftCard(CommandId.next(shop.clock), CARD, Optional.of(pin), pounds("1.00"), false, LEASE));
    }

    private GiftCardOutcome refund(GiftCardId card, Money amount) {
        return cards.refund(new RefundToGiftCard(CommandId.next(shop.clock), card, amount));
    }

    private GiftCardOutcome transfer() {
        return cards.transfer(new TransferGiftCard(CommandId.next(shop.clock), CARD, Optional.empty(), OTHER));
    }

    private Money available(GiftCardId card) {
        return cards.find(card).orElseThrow().available();
    }

    private static RedemptionId held(GiftCardOutcome outcome) {
        return ((MoneyHeld) outcome).redemption();
    }
}
