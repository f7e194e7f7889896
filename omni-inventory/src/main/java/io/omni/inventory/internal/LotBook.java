package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.location.LocationId;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.stock.StockKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How lots are named in the ledger: beside the units of a SKU at a place there are those of each of its lots, which add up to them. All lines on
 * lots have a contra of their own, for they are the same units looked at in another way.
 */
public final class LotBook {

    /** Units of a lot at a place. */
    static final String LOT = "stock.lot";

    /** One less than none for each unit with a serial number that is in stock anywhere, so that a floor keeps it from coming in twice. */
    static final String SERIAL = "stock.serial";

    static final Set<String> LOTS = Set.of(LOT);

    /** A unit is in stock once at the most. */
    static final Floor ONCE = new Floor(-1);

    private static final Contra CONTRA = new Contra("lots");
    private static final Contra PASSED_OVER = new Contra("lots passed over");
    private static final String OF_DOCUMENT = "lots:";

    /** Ids have no control characters. */
    private static final char CUT = '\t';

    private LotBook() {}

    static Contra contra() {
        return CONTRA;
    }

    /** The other side of nothing: the line tells that units of the lot were left, though they expire earlier than what was taken. */
    static Contra passedOver() {
        return PASSED_OVER;
    }

    static boolean isPassedOver(Contra contra) {
        return contra.equals(PASSED_OVER);
    }

    private static Contra contra(String document) {
        return new Contra(OF_DOCUMENT + document);
    }

    /** What brought units, as far as it was said. */
    static Optional<String> document(Contra contra) {
        return contra.name().startsWith(OF_DOCUMENT)
                ? Optional.of(contra.name().substring(OF_DOCUMENT.length()))
                : Optional.empty();
    }

    static AccountId account(StockKey key, LotPlace place, LotId lot) {
        return AccountId.of(LOT, key.sku().value(), key.location().value() + CUT + place.name() + CUT + lot.value());
    }

    static AccountId serial(Sku sku, LotId serial) {
        return AccountId.of(SERIAL, sku.value(), serial.value());
    }

    static boolean isLot(AccountId account) {
        return account.book().equals(LOT) && !account.isHold();
    }

    static LotLevel level(AccountId account, long units) {
        String[] parts = account.detail().split(String.valueOf(CUT), -1);
        return new LotLevel(
                new StockKey(new Sku(account.subject()), new LocationId(parts[0])),
                LotPlace.valueOf(parts[1]),
                new LotId(parts[2]),
                units);
    }

    /** Where the units of an account of stock are; empty where they are no units that are there. */
    static Optional<LotPlace> place(String book) {
        return book.equals(StockBook.TRANSIT)
                ? Optional.of(LotPlace.IN_TRANSIT)
                : StockBook.condition(book).map(LotPlace::of);
    }

    private static Floor floor(LotId lot) {
        return lot.isUnassigned() ? Floor.NONE : Floor.ZERO;
    }

    /**
     * Has units of lots come in.
     *
     * @param posting the posting in which the units themselves do
     * @param place where
     * @param lots which ones
     */
    public static void in(PostingBuilder posting, LotPlace place, List<LotLine> lots) {
        lots.forEach(line -> posting.in(
                account(line.key(), place, line.lot()), line.quantity().units(), CONTRA));
    }

    /**
     * Has units of lots come in that a document is of.
     *
     * @param posting the posting in which the units themselves do
     * @param place where
     * @param lots which ones
     * @param document by what they come
     */
    public static void in(PostingBuilder posting, LotPlace place, List<LotLine> lots, String document) {
        lots.forEach(line -> posting.in(
                account(line.key(), place, line.lot()), line.quantity().units(), contra(document)));
    }

    /**
     * Has units of lots leave.
     *
     * @param posting the posting in which the units themselves do
     * @param place where from
     * @param lots which ones
     */
    public static void out(PostingBuilder posting, LotPlace place, List<LotLine> lots) {
        lots.forEach(line -> posting.out(
                account(line.key(), place, line.lot()), line.quantity().units(), CONTRA, floor(line.lot())));
    }

    /**
     * Has units of lots leave that a document is of.
     *
     * @param posting the posting in which the units themselves do
     * @param place where from
     * @param lots which ones
     * @param document by what they leave
     */
    public static void out(PostingBuilder posting, LotPlace place, List<LotLine> lots, String document) {
        lots.forEach(line -> posting.out(
                account(line.key(), place, line.lot()), line.quantity().units(), contra(document), floor(line.lot())));
    }

    /**
     * Has units of lots be somewhere else at their location.
     *
     * @param posting the posting in which the units themselves are
     * @param from where they were
     * @param to where they are
     * @param lots which ones
     */
    public static void move(PostingBuilder posting, LotPlace from, LotPlace to, List<LotLine> lots) {
        out(posting, from, lots);
        in(posting, to, lots);
    }

    /**
     * Names the same lots somewhere else.
     *
     * @param lots which ones
     * @param location where
     * @return the lines
     */
    public static List<LotLine> at(LocationId location, List<LotLine> lots) {
        return lots.stream()
                .map(line -> new LotLine(new StockKey(line.key().sku(), location), line.lot(), line.quantity()))
                .toList();
    }
}
