package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.BOB;
import static io.omni.loyalty.Shop.LEASE;
import static io.omni.loyalty.Shop.OPENING;
import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.calendar.Validity;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.loyalty.coupon.BatchId;
import io.omni.loyalty.coupon.CouponAnswer;
import io.omni.loyalty.coupon.CouponLimits;
import io.omni.loyalty.coupon.CouponOffer;
import io.omni.loyalty.coupon.CouponOutcome;
import io.omni.loyalty.coupon.CouponOutcome.CouponHeld;
import io.omni.loyalty.coupon.CouponOutcome.CouponRefused;
import io.omni.loyalty.coupon.CouponOutcome.CouponsIssued;
import io.omni.loyalty.coupon.CouponProblem;
import io.omni.loyalty.coupon.Coupons;
import io.omni.loyalty.coupon.HoldCoupon;
import io.omni.loyalty.coupon.IssueCoupons;
import io.omni.loyalty.coupon.OfferId;
import io.omni.loyalty.coupon.OfferUse;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.coupon.WithdrawCoupon;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.redemption.RedemptionId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-43")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponsTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId STORES = new ChannelId("stores");
    private static final OfferId SUMMER = new OfferId("summer");

    private final Shop shop = new Shop();
    private final Coupons coupons = shop.loyalty.coupons();

    private static CouponOffer summer(CouponLimits limits) {
        return CouponOffer.of("summer", limits);
    }

    @Test
    void a_code_of_the_catalog_works_in_every_channel_however_it_is_typed() {
        coupons.put(summer(CouponLimits.ONCE_EACH).openTo("Summer-10"));
        for (String typed :
                List.of("SUMMER10", " summer 10 ", "summer-IO", "SUMMER1O", "summerl0", "ＳＵＭＭＥＲ１０", "ѕuмmer10")) {
            ChannelId channel = typed.startsWith(" ") ? STORES : WEB;
            assertThat(coupons.check(new TypedCode(typed), channel, Optional.empty()))
                    .as(typed)
                    .isEqualTo(new CouponAnswer.Usable(SUMMER, new CouponCode("summer")));
        }
        assertThat(problem(hold("SUMMER11"))).isEqualTo(new CouponProblem.Unknown());
        assertThat(problem(hold("%&/"))).isEqualTo(new CouponProblem.Unknown());
    }

    @Test
    @Tag("P-38")
    void a_code_that_was_issued_is_used_once() {
        String code = issued(1).get(0);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}");
        HoldCoupon command = holding(code.toLowerCase(Locale.ROOT).replace("-", " "), Optional.empty());
        RedemptionId id = RedemptionId.of(command.id());
        assertThat(coupons.hold(command))
                .isEqualTo(new CouponHeld(id, SUMMER, new CouponCode("summer"), OPENING.plus(LEASE)));
        assertThat(problem(hold(code))).isEqualTo(new CouponProblem.UsedUp(1));
        shop.confirm(id);
        assertThat(coupons.check(new TypedCode(code), WEB, Optional.empty()))
                .isEqualTo(new CouponAnswer.Unusable(new CouponProblem.UsedUp(1)));
    }

    @Test
    @Tag("P-41")
    void a_purchase_that_is_canceled_gives_the_coupon_back() {
        String code = issued(1).get(0);
        RedemptionId first = held(hold(code));
        shop.release(first);
        RedemptionId second = held(hold(code));
        shop.clock.advance(LEASE);
        RedemptionId third = held(hold(code));
        shop.confirm(third);
        assertThat(problem(hold(code))).isEqualTo(new CouponProblem.UsedUp(1));
        shop.reverse(third);
        assertThat(hold(code)).isInstanceOf(CouponHeld.class);
        assertThat(second).isNotEqualTo(third);
    }

    @Test
    void limits_are_those_of_the_code_the_customer_the_offer_and_the_budget() {
        coupons.put(
                summer(CouponLimits.ONCE_EACH.withUses(3).withUsesPerCustomer(2).withBudget(pounds("25.00")))
                        .openTo("SUMMER10"));
        assertThat(problem(hold("SUMMER10"))).isEqualTo(new CouponProblem.CustomerUnknown());
        held(hold("SUMMER10", ANN, pounds("10.00")));
        held(hold("SUMMER10", ANN, pounds("10.00")));
        assertThat(problem(hold("SUMMER10", ANN, pounds("1.00")))).isEqualTo(new CouponProblem.CustomerUsedUp(2));
        assertThat(problem(hold("SUMMER10", BOB, pounds("5.01"))))
                .isEqualTo(new CouponProblem.BudgetSpent(pounds("25.00")));
        held(hold("SUMMER10", BOB, pounds("5.00")));
        assertThat(problem(hold("SUMMER10", BOB, pounds("0.00")))).isEqualTo(new CouponProblem.OfferUsedUp(3));
        assertThat(coupons.use(SUMMER)).isEqualTo(new OfferUse(3, 2_500));
    }

    @Test
    void who_prefers_to_honor_counts_and_never_refuses() {
        coupons.put(
                summer(CouponLimits.ONCE_EACH.withUses(1)).openTo("SUMMER10").honored());
        held(hold("SUMMER10"));
        held(hold("SUMMER10"));
        assertThat(coupons.use(SUMMER).uses()).isEqualTo(2);
    }

    @Test
    void a_coupon_is_refused_before_its_time_after_it_and_elsewhere() {
        coupons.put(summer(CouponLimits.ONCE_EACH)
                .openTo("SUMMER10")
                .during(Validity.between(OPENING.plusSeconds(10), OPENING.plusSeconds(20)))
                .in(WEB));
        assertThat(problem(hold("SUMMER10"))).isEqualTo(new CouponProblem.NotYet(OPENING.plusSeconds(10)));
        shop.clock.advance(Duration.ofSeconds(10));
        assertThat(coupons.check(new TypedCode("SUMMER10"), STORES, Optional.empty()))
                .isEqualTo(new CouponAnswer.Unusable(new CouponProblem.WrongChannel(Set.of(WEB))));
        held(hold("SUMMER10"));
        shop.clock.advance(Duration.ofSeconds(10));
        assertThat(problem(hold("SUMMER10"))).isEqualTo(new CouponProblem.Over(OPENING.plusSeconds(20)));
    }

    @Test
    @Tag("L6")
    void a_visit_to_the_web_shop_earns_a_coupon_of_ones_own_for_the_store() {
        coupons.put(summer(CouponLimits.ONCE_EACH).in(STORES));
        CouponsIssued issued = (CouponsIssued) coupons.issue(new IssueCoupons(
                CommandId.next(shop.clock), SUMMER, 1, Optional.of(ANN), Optional.of(Duration.ofDays(14))));
        TypedCode code = new TypedCode(coupons.codes(issued.batch()).findFirst().orElseThrow());
        assertThat(coupons.check(code, STORES, Optional.of(ANN))).isInstanceOf(CouponAnswer.Usable.class);
        assertThat(coupons.check(code, STORES, Optional.of(BOB)))
                .isEqualTo(new CouponAnswer.Unusable(new CouponProblem.SomebodyElses()));
        assertThat(coupons.check(code, STORES, Optional.empty()))
                .isEqualTo(new CouponAnswer.Unusable(new CouponProblem.CustomerUnknown()));
        shop.clock.advance(Duration.ofDays(14));
        assertThat(coupons.check(code, STORES, Optional.of(ANN)))
                .isEqualTo(new CouponAnswer.Unusable(new CouponProblem.Over(OPENING.plus(Duration.ofDays(14)))));
    }

    @Test
    void a_wrong_letter_is_told_from_a_code_that_nobody_gave_out() {
        String code = issued(1).get(0);
        char last = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(problem(hold(mistyped))).isEqualTo(new CouponProblem.Mistyped());
        assertThat(problem(hold("00000-00000-00000-00000"))).isEqualTo(new CouponProblem.Unknown());
    }

    @Test
    void a_code_can_be_taken_out_of_use() {
        String code = issued(2).get(1);
        assertThat(withdraw(code)).isEqualTo(new CouponOutcome.CouponWithdrawn(SUMMER));
        assertThat(problem(hold(code))).isEqualTo(new CouponProblem.Withdrawn());
        assertThat(problem(withdraw(code))).isEqualTo(new CouponProblem.Withdrawn());
        assertThat(problem(withdraw("nothing"))).isEqualTo(new CouponProblem.Unknown());
    }

    @Test
    void codes_that_look_alike_belong_to_one_offer() {
        coupons.put(summer(CouponLimits.ONCE_EACH).openTo("SUMMER10"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coupons.put(
                        CouponOffer.of("winter", CouponLimits.ONCE_EACH).openTo("summer IO")))
                .withMessageContaining("SVMMER10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summer(CouponLimits.ONCE_EACH).openTo("***"));
        assertThat(coupons.put(summer(CouponLimits.ONCE_EACH).openTo("SUMMER10"))
                        .open())
                .hasSize(1);
    }

    @Test
    void a_million_codes_are_different_spelled_right_and_not_in_sequence() {
        coupons.put(summer(CouponLimits.ONCE_EACH));
        CouponsIssued issued = (CouponsIssued) coupons.issue(issuing(1_000_000));
        Set<String> codes = coupons.codes(issued.batch()).collect(Collectors.toSet());
        assertThat(codes).hasSize(1_000_000);
        assertThat(coupons.codes(issued.batch()).limit(3)).doesNotHaveDuplicates();
        String some = coupons.codes(issued.batch()).skip(999).findFirst().orElseThrow();
        assertThat(coupons.check(new TypedCode(some), WEB, Optional.empty())).isInstanceOf(CouponAnswer.Usable.class);
    }

    @Test
    void too_many_codes_and_offers_that_are_not_there_are_told() {
        assertThat(coupons.issue(issuing(1))).isEqualTo(new CouponOutcome.NoSuchOffer(SUMMER));
        coupons.put(summer(CouponLimits.ONCE_EACH));
        assertThat(coupons.issue(issuing(IssueCoupons.MOST + 1)))
                .isEqualTo(new CouponOutcome.TooManyCodes(IssueCoupons.MOST + 1, IssueCoupons.MOST));
        assertThat(coupons.codes(new BatchId("none"))).isEmpty();
        assertThat(coupons.find(new OfferId("winter"))).isEmpty();
    }

    private IssueCoupons issuing(long count) {
        return new IssueCoupons(CommandId.next(shop.clock), SUMMER, count, Optional.empty(), Optional.empty());
    }

    private List<String> issued(long count) {
        coupons.put(summer(CouponLimits.ONCE_EACH));
        return coupons.codes(((CouponsIssued) coupons.issue(issuing(count))).batch())
                .toList();
    }

    private HoldCoupon holding(String code, Optional<CustomerId> customer) {
        return new HoldCoupon(
                CommandId.next(shop.clock), new TypedCode(code), WEB, customer, Optional.of(pounds("1.00")), LEASE);
    }

    private CouponOutcome hold(String code) {
        return coupons.hold(holding(code, Optional.empty()));
    }

    private CouponOutcome hold(String code, CustomerId customer, Money discount) {
        return coupons.hold(new HoldCoupon(
                CommandId.next(shop.clock),
                new TypedCode(code),
                WEB,
                Optional.of(customer),
                Optional.of(discount),
                LEASE));
    }

    private CouponOutcome withdraw(String code) {
        return coupons.withdraw(new WithdrawCoupon(CommandId.next(shop.clock), new TypedCode(code)));
    }

    private static RedemptionId held(CouponOutcome outcome) {
        return ((CouponHeld) outcome).redemption();
    }

    private static CouponProblem problem(CouponOutcome outcome) {
        return ((CouponRefused) outcome).problem();
    }
}
