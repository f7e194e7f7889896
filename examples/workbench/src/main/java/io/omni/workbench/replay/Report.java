package io.omni.workbench.replay;

import io.omni.core.channel.ChannelType;
import io.omni.core.geo.Distance;
import io.omni.core.money.Money;
import io.omni.workbench.history.LeftOut;
import io.omni.workbench.history.LeftOutReason;
import io.omni.workbench.history.LineKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a replay comes to. All of it follows from the options, but for {@code pace} and {@code seconds}.
 *
 * @param options what it follows from
 * @param firstSale the virtual time of the first sale
 * @param end the virtual time at the end
 * @param lines of the history
 * @param orders that were wanted
 * @param goods and how they moved
 * @param takings in money and points
 * @param oversold units that left a location that did not have them
 * @param audits what the audits found
 * @param shortArticles the articles that were short most, the worst first
 * @param figures what charts show
 * @param pace of the run
 * @param seconds how long it took, in tenths
 */
record Report(
        ReplayOptions options,
        Instant firstSale,
        Instant end,
        Lines lines,
        Orders orders,
        Goods goods,
        Takings takings,
        long oversold,
        List<Audit> audits,
        List<ShortArticle> shortArticles,
        Figures figures,
        Pace pace,
        String seconds) {

    boolean isClean() {
        return oversold == 0 && audits.stream().allMatch(Audit::ok);
    }

    /**
     * The lines of the history: each was read, and then either used or left out.
     *
     * @param read how many there are
     * @param used by what they record
     * @param leftOut by reason
     */
    record Lines(long read, Map<LineKind, Long> used, Map<LeftOutReason, Left> leftOut) {

        long usedInAll() {
            return used.values().stream().mapToLong(Long::longValue).sum();
        }

        long leftOutInAll() {
            return leftOut.values().stream().mapToLong(Left::count).sum();
        }
    }

    /**
     * Lines that were left out for one reason.
     *
     * @param count how many
     * @param first the first of them
     */
    record Left(long count, LeftOut first) {

        Left oneMore() {
            return new Left(count + 1, first);
        }
    }

    /**
     * Orders.
     *
     * @param byChannel how many came to what
     * @param placed how many were placed
     * @param splits how many of those came from more than one location
     */
    record Orders(Map<ChannelType, Map<EndState, Long>> byChannel, long placed, long splits) {

        long of(ChannelType channel, EndState state) {
            return byChannel.getOrDefault(channel, Map.of()).getOrDefault(state, 0L);
        }

        long of(EndState state) {
            return byChannel.keySet().stream()
                    .mapToLong(channel -> of(channel, state))
                    .sum();
        }
    }

    /**
     * Goods.
     *
     * @param wanted units that customers wanted
     * @param supplied units of those that they got
     * @param parts how many parts of orders reached a customer
     * @param meters how far they travelled in all
     * @param transfers how many transfer orders sent a store an article
     * @param sent how many units they sent
     * @param onTheWay how many units of these are still on their way
     * @param returns how many lines of the history were taken back, wholly or as far as they were bought
     * @param neverBought units of those lines that the customer did not have
     */
    record Goods(
            long wanted,
            long supplied,
            long parts,
            long meters,
            long transfers,
            long sent,
            long onTheWay,
            long returns,
            long neverBought) {

        /** Units supplied of units wanted, in ten-thousandths, rounded down. */
        long fillRateBasisPoints() {
            return wanted == 0 ? 10_000 : supplied * 10_000 / wanted;
        }

        Distance meanDistance() {
            return Distance.ofMeters(parts == 0 ? 0 : meters / parts);
        }
    }

    /**
     * Takings.
     *
     * @param captured what was taken from customers
     * @param refunded what of it was paid back
     * @param pointsIssued points that were earned
     * @param pointsClawedBack points of those that were taken back
     */
    record Takings(Money captured, Money refunded, long pointsIssued, long pointsClawedBack) {}
}
