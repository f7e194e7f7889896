package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.pounds;

import io.omni.core.calendar.Validity;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.coupon.CouponLimits;
import io.omni.loyalty.coupon.CouponOffer;
import io.omni.loyalty.coupon.HoldCoupon;
import io.omni.loyalty.coupon.IssueCoupons;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.coupon.WithdrawCoupon;
import io.omni.loyalty.giftcard.ActivateGiftCard;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.giftcard.GiftCards;
import io.omni.loyalty.giftcard.HoldGiftCard;
import io.omni.loyalty.giftcard.IssueGiftCard;
import io.omni.loyalty.giftcard.Pin;
import io.omni.loyalty.giftcard.RefundToGiftCard;
import io.omni.loyalty.giftcard.TransferGiftCard;
import io.omni.loyalty.giftcard.UnlockGiftCard;
import io.omni.loyalty.points.ActivatePoints;
import io.omni.loyalty.points.GrantPoints;
import io.omni.loyalty.points.GrantReason;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.JoinHousehold;
import io.omni.loyalty.points.LeaveHousehold;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.loyalty.points.TransferPoints;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.promotion.SegmentId;
import io.omni.loyalty.redemption.ConfirmRedemption;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.ReleaseRedemption;
import io.omni.loyalty.redemption.ReverseRedemption;
import io.omni.loyalty.stamp.CollectStamps;
import io.omni.loyalty.stamp.HoldReward;
import io.omni.loyalty.stamp.Milestone;
import io.omni.loyalty.stamp.StampCard;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.loyalty.stamp.Stamping;
import io.omni.loyalty.usage.HoldPromotions;
import io.omni.loyalty.usage.PromotionBudget;
import io.omni.loyalty.usage.PromotionUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A scenario for every kind of command of loyalty but the rewarding of purchases. */
final class LoyaltyScenarios {

    static final StampCard COFFEE = new StampCard(
            new StampCardId("coffee"),
            new Stamping.PerUnit(),
            3,
            Duration.ofDays(60),
            List.of(new Milestone(25, new SegmentId("regulars"), false)));

    static final CouponOffer SUMMER = CouponOffer.of("summer", CouponLimits.ONCE_EACH.withUses(1))
            .openTo("SUMMER10")
            .in(Retailer.WEB)
            .during(Validity.from(Retailer.START));

    private static final GiftCardId CARD = new GiftCardId("6006-1");
    private static final GiftCardId OTHER_CARD = new GiftCardId("6006-2");
    private static final Pin PIN = new Pin("4711");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final PurchaseId RECEIPT = new PurchaseId("receipt-7");
    private static final HouseholdId HOME = new HouseholdId("home");
    private static final CommandId LATER = CommandId.named(Retailer.START, "later");

