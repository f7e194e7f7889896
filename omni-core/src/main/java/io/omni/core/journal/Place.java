package io.omni.core.journal;

import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * A place in a file between two lines.
 *
 * @param line the line before it
 * @param offset where the next one begins
 */
record Place(Line line, long offset) {

    private static final Place START = new Place(Line.NONE, 0);

    /**
     * Looks by halving for the place after the last line that has a position or an earlier one. What is no line is taken for one that comes
     * later.
     */
    static Place after(long position, FileChannel channel, long end) {
        Place found = START;
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            long start = middle == low ? low : Lines.startOfLineBefore(channel, middle + 1);
            Lines lines = new Lines(channel, start, end);
            Optional<Line> line = lines.next().flatMap(Line::of);
            if (line.isPresent() && line.get().position() <= position) {
                found = new Place(line.get(), lines.offset());
                low = lines.offset();
            } else {
                high = start;
            }
        }
        return found;
    }
}
