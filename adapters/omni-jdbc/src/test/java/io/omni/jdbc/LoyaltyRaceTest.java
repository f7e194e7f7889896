package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.money.Money;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.coupon.CouponLimits;
import io.omni.loyalty.coupon.CouponOffer;
import io.omni.loyalty.coupon.CouponOutcome;
import io.omni.loyalty.coupon.HoldCoupon;
import io.omni.loyalty.coupon.OfferId;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.giftcard.ActivateGiftCard;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.giftcard.HoldGiftCard;
import io.omni.loyalty.giftcard.IssueGiftCard;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.GrantPoints;
import io.omni.loyalty.points.GrantReason;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.redemption.ConfirmRedemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionOutcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two loyalty programs that know nothing of each other, as in two processes, over one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoyaltyRaceTest {

    @Nested
    class OverH2 extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.h2Pool();
        }
    }

    @Nested
    class OverPostgreSql extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    abstract static class OverADatabase {

        private static final int CALLERS = 10;
        private static final Duration LEASE = Duration.ofMinutes(15);
        private static final CustomerId ANN = new CustomerId("ann");
        private static final InstantSource CLOCK = InstantSource.system();

        abstract DataSource database();

        /** A program with its ledger. */
        record Branch(Loyalty loyalty, Ledger ledger) {

            int used(CommandId held) {
                RedemptionOutcome outcome = loyalty.redemptions()
                        .confirm(new ConfirmRedemption(CommandId.next(CLOCK), RedemptionId.of(held)));
                return outcome instanceof RedemptionOutcome.Confirmed ? 1 : 0;
            }
        }

        private Branch process() {
            JdbcStorage storage = new JdbcStorage(ConnectionSource.of(database()), Shop.JSON, JdbcFixture.SOURCE);
            Ledger ledger = storage.openLedger(CLOCK, LedgerOptions.DEFAULT);
            PointsProgram program =
                    new PointsProgram(new EarningRule(Money.of("GBP", "1.00"), 1), Duration.ZERO, Duration.ofDays(365));
            return new Branch(new Loyalty(ledger, storage, CLOCK, program), ledger);
        }

        @BeforeEach
        void empty() {
            JdbcFixture.empty(database());
        }

        @Test
        @Tag("P-38")
        void a_coupon_is_used_as_often_as_it_may_be() throws Exception {
            Branch[] processes = {process(), process()};
            processes[0]
                    .loyalty()
                    .coupons()
                    .put(CouponOffer.of("summer", CouponLimits.ONCE_EACH.withUses(4))
                            .openTo("SUMMER10"));
            int used = Race.total(CALLERS, caller -> {
                Branch mine = processes[caller % 2];
                int sum = 0;
                for (int i = 0; i < 2; i++) {
                    HoldCoupon command = new HoldCoupon(
                            CommandId.next(CLOCK),
                            new TypedCode("summer 10"),
                            new ChannelId("web"),
                            Optional.empty(),
                            Optional.empty(),
                            LEASE);
                    if (mine.loyalty().coupons().hold(command) instanceof CouponOutcome.CouponHeld) {
                        sum += mine.used(command.id());
                    }
                }
                return sum;
            });
            assertThat(used).isEqualTo(4);
            assertThat(processes[1]
                            .loyalty()
                            .coupons()
                            .use(new OfferId("summer"))
                            .uses())
                    .isEqualTo(4);
            assertThat(processes[0].ledger().journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }

        @Test
        @Tag("P-34")
        void points_of_several_lots_are_spent_once() throws Exception {
            Branch[] processes = {process(), process()};
            for (int points : new int[] {15, 25, 10}) {
                processes[0].loyalty().grant(new GrantPoints(CommandId.next(CLOCK), ANN, points, GrantReason.GOODWILL));
            }
            int used = Race.total(CALLERS, caller -> {
                HoldPoints command = new HoldPoints(CommandId.next(CLOCK), ANN, 10, false, LEASE);
                processes[caller % 2].loyalty().hold(command);
                return processes[caller % 2].used(command.id());
            });
            assertThat(used).isEqualTo(5);
            assertThat(processes[1].loyalty().balance(ANN).available()).isZero();
            assertThat(processes[0].ledger().journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }

        @Test
        @Tag("P-39")
        void money_on_a_gift_card_is_spent_once() throws Exception {
            Branch[] processes = {process(), process()};
            GiftCardId card = new GiftCardId("6006-1");
            processes[0]
                    .loyalty()
                    .giftCards()
                    .issue(new IssueGiftCard(
                            CommandId.next(CLOCK), card, Money.of("GBP", "50.00"), Optional.empty(), Optional.empty()));
            processes[0].loyalty().giftCards().activate(new ActivateGiftCard(CommandId.next(CLOCK), card));
            int used = Race.total(CALLERS, caller -> {
                HoldGiftCard command = new HoldGiftCard(
                        CommandId.next(CLOCK), card, Optional.empty(), Money.of("GBP", "20.00"), false, LEASE);
                processes[caller % 2].loyalty().giftCards().hold(command);
                return processes[caller % 2].used(command.id());
            });
            assertThat(used).isEqualTo(2);
            assertThat(processes[1].loyalty().giftCards().liability()).containsExactly(Money.of("GBP", "10.00"));
        }
    }
}