    static final List<Scenario<?>> ALL = List.of(
            Scenario.of(
                            HoldPoints.class,
                            shop -> {
                                reward(shop);
                                return hold(shop.id());
                            },
                            (shop, command) -> confirm(shop, command.id()))
                    .refused(shop -> hold(shop.id()), (shop, command) -> reward(shop)),
            Scenario.of(
                            TransferPoints.class,
                            shop -> {
                                reward(shop);
                                return transfer(shop);
                            },
                            (shop, command) -> grant(shop))
                    .refused(LoyaltyScenarios::transfer, (shop, command) -> reward(shop)),
            Scenario.of(
                    GrantPoints.class,
                    shop -> new GrantPoints(shop.id(), ANN, 50, GrantReason.GOODWILL),
                    (shop, command) -> grant(shop)),
            Scenario.of(
                            ActivatePoints.class,
                            shop -> {
                                rewardForLater(shop);
                                return new ActivatePoints(shop.id(), RECEIPT);
                            },
                            (shop, command) -> grant(shop))
                    .refused(shop -> new ActivatePoints(shop.id(), RECEIPT), (shop, command) -> rewardForLater(shop)),
            Scenario.of(
                            JoinHousehold.class,
                            shop -> new JoinHousehold(shop.id(), ANN, HOME),
                            (shop, command) -> loyalty(shop).leave(new LeaveHousehold(shop.id(), ANN)))
                    .refused(
                            shop -> {
                                loyalty(shop).join(new JoinHousehold(shop.id(), ANN, new HouseholdId("parents")));
                                return new JoinHousehold(shop.id(), ANN, HOME);
                            },
                            (shop, command) -> loyalty(shop).leave(new LeaveHousehold(shop.id(), ANN))),
            Scenario.of(
                            LeaveHousehold.class,
                            shop -> {
                                joinRich(shop);
                                return new LeaveHousehold(shop.id(), ANN);
                            },
                            (shop, command) -> grant(shop))
                    .refused(shop -> new LeaveHousehold(shop.id(), ANN), (shop, command) -> joinRich(shop)),
            Scenario.of(
                            ConfirmRedemption.class,
                            shop -> new ConfirmRedemption(shop.id(), held(shop, LATER)),
                            (shop, command) -> grant(shop))
                    .refused(
                            shop -> new ConfirmRedemption(shop.id(), RedemptionId.of(LATER)),
                            (shop, command) -> held(shop, LATER)),
            Scenario.of(
                            ReleaseRedemption.class,
                            shop -> new ReleaseRedemption(shop.id(), held(shop, LATER)),
                            (shop, command) -> grant(shop))
                    .refused(
                            shop -> new ReleaseRedemption(shop.id(), RedemptionId.of(LATER)),
                            (shop, command) -> held(shop, LATER)),
            Scenario.of(
                            ReverseRedemption.class,
                            shop -> {
                                held(shop, LATER);
                                confirm(shop, LATER);
                                return new ReverseRedemption(shop.id(), RedemptionId.of(LATER), Optional.of(20L));
                            },
                            (shop, command) -> grant(shop))
                    .refused(
                            shop -> {
                                held(shop, LATER);
                                return new ReverseRedemption(shop.id(), RedemptionId.of(LATER), Optional.empty());
                            },
                            (shop, command) -> confirm(shop, LATER)),
            Scenario.of(
                            IssueCoupons.class,
                            shop -> {
                                loyalty(shop).coupons().put(SUMMER);
                                return issue(shop);
                            },
                            (shop, command) -> loyalty(shop).coupons().issue(issue(shop)))
                    .refused(
                            LoyaltyScenarios::issue,
                            (shop, command) -> loyalty(shop).coupons().put(SUMMER)),
            Scenario.of(
                            HoldCoupon.class,
                            shop -> {
                                loyalty(shop).coupons().put(SUMMER);
                                return coupon(shop);
                            },
                            (shop, command) -> confirm(shop, command.id()))
                    .refused(
                            LoyaltyScenarios::coupon,
                            (shop, command) -> loyalty(shop).coupons().put(SUMMER)),
            Scenario.of(
                            WithdrawCoupon.class,
                            shop -> {
                                loyalty(shop).coupons().put(SUMMER);
                                return new WithdrawCoupon(shop.id(), new TypedCode("summer10"));
                            },
                            (shop, command) -> grant(shop))
                    .refused(
                            shop -> new WithdrawCoupon(shop.id(), new TypedCode("summer10")),
                            (shop, command) -> loyalty(shop).coupons().put(SUMMER)),
            Scenario.of(
                    IssueGiftCard.class,
                    LoyaltyScenarios::giftCard,
                    (shop, command) -> loyalty(shop).giftCards().activate(activate(shop))),
            Scenario.of(
                            ActivateGiftCard.class,
                            shop -> {
                                loyalty(shop).giftCards().issue(giftCard(shop));
                                return activate(shop);
                            },
                            (shop, command) -> loyalty(shop).giftCards().refund(refund(shop)))
                    .refused(
                            LoyaltyScenarios::activate,
                            (shop, command) -> loyalty(shop).giftCards().issue(giftCard(shop))),
            Scenario.of(
                            HoldGiftCard.class,
                            shop -> {
                                activeCard(shop);
                                return holdCard(shop, "20.00");
                            },
                            (shop, command) -> confirm(shop, command.id()))
                    .refused(shop -> holdCard(shop, "20.00"), (shop, command) -> activeCard(shop)),
            Scenario.of(
                            RefundToGiftCard.class,
                            shop -> {
                                activeCard(shop);
                                return refund(shop);
                            },
                            (shop, command) -> loyalty(shop).giftCards().refund(refund(shop)))
                    .refused(shop -> refund(shop), (shop, command) -> activeCard(shop)),
            Scenario.of(
                            TransferGiftCard.class,
                            shop -> {
                                twoCards(shop);
                                return new TransferGiftCard(shop.id(), CARD, Optional.of(PIN), OTHER_CARD);
                            },
                            (shop, command) -> loyalty(shop).giftCards().refund(refund(shop)))
                    .refused(
                            shop -> new TransferGiftCard(shop.id(), CARD, Optional.of(PIN), OTHER_CARD),
                            (shop, command) -> twoCards(shop)),
            Scenario.of(
                            UnlockGiftCard.class,
                            shop -> {
                                lockedCard(shop);
                                return new UnlockGiftCard(shop.id(), CARD);
                            },
                            (shop, command) -> loyalty(shop).giftCards().refund(refund(shop)))
                    .refused(shop -> new UnlockGiftCard(shop.id(), CARD), (shop, command) -> lockedCard(shop)),
            Scenario.of(HoldPromotions.class, LoyaltyScenarios::winter, (shop, command) -> confirm(shop, command.id()))
                    .refused(
                            shop -> {
                                loyalty(shop).promotionUses().hold(winter(shop));
                                return winter(shop);
                            },
                            (shop, command) -> shop.clock.advance(TEN_MINUTES)),
            Scenario.of(
                            CollectStamps.class,
                            shop -> {
                                loyalty(shop).stampCards().put(COFFEE);
                                return collect(shop, 4);
                            },
                            (shop, command) -> loyalty(shop).stampCards().collect(collect(shop, 2)))
                    .refused(
                            shop -> collect(shop, 4),
                            (shop, command) -> loyalty(shop).stampCards().put(COFFEE)),
            Scenario.of(
                            HoldReward.class,
                            shop -> {
                                collectedCups(shop);
                                return new HoldReward(shop.id(), COFFEE.id(), ANN, TEN_MINUTES);
                            },
                            (shop, command) -> confirm(shop, command.id()))
                    .refused(
                            shop -> new HoldReward(shop.id(), COFFEE.id(), ANN, TEN_MINUTES),
                            (shop, command) -> collectedCups(shop)));

