package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.workbench.history.HistoryEntry;
import io.omni.workbench.history.HistoryLine;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.LineKind;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a history will want, learned by reading it once.
 *
 * @param articles by SKU, in ascending order
 * @param lines how many lines the history has
 */
record Demand(SortedMap<Sku, Article> articles, long lines) {

    /**
     * An article that is sold.
     *
     * @param title its first description
     * @param price its first price
     * @param units how many units are sold in all
     */
    record Article(String title, Money price, long units) {

        private Article plus(HistoryLine line) {
            return new Article(title.isBlank() ? line.description() : title, price, units + line.units());
        }
    }

    static Demand of(HistorySource history) {
        SortedMap<Sku, Article> articles = new TreeMap<>();
        try (HistoryReader reader = history.open().get()) {
            while (reader.hasNext()) {
                HistoryEntry entry = reader.next();
                if (entry instanceof HistoryLine line && line.kind() == LineKind.SALE) {
                    articles.merge(
                            new Sku(line.stockCode()),
                            new Article(line.description(), line.price(), line.units()),
                            (known, more) -> known.plus(line));
                }
            }
            return new Demand(articles, reader.linesRead());
        }
    }
}
