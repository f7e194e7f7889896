package io.omni.inventory.stock;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.DEPOT;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.Shop;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A host that has mugs in Berlin and Paris, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockCatalogTest {

    private final Set<Sku> skus = new HashSet<>(Set.of(MUG));
    private final Shop shop = new Shop();
    private final StockCatalog catalog = new StockCatalog() {
        @Override
        public boolean has(Sku sku) {
            return skus.contains(sku);
        }

        @Override
        public boolean has(LocationId location) {
            return location.equals(BERLIN) || location.equals(PARIS);
        }
    };
    private final Inventory inventory = new Inventory(
            shop.ledger, shop.storage, shop.clock, Metrics.NONE, InventoryOptions.DEFAULT.withCatalog(catalog));

    @Test
    void what_the_host_does_not_have_is_refused_with_every_name_and_nothing_is_booked() {
        assertThatExceptionOfType(UnknownStock.class)
                .isThrownBy(() -> inventory.receive(new ReceiveStock(
                        shop.nextId(), List.of(line(MUG_BERLIN, 1), line(TEA_BERLIN, 2), StockLine.of(MUG, DEPOT, 3)))))
                .withMessageContaining("[TEA]")
                .withMessageContaining("[depot]")
                .satisfies(unknown -> {
                    assertThat(unknown.skus()).containsExactly(TEA);
                    assertThat(unknown.locations()).containsExactly(DEPOT);
                });
        assertThat(shop.journal()).isEmpty();
    }

    @Test
    void every_command_that_brings_units_in_or_expects_them_is_checked() {
        StockKey tea = TEA_BERLIN;
        refused(() -> inventory.adjust(new AdjustStock(shop.nextId(), tea, 1, AdjustmentReason.FOUND)));
        refused(() -> inventory.takeBack(new TakeBackStock(shop.nextId(), List.of(line(tea, 1)))));
        refused(() -> inventory.dispatch(new DispatchTransfer(shop.nextId(), List.of(line(MUG_BERLIN, 1)), DEPOT)));
        refused(() -> inventory.sync(
                new SyncStock(shop.nextId(), new SyncSource("erp"), 1, List.of(new SyncLine(tea, Quantity.ONE)))));
        refused(() -> inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.nextId(),
                        new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO")),
                        List.of(new SupplyLine(new SupplyId("PO/1"), tea, Quantity.ONE, OPENING)))));
        refused(() -> inventory
                .transfers()
                .request(new RequestTransfer(
                        shop.nextId(), BERLIN, DEPOT, List.of(new TransferLine(MUG, Quantity.ONE)), OPENING)));
        refused(() -> inventory.kits().define(new DefineKit(shop.nextId(), MUG, List.of(KitPart.of(TEA, 1)))));
    }

    @Test
    void what_is_there_can_leave_when_the_host_sells_it_no_more_and_commands_are_still_answered() {
        ReceiveStock receipt = new ReceiveStock(shop.nextId(), List.of(line(MUG_BERLIN, 3)));
        Movement first = inventory.receive(receipt);
        skus.clear();
        assertThat(inventory.receive(receipt)).isEqualTo(first);
        assertThat(inventory.changeCondition(new ChangeCondition(
                        shop.nextId(),
                        List.of(line(MUG_BERLIN, 1)),
                        StockCondition.SELLABLE,
                        ConditionReason.DAMAGE_FOUND)))
                .isInstanceOf(MovementOutcome.Moved.class);
        assertThat(inventory.dispatch(new DispatchTransfer(shop.nextId(), List.of(line(MUG_BERLIN, 1)), PARIS)))
                .isInstanceOf(MovementOutcome.Moved.class);
        assertThat(inventory.adjust(new AdjustStock(shop.nextId(), MUG_BERLIN, -1, AdjustmentReason.LOST)))
                .isNotNull();
    }

    private static void refused(Runnable command) {
        assertThatExceptionOfType(UnknownStock.class).isThrownBy(command::run);
    }
}
