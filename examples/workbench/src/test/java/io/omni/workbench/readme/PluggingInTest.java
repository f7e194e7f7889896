package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.orders.assembly.Housekeeping;
import io.omni.orders.assembly.Omni;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;
import io.omni.orders.sourcing.Sourcing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluggingInTest {

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final CustomerId ann = new CustomerId("ann");

    @Test
    void what_is_put_together_has_the_program_that_was_plugged_in() {
        Loyalty loyalty = omni(new InMemoryStorage()).loyalty().orElseThrow();
        loyalty.reward(reward());
        assertThat(loyalty.balance(ann).pending()).isEqualTo(12);
        clock.advance(Duration.ofDays(30));
        assertThat(loyalty.balance(ann).available()).isEqualTo(12);
    }

    @Test
    void a_second_process_over_the_same_storage_sees_the_same() {
        Storage storage = new InMemoryStorage();
        omni(storage).loyalty().orElseThrow().reward(reward());
        assertThat(omni(storage).loyalty().orElseThrow().balance(ann).pending()).isEqualTo(12);
    }

    @Test
    void housekeeping_of_nothing_does_nothing() {
        Housekeeping done = omni(new InMemoryStorage()).tidyUp(100);
        assertThat(done.orders().finished()).isEmpty();
        assertThat(done.orders().failed()).isEmpty();
    }

    private Omni omni(Storage storage) {
        return omni(storage, new InMemoryPayments(), clock);
    }

    private RewardPurchase reward() {
        return new RewardPurchase(CommandId.next(clock), ann, new PurchaseId("till-7"), Money.of("GBP", "12.99"));
    }

    private static Omni omni(Storage storage, Payments payments, InstantSource clock) {
        // begin plugging-in
        Money pound = Money.of("GBP", "1.00");
        Omni omni = Omni.builder()
                .storage(storage) // where everything is kept
                .payments(payments) // the way to your payment provider
                .clock(clock) // any java.time.InstantSource
                .sourcing(Sourcing.nearest()) // or a strategy of your own
                .loyalty(new PointsProgram(new EarningRule(pound, 1), Duration.ofDays(30), Duration.ofDays(365)))
                .build();
        // end plugging-in
        return omni;
    }
}
