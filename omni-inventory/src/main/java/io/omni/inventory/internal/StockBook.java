package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.PostingId;
import io.omni.core.location.LocationId;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import java.util.Set;

/** How stock is named in the ledger: a SKU is the subject, so that its stock at all locations sits together. */
final class StockBook {

    static final String STOCK = "stock";
    static final String TRANSIT = "transit";
    static final Set<String> BOOKS = Set.of(STOCK, TRANSIT);

    static final Contra SUPPLIER = new Contra("supplier");
    static final Contra CUSTOMER = new Contra("customer");
    static final Contra SHRINKAGE = new Contra("shrinkage");

    private StockBook() {}

    static AccountId onHand(StockKey key) {
        return AccountId.of(STOCK, key.sku().value(), key.location().value());
    }

    static AccountId inTransitTo(StockKey key) {
        return AccountId.of(TRANSIT, key.sku().value(), key.location().value());
    }

    static StockKey key(AccountId account) {
        return new StockKey(new Sku(account.subject()), new LocationId(account.detail()));
    }

    static PostingId posting(ReservationId reservation) {
        return new PostingId(reservation.value());
    }

    static HoldId hold(ReservationId reservation) {
        return new HoldId(reservation.value());
    }
}
