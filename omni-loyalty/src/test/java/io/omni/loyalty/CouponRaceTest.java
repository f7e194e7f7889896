package io.omni.loyalty;

import static io.omni.loyalty.Shop.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.loyalty.coupon.CouponLimits;
import io.omni.loyalty.coupon.CouponOffer;
import io.omni.loyalty.coupon.CouponOutcome;
import io.omni.loyalty.coupon.CouponProblem;
import io.omni.loyalty.coupon.HoldCoupon;
import io.omni.loyalty.coupon.OfferId;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.redemption.RedemptionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

@Tag("P-38")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponRaceTest {

    private static final int TILLS = 8;
    private static final int LIMIT = 3;

    private final Shop shop = new Shop();
    private final ExecutorService tills = Executors.newFixedThreadPool(TILLS);

    @AfterEach
    void close_the_tills() {
        tills.shutdownNow();
    }

    @RepeatedTest(40)
    void as_many_as_are_allowed_are_used_and_the_others_are_told() throws Exception {
        shop.loyalty
                .coupons()
                .put(CouponOffer.of("summer", CouponLimits.ONCE_EACH.withUses(LIMIT))
                        .openTo("SUMMER10"));
        CyclicBarrier barrier = new CyclicBarrier(TILLS);
        List<Future<CouponOutcome>> answers = new ArrayList<>();
        for (int i = 0; i < TILLS; i++) {
            HoldCoupon command = new HoldCoupon(
                    CommandId.next(shop.clock),
                    new TypedCode("summer10"),
                    new ChannelId("web"),
                    Optional.empty(),
                    Optional.empty(),
                    LEASE);
            answers.add(tills.submit(() -> {
                barrier.await();
                CouponOutcome outcome = shop.loyalty.coupons().hold(command);
                shop.confirm(RedemptionId.of(command.id()));
                return outcome;
            }));
        }
        List<CouponOutcome> outcomes = new ArrayList<>();
        for (Future<CouponOutcome> answer : answers) {
            outcomes.add(answer.get());
        }
        assertThat(outcomes)
                .filteredOn(CouponOutcome.CouponHeld.class::isInstance)
                .hasSize(LIMIT);
        assertThat(outcomes)
                .filteredOn(new CouponOutcome.CouponRefused(new CouponProblem.OfferUsedUp(LIMIT))::equals)
                .hasSize(TILLS - LIMIT);
        assertThat(shop.loyalty.coupons().use(new OfferId("summer")).uses()).isEqualTo(LIMIT);
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }
}
