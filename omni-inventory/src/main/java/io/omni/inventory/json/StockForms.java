package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.PastLevels;
import io.omni.inventory.stock.SkuUnits;
import io.omni.inventory.stock.StockAudit;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockOvercommitted;
import io.omni.inventory.stock.StockSynced;
import io.omni.inventory.stock.SyncMark;
import io.omni.inventory.stock.SyncSource;

/** The forms of stock and its movements. */
final class StockForms {

    static final JsonForms ALL = JsonForms.builder()
            .emitted("stock.overcommitted", StockOvercommitted.class)
            .choice(
                    MovementOutcome.class,
                    named("movement.moved", MovementOutcome.Moved.class),
                    named("movement.not-moved", MovementOutcome.NotMoved.class))
            .choice(CommandOutcome.class, named("movement", Movement.class), named("stock-synced", StockSynced.class))
            .choice(
                    PastLevels.class,
                    named("known", PastLevels.Known.class),
                    named("out-of-reach", PastLevels.OutOfReach.class))
            .choice(
                    StockAudit.class,
                    named("sound", StockAudit.Sound.class),
                    named("drifted", StockAudit.Drifted.class))
            .text(SyncSource.class, SyncSource::value, SyncSource::new)
            .stored("sync-mark", SyncMark.class)
            .values(StockLevel.class)
            .stored("sku-units", SkuUnits.class)
            .configured("sku-units", SkuUnits.class)
            .build();

    private StockForms() {}
}
