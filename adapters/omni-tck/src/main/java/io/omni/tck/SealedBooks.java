package io.omni.tck;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSegment;
import io.omni.core.ledger.JournalSink;
import io.omni.core.ledger.JournalSource;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps what it took, reads it back, and can be made to fail. */
final class SealedBooks implements JournalSink, JournalSource {

    /** What a broken sink throws. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<JournalSegment> segments = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @Override
    public void accept(JournalSegment segment) {
        meanwhile.run();
        segments.add(segment);
    }

    /** Lets something happen at each segment before it is taken; if it throws, the segment is not. */
    void meanwhile(Runnable step) {
        meanwhile = step;
    }

    List<JournalSegment> segments() {
        return segments;
    }

    List<JournalEntry> entries() {
        return segments.stream().flatMap(segment -> segment.entries().stream()).toList();
    }

    @Override
    public JournalPage entries(long after, int limit) {
        List<JournalEntry> read = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        for (JournalSegment segment : segments) {
            for (int i = 0; i < segment.entries().size() && read.size() < limit; i++) {
                if (segment.positions().get(i) > after) {
                    read.add(segment.entries().get(i));
                    positions.add(segment.positions().get(i));
                }
            }
        }
        return new JournalPage(read, positions, read.isEmpty() ? after : positions.get(read.size() - 1));
    }
}
