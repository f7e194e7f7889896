package io.omni.inventory.internal;

import io.omni.core.ledger.Position;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;

/** Puts the positions of one SKU at one location together. */
final class LevelBuilder {

    private final StockKey key;
    private long onHand;
    private long held;
    private long available;
    private long inTransit;
    private long damaged;
    private long qualityHold;
    private long display;
    private long onOrder;

    LevelBuilder(StockKey key) {
        this.key = key;
    }

    void add(Position position) {
        switch (position.account().book()) {
            case StockBook.TRANSIT -> inTransit = position.balance();
            case StockBook.EXPECTED -> onOrder = position.balance();
            case StockBook.DAMAGED -> damaged = position.balance();
            case StockBook.QUALITY_HOLD -> qualityHold = position.balance();
            case StockBook.DISPLAY -> display = position.balance();
            default -> add(position, position.account().book().equals(StockBook.STOCK));
        }
    }

    /** What is set aside for several channels adds up, and is not what anybody may take. */
    private void add(Position position, boolean everybodys) {
        onHand += position.balance();
        held += position.held();
        available += everybodys ? position.available() : 0;
    }

    StockLevel build() {
        return new StockLevel(key, onHand, held, available, inTransit, damaged, qualityHold, display, onOrder);
    }
}
