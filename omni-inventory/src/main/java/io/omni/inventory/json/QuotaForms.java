package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.quota.QuotaBook;
import io.omni.inventory.quota.QuotaDrawnBack;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.quota.QuotaOutcome;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.Share;

/** The forms of what is set aside for channels. */
final class QuotaForms {

    static final JsonForms ALL = JsonForms.builder()
            .number(Share.class, Share::percent, Share::new)
            .emitted("stock.quota-drawn-back", QuotaDrawnBack.class)
            .stored("quota-book", QuotaBook.class)
            .configured("quota-plan", QuotaPlan.class)
            .choice(QuotaSize.class, named("units", QuotaSize.Units.class), named("share", QuotaSize.OfStock.class))
            .choice(
                    QuotaOutcome.class,
                    named("quota.moved", QuotaOutcome.Moved.class),
                    named("quota.not-moved", QuotaOutcome.NotMoved.class))
            .values(QuotaLevel.class)
            .build();

    private QuotaForms() {}
}
