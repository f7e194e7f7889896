package io.omni.inventory.json;

import io.omni.core.json.JsonForms;

/** The forms of stock: what is stored, emitted and configured, and what commands and questions are answered. */
public final class InventoryJson {

    private static final JsonForms FORMS = JsonForms.builder()
            .add(StockForms.ALL)
            .add(SupplyForms.ALL)
            .add(KitForms.ALL)
            .add(LotForms.ALL)
            .add(ReservationForms.ALL)
            .add(QuotaForms.ALL)
            .add(EscrowForms.ALL)
            .add(ViewForms.ALL)
            .add(FeedForms.ALL)
            .add(PromiseForms.ALL)
            .add(BackOrderForms.ALL)
            .add(WaitingForms.ALL)
            .add(CapacityForms.ALL)
            .add(CountForms.ALL)
            .add(ConfidenceForms.ALL)
            .build();

    private InventoryJson() {}

    /**
     * The forms, for {@link io.omni.core.json.OmniJson}.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }
}
