package io.omni.inventory.feed;

/**
 * What a run of a feed told.
 *
 * @param skus how many SKUs were looked at
 * @param told how many listings were told
 * @param withdrawn how many of these are of what is not in the feed any more
 */
public record FeedRun(long skus, long told, long withdrawn) {

    /** Nothing yet. */
    static final FeedRun NONE = new FeedRun(0, 0, 0);

    FeedRun plus(long moreSkus, long moreTold, long moreWithdrawn) {
        return new FeedRun(skus + moreSkus, told + moreTold, withdrawn + moreWithdrawn);
    }
}
