package io.omni.inventory.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingBuilder;
import io.omni.inventory.quota.QuotaMove;
import java.util.List;

/** Units that change between everybody's and a channel's, as lines of a posting. */
public final class QuotaMoves {

    private QuotaMoves() {}

    /**
     * Adds the lines of some moves.
     *
     * @param posting to which one
     * @param moves the moves; none takes more than is available
     * @return the posting
     */
    public static PostingBuilder add(PostingBuilder posting, List<QuotaMove> moves) {
        for (QuotaMove move : moves) {
            AccountId everybodys = StockBook.onHand(move.key());
            AccountId channels = StockBook.setAside(move.key(), move.channel());
            if (move.units() > 0) {
                posting.move(everybodys, channels, move.units(), Floor.ZERO);
            } else {
                posting.move(channels, everybodys, Math.negateExact(move.units()), Floor.ZERO);
            }
        }
        return posting;
    }

    /**
     * Reads the moves of an entry.
     *
     * @param entry what was posted
     * @return the moves in the order of SKUs, locations and channels
     */
    public static List<QuotaMove> of(JournalEntry entry) {
        return entry.lines().stream()
                .filter(line -> line.account().book().equals(StockBook.QUOTA)
                        && !line.account().isHold()
                        && line.balance() != 0)
                .map(line ->
                        new QuotaMove(StockBook.key(line.account()), StockBook.channel(line.account()), line.balance()))
                .toList();
    }
}
