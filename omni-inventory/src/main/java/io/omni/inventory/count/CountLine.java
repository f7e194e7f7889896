package io.omni.inventory.count;

import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a count: all that was found of one SKU.
 *
 * @param count which count
 * @param key what and where
 * @param mark the book when the line was last marked, with the moment; empty if it was not since the last tally
 * @param tallies in their order
 * @param posted whether the count was approved, and this line with it
 */
public record CountLine(CountId count, StockKey key, Optional<Mark> mark, List<Tallied> tallies, boolean posted) {

    /** Copies the tallies. */
    public CountLine {
        Given.require("count", count);
        Given.require("key", key);
        Given.require("mark", mark);
        tallies = Given.copy("tallies", tallies);
    }

    /**
     * The book at a moment.
     *
     * @param book how many units it had
     * @param at the moment
     */
    public record Mark(long book, Instant at) {

        /** Refuses what is null. */
        public Mark {
            Given.require("at", at);
        }
    }

    /**
     * Begins a line.
     *
     * @param count which count
     * @param key what and where
     * @return a line without tallies
     */
    public static CountLine of(CountId count, StockKey key) {
        return new CountLine(count, key, Optional.empty(), List.of(), false);
    }

    /**
     * Tells whether it is to be counted.
     *
     * @param rule the rule of the count
     * @return how far it is
     */
    public LineState state(CountRule rule) {
        if (tallies.isEmpty()) {
            return LineState.TO_COUNT;
        }
        Tallied last = tallies.get(tallies.size() - 1);
        boolean stands = rule.tolerates(last.book(), last.variance())
                || tallies.size() > rule.recounts()
                || (tallies.size() > 1 && tallies.get(tallies.size() - 2).variance() == last.variance());
        return stands ? LineState.COUNTED : LineState.TO_RECOUNT;
    }

    /**
     * Gives the tally that counts.
     *
     * @return the last one, or empty
     */
    public Optional<Tallied> last() {
        return tallies.isEmpty() ? Optional.empty() : Optional.of(tallies.get(tallies.size() - 1));
    }

    /**
     * Marks the book.
     *
     * @param book how many units it has
     * @param at when
     * @return the line with the mark
     */
    public CountLine marked(long book, Instant at) {
        return new CountLine(count, key, Optional.of(new Mark(book, at)), tallies, posted);
    }

    /**
     * Adds a tally. The mark is used up by it.
     *
     * @param tally what was found
     * @return the line with the tally
     */
    public CountLine tallied(Tallied tally) {
        List<Tallied> more = new ArrayList<>(tallies);
        more.add(tally);
        return new CountLine(count, key, Optional.empty(), more, posted);
    }

    /**
     * Takes in that something had moved before, which the book did not have at the time.
     *
     * @param change what it did to the units that are there
     * @param happenedAt when it moved
     * @return the line with the book of each later mark and tally put right
     */
    public CountLine restated(long change, Instant happenedAt) {
        return new CountLine(
                count,
                key,
                mark.map(was ->
                        was.at().isBefore(happenedAt) ? was : new Mark(Math.addExact(was.book(), change), was.at())),
                tallies.stream()
                        .map(tally -> tally.at().isBefore(happenedAt) ? tally : tally.restated(change))
                        .toList(),
                posted);
    }

    /**
     * Notes that it was approved.
     *
     * @return the line
     */
    public CountLine approved() {
        return new CountLine(count, key, mark, tallies, true);
    }
}
