package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountEnded;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountPlan;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.CountsUnderWay;
import io.omni.inventory.count.KnownTags;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.count.LateMovementOutcome;
import io.omni.inventory.count.ShelfId;
import io.omni.inventory.count.StockCounted;
import io.omni.inventory.count.TagsOutcome;

/** The forms of counts and tags. */
final class CountForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(CountId.class, CountId::value, CountId::new)
            .text(ShelfId.class, ShelfId::value, ShelfId::new)
            .emitted("stock.counted", StockCounted.class)
            .emitted("count.ended", CountEnded.class)
            .stored("count", Count.class)
            .stored("count-line", CountLine.class)
            .stored("count-plan", CountPlan.class)
            .stored("counts-under-way", CountsUnderWay.class)
            .stored("last-count", LastCount.class)
            .stored("known-tags", KnownTags.class)
            .choice(
                    CountScope.class,
                    named("skus", CountScope.OfSkus.class),
                    named("shelf", CountScope.OfShelf.class),
                    named("store", CountScope.OfStore.class))
            .choice(
                    CountOutcome.class,
                    named("count.opened", CountOutcome.Opened.class),
                    named("count.marked", CountOutcome.Marked.class),
                    named("count.taken", CountOutcome.Taken.class),
                    named("count.closed", CountOutcome.Closed.class),
                    named("count.ended", CountOutcome.Ended.class),
                    named("count.overlaps", CountOutcome.Overlaps.class),
                    named("count.no-such-count", CountOutcome.NoSuchCount.class),
                    named("count.not-possible", CountOutcome.NotPossible.class),
                    named("count.out-of-scope", CountOutcome.OutOfScope.class),
                    named("count.not-marked", CountOutcome.NotMarked.class),
                    named("count.already-counted", CountOutcome.AlreadyCounted.class),
                    named("count.not-finished", CountOutcome.NotFinished.class))
            .choice(
                    TagsOutcome.class,
                    named("tags.taken", TagsOutcome.TagsTaken.class),
                    named("tags.implausible", TagsOutcome.Implausible.class),
                    named("tags.not-taken", TagsOutcome.NotTaken.class))
            .choice(
                    LateMovementOutcome.class,
                    named("late-movement.recorded", LateMovementOutcome.Recorded.class),
                    named("late-movement.explained", LateMovementOutcome.Explained.class),
                    named("late-movement.before-last-count", LateMovementOutcome.BeforeLastCount.class))
            .build();

    private CountForms() {}
}
