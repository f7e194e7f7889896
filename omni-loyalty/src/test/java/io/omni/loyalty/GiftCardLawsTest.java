package io.omni.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.money.Money;
import io.omni.loyalty.giftcard.ActivateGiftCard;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.giftcard.GiftCardOutcome;
import io.omni.loyalty.giftcard.GiftCards;
import io.omni.loyalty.giftcard.HoldGiftCard;
import io.omni.loyalty.giftcard.IssueGiftCard;
import io.omni.loyalty.giftcard.RefundToGiftCard;
import io.omni.loyalty.giftcard.TransferGiftCard;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class GiftCardLawsTest {

    private static final List<GiftCardId> CARDS = List.of(new GiftCardId("one"), new GiftCardId("two"));

    /** What may happen to one of two cards. */
    enum Deed {
        HOLD,
        CONFIRM,
        RELEASE,
        REVERSE,
        REFUND,
        TRANSFER
    }

    /** One of them. */
    record Step(Deed deed, int card, int cents) {

        GiftCardId id() {
            return CARDS.get(card);
        }
    }

    /** A till, and what it has taken and paid out. */
    private static final class Till {

        private final Shop shop = new Shop();
        private final GiftCards cards = shop.loyalty.giftCards();
        private final List<RedemptionId> held = new ArrayList<>();
        private long spent;
        private long refunded;

        Till() {
            for (GiftCardId card : CARDS) {
                cards.issue(new IssueGiftCard(next(), card, money(5_000), Optional.empty(), Optional.empty()));
                cards.activate(new ActivateGiftCard(next(), card));
            }
        }

        private CommandId next() {
            return CommandId.next(shop.clock);
        }

        void take(Step step) {
            switch (step.deed()) {
                case HOLD -> {
                    if (cards.hold(new HoldGiftCard(
                                    next(), step.id(), Optional.empty(), money(step.cents()), false, Shop.LEASE))
                            instanceof GiftCardOutcome.MoneyHeld kept) {
                        held.add(kept.redemption());
                    }
                }
                case CONFIRM ->
                    some(step).map(shop::confirm).ifPresent(outcome -> {
                        if (outcome instanceof RedemptionOutcome.Confirmed used) {
                            spent += used.quantity();
                        }
                    });
                case RELEASE -> some(step).ifPresent(shop::release);
                case REVERSE ->
                    some(step).map(id -> shop.reverse(id, step.cents())).ifPresent(outcome -> {
                        if (outcome instanceof RedemptionOutcome.Reversed back) {
                            spent -= back.quantity();
                        }
                    });
                case REFUND -> {
                    cards.refund(new RefundToGiftCard(next(), step.id(), money(step.cents())));
                    refunded += step.cents();
                }
                case TRANSFER ->
                    cards.transfer(
                            new TransferGiftCard(next(), step.id(), Optional.empty(), CARDS.get(1 - step.card())));
            }
        }

        private Optional<RedemptionId> some(Step step) {
            return held.isEmpty() ? Optional.empty() : Optional.of(held.get(step.cents() % held.size()));
        }
    }

    private static Money money(long cents) {
        return Money.ofMinor("GBP", cents);
    }

    @Property(tries = 200)
    @Tag("P-39")
    void every_cent_is_on_a_card_or_spent(@ForAll("steps") List<Step> steps) {
        Till till = new Till();
        for (Step step : steps) {
            till.take(step);
            assertThat(till.spent).isGreaterThanOrEqualTo(0);
            assertThat(till.cards.liability()).containsExactly(money(10_000 + till.refunded - till.spent));
            assertThat(CARDS)
                    .noneMatch(card ->
                            till.cards.find(card).orElseThrow().available().isNegative());
        }
        assertThat(till.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 3_000))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
