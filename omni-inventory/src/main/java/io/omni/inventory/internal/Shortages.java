package io.omni.inventory.internal;

import io.omni.core.ledger.Shortage;
import io.omni.inventory.stock.StockShortage;
import java.util.List;

/** Puts the ledger's shortages into the words of stock. */
public final class Shortages {

    private Shortages() {}

    /**
     * Puts them into words.
     *
     * @param shortages the ledger's
     * @return where how many units are short
     */
    public static List<StockShortage> ofStock(List<Shortage> shortages) {
        return shortages.stream()
                .filter(Shortage.Insufficient.class::isInstance)
                .map(Shortage.Insufficient.class::cast)
                .map(shortage -> new StockShortage(
                        StockBook.key(shortage.account()), shortage.requested(), shortage.available()))
                .toList();
    }
}
