package io.omni.inventory;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.reservation.ReserveOutcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buyers of several channels who want the same units at the same moment. */
@Tag("P-01")
@Tag("P-06")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelBuyersTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId APP = new ChannelId("app");
    private static final int BUYERS = 120;

    private final Shop shop = new Shop();

    @Test
    void each_channel_gets_its_own_units_and_all_get_together_what_is_everybodys() {
        shop.stock(MUG_BERLIN, 60);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, WEB, Quantity.of(20)));
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, APP, Quantity.of(10)));
        List<ReserveOutcome> outcomes = race();
        long web = sold(outcomes, 0);
        long app = sold(outcomes, 1);
        assertThat(web + app).isEqualTo(60);
        assertThat(web).isGreaterThanOrEqualTo(20);
        assertThat(app).isGreaterThanOrEqualTo(10);
        assertNothingLeft();
    }

    @Test
    void a_reserve_is_left_to_its_channel_however_many_others_borrow_at_once() {
        shop.inventory
                .quotas()
                .put(QuotaPlan.of(QuotaRule.soft("web", WEB, new QuotaSize.Units(Quantity.of(50)), Quantity.of(15))));
        shop.stock(MUG_BERLIN, 50);
        List<ReserveOutcome> outcomes = race();
        assertThat(sold(outcomes, 0)).isGreaterThanOrEqualTo(15);
        assertThat(sold(outcomes, 1)).isLessThanOrEqualTo(35);
        assertThat(sold(outcomes, 0) + sold(outcomes, 1)).isEqualTo(50);
        assertNothingLeft();
    }

    /** Every other buyer is in the app, the others are on the web. */
    private List<ReserveOutcome> race() {
        return Race.run(
                BUYERS,
                buyer -> shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1)).in(buyer % 2 == 0 ? WEB : APP)));
    }

    private static long sold(List<ReserveOutcome> outcomes, int rest) {
        return IntStream.range(0, BUYERS)
                .filter(buyer -> buyer % 2 == rest)
                .filter(buyer -> outcomes.get(buyer) instanceof ReserveOutcome.Reserved)
                .count();
    }

    private void assertNothingLeft() {
        assertThat(shop.available(MUG_BERLIN)).isZero();
        assertThat(shop.inventory.quotas().levels(MUG_BERLIN))
                .extracting(QuotaLevel::available)
                .containsOnly(0L);
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }
}
