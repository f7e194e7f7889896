package io.omni.loyalty.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.customer.CustomerId;
import io.omni.core.json.OmniJson;
import io.omni.core.json.StoredJson;
import io.omni.core.money.Money;
import io.omni.loyalty.internal.Purchase;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.Multiplier;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** In the named module, where Jackson sees what is opened to it and no more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoyaltyJsonTest {

    private final OmniJson json = OmniJson.of(LoyaltyJson.forms());
    private final PointsProgram program =
            new PointsProgram(new EarningRule(Money.of("GBP", "1.00"), 1), Duration.ofDays(30), Duration.ofDays(365));

    @Test
    void what_is_internal_is_written_and_read_back() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        StoredJson<Purchase> purchases = json.stored(Purchase.class);
        Purchase purchase = new Purchase(
                new PurchaseId("order-7"),
                new CustomerId("ada"),
                program,
                Multiplier.of(2),
                12,
                new Purchase.Validity(noon, noon.plusSeconds(60)));

        assertThat(purchases.read(purchases.write(purchase))).isEqualTo(purchase);
    }

    @Test
    void a_program_that_a_person_wrote_is_read() {
        String text = """
            {
              "rule": {"spend": {"currency": "GBP", "amount": "1"}, "points": 1, "rounding": "full-steps"},
              "pendingFor": "P30D",
              "validFor": "P365D",
              "clawback": "unlimited",
              "reinstatement": "reverse"
            }
            """;

        assertThat(json.configured(PointsProgram.class).read(text, "points.json"))
                .isEqualTo(program);
    }
}
