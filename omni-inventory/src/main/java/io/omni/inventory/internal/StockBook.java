package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
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
    /** Units set aside for a channel: apart from those in {@link #STOCK}, which are everybody's. */
    static final String QUOTA = "stock.quota";

    static final Set<String> BOOKS = Set.of(STOCK, TRANSIT, QUOTA);

    /** Between location and channel: ids have no control characters. */
    private static final char CUT = '\t';

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

    static AccountId setAside(StockKey key, ChannelId channel) {
        return AccountId.of(QUOTA, key.sku().value(), quotaDetail(key.location(), channel));
    }

    static String quotaDetail(LocationId location, ChannelId channel) {
        return location.value() + CUT + channel.value();
    }

    static StockKey key(AccountId account) {
        return new StockKey(new Sku(account.subject()), location(account));
    }

    static LocationId location(AccountId account) {
        String detail = account.detail();
        int cut = detail.indexOf(CUT);
        return new LocationId(cut < 0 ? detail : detail.substring(0, cut));
    }

    /** For which channel units are set aside in an account of {@link #QUOTA}. */
    static ChannelId channel(AccountId account) {
        String detail = account.detail();
        return new ChannelId(detail.substring(detail.indexOf(CUT) + 1));
    }

    static PostingId posting(ReservationId reservation) {
        return new PostingId(reservation.value());
    }

    static HoldId hold(ReservationId reservation) {
        return new HoldId(reservation.value());
    }
}