    private LoyaltyScenarios() {}

    private static Loyalty loyalty(Retailer shop) {
        return shop.omni.loyalty().orElseThrow();
    }

    private static void reward(Retailer shop) {
        loyalty(shop).reward(new RewardPurchase(shop.id(), ANN, RECEIPT, pounds("150.00")));
    }

    /** Under a program by which points are pending. */
    private static void rewardForLater(Retailer shop) {
        PointsProgram slow =
                new PointsProgram(Retailer.PROGRAM.rule(), Duration.ofDays(100), Retailer.PROGRAM.validFor());
        loyalty(shop.builder().loyalty(slow).build())
                .reward(new RewardPurchase(shop.id(), ANN, RECEIPT, pounds("150.00")));
    }

    private static Loyalty loyalty(Omni omni) {
        return omni.loyalty().orElseThrow();
    }

    private static HoldPoints hold(CommandId id) {
        return new HoldPoints(id, ANN, 60, false, TEN_MINUTES);
    }

    private static RedemptionId held(Retailer shop, CommandId id) {
        reward(shop);
        loyalty(shop).hold(hold(id));
        return RedemptionId.of(id);
    }

    private static void confirm(Retailer shop, CommandId held) {
        loyalty(shop).redemptions().confirm(new ConfirmRedemption(shop.id(), RedemptionId.of(held)));
    }

