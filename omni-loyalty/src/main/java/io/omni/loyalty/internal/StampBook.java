package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.promotion.SegmentId;
import io.omni.loyalty.stamp.Milestone;
import io.omni.loyalty.stamp.StampCard;
import io.omni.loyalty.stamp.StampCardId;
import java.util.List;

/**
 * What a member has collected on a card.
 *
 * @param id whose, on which card
 * @param collected how many stamps, without those that were taken back
 * @param granted how many rewards, without those that were taken back
 * @param reached what stays for good
 */
public record StampBook(Id id, long collected, long granted, List<SegmentId> reached) {

    static final AggregateType<Id, StampBook> TYPE =
            AggregateType.of("stamp-book", StampBook.class, StampBook::id, Id::text);

    /** Copies the list. */
    public StampBook {
        reached = List.copyOf(reached);
    }

    /**
     * Names a member's card.
     *
     * @param card which card
     * @param member whose
     */
    public record Id(StampCardId card, CustomerId member) {

        String text() {
            return card.value().length() + "/" + card.value() + "/" + member.value();
        }
    }

    static StampBook empty(Id id) {
        return new StampBook(id, 0, 0, List.of());
    }

    /** How many rewards the stamps are worth. */
    long earned(StampCard card) {
        return collected / card.fullAt();
    }

    long missing(StampCard card) {
        return Math.multiplyExact(granted + 1, card.fullAt()) - collected;
    }

    StampBook stamped(StampCard card, long change) {
        long now = Math.addExact(collected, change);
        List<SegmentId> reaches = card.milestones().stream()
                .filter(milestone -> now >= milestone.stamps()
                        || (!milestone.lostByReturns() && reached.contains(milestone.segment())))
                .map(Milestone::segment)
                .toList();
        return new StampBook(id, now, granted, reaches);
    }

    StampBook granting(long rewards) {
        return new StampBook(id, collected, granted + rewards, reached);
    }
}
