package io.omni.inventory.internal;

import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets go of counts that are over, each in a unit of work of its own. */
public final class CountArchive {

    private static final int PAGE = 100;

    private final UnitOfWork unitOfWork;
    private final CountBook book;

    /**
     * Creates it.
     *
     * @param storage where counts are kept
     */
    public CountArchive(Storage storage) {
        this.unitOfWork = storage.unitOfWork();
        this.book = new CountBook(storage);
    }

    /**
     * Removes old counts.
     *
     * @param before those that ended before this instant
     * @return how many were removed
     */
    public int forget(Instant before) {
        int removed = 0;
        List<Count> page;
        @Nullable CountId after = null;
        do {
            page = book.over(after, PAGE);
            for (Count count : page) {
                after = count.id();
                boolean old = count.decidedAt().filter(before::isAfter).isPresent();
                removed += old && unitOfWork.execute(() -> book.remove(count.id())) ? 1 : 0;
            }
        } while (page.size() == PAGE);
        return removed;
    }
}