    private static TransferPoints transfer(Retailer shop) {
        return new TransferPoints(shop.id(), ANN, new CustomerId("bob"), 60);
    }

    private static void grant(Retailer shop) {
        loyalty(shop).grant(new GrantPoints(shop.id(), ANN, 7, GrantReason.CAMPAIGN));
    }

    private static void joinRich(Retailer shop) {
        CustomerId bob = new CustomerId("bob");
        loyalty(shop).grant(new GrantPoints(shop.id(), bob, 30, GrantReason.REFERRAL));
        loyalty(shop).join(new JoinHousehold(shop.id(), bob, HOME));
        loyalty(shop).join(new JoinHousehold(shop.id(), ANN, HOME));
    }

    private static IssueCoupons issue(Retailer shop) {
        return new IssueCoupons(shop.id(), SUMMER.id(), 100, Optional.of(ANN), Optional.of(Duration.ofDays(30)));
    }

    private static HoldCoupon coupon(Retailer shop) {
        return new HoldCoupon(
                shop.id(),
                new TypedCode("summer 10"),
                Retailer.WEB,
                Optional.of(ANN),
                Optional.of(pounds("5.00")),
                TEN_MINUTES);
    }

    private static IssueGiftCard giftCard(Retailer shop) {
        return new IssueGiftCard(shop.id(), CARD, pounds("50.00"), Optional.of(PIN), Optional.of(ANN));
    }

    private static ActivateGiftCard activate(Retailer shop) {
        return new ActivateGiftCard(shop.id(), CARD);
    }

    private static HoldGiftCard holdCard(Retailer shop, String amount) {
        return new HoldGiftCard(shop.id(), CARD, Optional.of(PIN), pounds(amount), false, TEN_MINUTES);
    }

    private static RefundToGiftCard refund(Retailer shop) {
        return new RefundToGiftCard(shop.id(), CARD, pounds("5.00"));
    }

    private static void activeCard(Retailer shop) {
        loyalty(shop).giftCards().issue(giftCard(shop));
        loyalty(shop).giftCards().activate(activate(shop));
    }

    private static void twoCards(Retailer shop) {
        activeCard(shop);
        GiftCards cards = loyalty(shop).giftCards();
        cards.issue(new IssueGiftCard(shop.id(), OTHER_CARD, pounds("1.00"), Optional.empty(), Optional.empty()));
        cards.activate(new ActivateGiftCard(shop.id(), OTHER_CARD));
    }

    private static void lockedCard(Retailer shop) {
        activeCard(shop);
        for (int i = 0; i < 5; i++) {
            loyalty(shop)
                    .giftCards()
                    .hold(new HoldGiftCard(
                            shop.id(), CARD, Optional.of(new Pin("0000")), pounds("1.00"), false, TEN_MINUTES));
        }
    }

    private static HoldPromotions winter(Retailer shop) {
        PromotionUse five = new PromotionUse(
                new PromotionId("five"),
                1,
                Optional.of(1L),
                pounds("5.00"),
                Optional.of(new PromotionBudget(new CampaignId("winter"), pounds("12.00"))));
        return new HoldPromotions(shop.id(), Optional.of(ANN), List.of(five), TEN_MINUTES);
    }

    private static CollectStamps collect(Retailer shop, long cups) {
        return new CollectStamps(shop.id(), COFFEE.id(), ANN, RECEIPT, cups, pounds("9.00"));
    }

    private static void collectedCups(Retailer shop) {
        loyalty(shop).stampCards().put(COFFEE);
        loyalty(shop).stampCards().collect(collect(shop, 4));
    }
}
