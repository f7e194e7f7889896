package io.omni.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("C1")
class FeeScheduleLawsTest {

    /** Looked up in a list of all prices, from the top down. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_floor_is_the_lowest_price_from_which_on_enough_remains(
            @ForAll @IntRange(max = 600) int commission,
            @ForAll @IntRange(max = 60) int minimum,
            @ForAll @IntRange(max = 200) int payment,
            @ForAll @IntRange(max = 40) int fixed,
            @ForAll @IntRange(max = 300) int cost,
            @ForAll RoundingMode rounding) {
        RoundingMode mode = rounding == RoundingMode.UNNECESSARY ? RoundingMode.HALF_EVEN : rounding;
        FeeSchedule fees = FeeSchedule.of(new Commission(BigDecimal.valueOf(commission, 1), pence(minimum)))
                .withPayment(new PaymentFee(BigDecimal.valueOf(payment, 1), pence(fixed)))
                .withRounding(mode);
        int lowest = 4_000;
        while (lowest > 0 && remains(fees, lowest - 1, mode) >= cost) {
            lowest--;
        }
        assertThat(lowest).as("prices looked at are enough").isLessThan(4_000);
        assertThat(fees.floorPrice(Optional.empty(), pence(cost))).contains(pence(lowest));
    }

    private static long remains(FeeSchedule fees, int price, RoundingMode mode) {
        BigDecimal commission =
                fees.commission().percent().multiply(BigDecimal.valueOf(price)).movePointLeft(2);
        BigDecimal payment =
                fees.payment().percent().multiply(BigDecimal.valueOf(price)).movePointLeft(2);
        long taken = Math.max(
                commission.setScale(0, mode).longValueExact(),
                fees.commission().minimum().minorUnits());
        return price
                - taken
                - payment.setScale(0, mode).longValueExact()
                - fees.payment().fixed().minorUnits();
    }

    private static Money pence(long units) {
        return Money.ofMinor("GBP", units);
    }
}
