package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.PostingId;
import io.omni.core.location.LocationId;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How stock is named in the ledger: a SKU is the subject, so that its stock at all locations sits together. */
public final class StockBook {

    /** Units that can be sold. */
    public static final String STOCK = "stock";

    /** Units on their way between locations, under the location that they go to. */
    public static final String TRANSIT = "transit";

    /** Units that are to come, under the location that they come to. They are nobody's units yet. */
    public static final String EXPECTED = "stock.expected";

    static final String DAMAGED = "stock.damaged";
    static final String QUALITY_HOLD = "stock.quality";
    static final String DISPLAY = "stock.display";

    /** Units set aside for a channel: apart from those in {@link #STOCK}, which are everybody's. */
    static final String QUOTA = "stock.quota";

    /** Those with one account for each SKU and location. */
    static final Set<String> PLAIN_BOOKS = Set.of(STOCK, TRANSIT, EXPECTED, DAMAGED, QUALITY_HOLD, DISPLAY);

    /** All of them. */
    static final Set<String> BOOKS = Set.of(STOCK, TRANSIT, EXPECTED, DAMAGED, QUALITY_HOLD, DISPLAY, QUOTA);

    /** Between location and channel: ids have no control characters. */
    private static final char CUT = '\t';

    /** Those of units that can be sold. */
    static final Set<String> SELLABLE = Set.of(STOCK, QUOTA);

    /** Where units come from. */
    public static final Contra SUPPLIER = new Contra("supplier");

    /** Where units go to. */
    public static final Contra CUSTOMER = new Contra("customer");

    /** Where units go that were lost, and come from that are found. */
    public static final Contra SHRINKAGE = new Contra("shrinkage");

    /** Where units go that are not for sale any more. */
    public static final Contra DISPOSAL = new Contra("disposal");

    /** Where parts go, and kits come from. */
    public static final Contra ASSEMBLY = new Contra("assembly");

    /** The other side of what another system that owns the units says. */
    static final Contra SYNC = new Contra("sync");

    /** The other side of what is expected: an order, which is no unit yet. */
    public static final Contra ORDER = new Contra("order");

    private StockBook() {}

    /**
     * Names the account of units that can be sold.
     *
     * @param key what and where
     * @return the account
     */
    public static AccountId onHand(StockKey key) {
        return account(STOCK, key);
    }

    /**
     * Names the account of units in a condition.
     *
     * @param condition which condition
     * @param key what and where
     * @return the account
     */
    public static AccountId in(StockCondition condition, StockKey key) {
        return account(book(condition), key);
    }

    /**
     * Names the account of units on their way from another location.
     *
     * @param key what, and where to
     * @return the account
     */
    public static AccountId inTransitTo(StockKey key) {
        return account(TRANSIT, key);
    }

    /**
     * Names the account of units that are to come.
     *
     * @param key what, and where to
     * @return the account
     */
    public static AccountId expectedAt(StockKey key) {
        return account(EXPECTED, key);
    }

    static String book(StockCondition condition) {
        return switch (condition) {
            case SELLABLE -> STOCK;
            case DAMAGED -> DAMAGED;
            case QUALITY_HOLD -> QUALITY_HOLD;
            case DISPLAY -> DISPLAY;
        };
    }

    /** The condition of the units in a book; empty where they are not on hand. */
    static Optional<StockCondition> condition(String book) {
        return switch (book) {
            case STOCK, QUOTA -> Optional.of(StockCondition.SELLABLE);
            case DAMAGED -> Optional.of(StockCondition.DAMAGED);
            case QUALITY_HOLD -> Optional.of(StockCondition.QUALITY_HOLD);
            case DISPLAY -> Optional.of(StockCondition.DISPLAY);
            default -> Optional.empty();
        };
    }

    static AccountId account(String book, StockKey key) {
        return AccountId.of(book, key.sku().value(), key.location().value());
    }

    /**
     * Tells whether an account is of a SKU at a location.
     *
     * @param account the account
     * @return whether it is in one of these books
     */
    public static boolean isOfShelf(AccountId account) {
        return BOOKS.contains(account.book());
    }

    /** Of what is held under one id, what is held of stock: a promise holds capacity under the same id. */
    static List<AccountState> ofShelves(List<AccountState> held) {
        return held.stream().filter(state -> isOfShelf(state.account())).toList();
    }

    /**
     * Tells what an account is about.
     *
     * @param account the account
     * @return what and where
     */
    public static StockKey key(AccountId account) {
        return new StockKey(new Sku(account.subject()), location(account));
    }

    static LocationId location(AccountId account) {
        String detail = account.detail();
        int cut = detail.indexOf(CUT);
        return new LocationId(cut < 0 ? detail : detail.substring(0, cut));
    }

    /** The account of units that are set aside for a channel. */
    static AccountId setAside(StockKey key, ChannelId channel) {
        return AccountId.of(QUOTA, key.sku().value(), quotaDetail(key.location(), channel));
    }

    static String quotaDetail(LocationId location, ChannelId channel) {
        return location.value() + CUT + channel.value();
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
