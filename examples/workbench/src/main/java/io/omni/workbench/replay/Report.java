package io.omni.workbench.replay;

import io.omni.core.channel.ChannelType;
import io.omni.core.money.Money;
import io.omni.workbench.history.LeftOutReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a replay comes to. All of it follows from the options, but for {@code seconds}.
 *
 * @param history the name of the history
 * @param seed of all draws
 * @param firstSale the virtual time of the first sale
 * @param end the virtual time at the end
 * @param linesRead how many lines the history has
 * @param leftOut lines that were left out, by reason
 * @param examples some of those lines, by reason
 * @param orders how many orders came to what, by channel
 * @param fillRateBasisPoints units supplied of units wanted, in ten-thousandths
 * @param unitsWanted units that were wanted
 * @param unitsSupplied units that were supplied
 * @param placed how many orders were placed
 * @param splits how many of them came from more than one location
 * @param parts how many parts reached a customer
 * @param meanMeters how far they travelled in the mean
 * @param transfers how often a store was sent stock
 * @param returns how many lines were taken back
 * @param unitsNotMatched returned units beyond what the customer had bought
 * @param sales what was captured
 * @param refunds what was refunded
 * @param pointsIssued points that were earned
 * @param pointsClawedBack points that were taken back
 * @param oversold units that left a location that did not have them
 * @param audits what the audits found
 * @param seconds how long it took, in tenths
 */
record Report(
        String history,
        long seed,
        Instant firstSale,
        Instant end,
        long linesRead,
        Map<LeftOutReason, Long> leftOut,
        Map<LeftOutReason, List<String>> examples,
        Map<ChannelType, Map<String, Long>> orders,
        long fillRateBasisPoints,
        long unitsWanted,
        long unitsSupplied,
        long placed,
        long splits,
        long parts,
        long meanMeters,
        long transfers,
        long returns,
        long unitsNotMatched,
        Money sales,
        Money refunds,
        long pointsIssued,
        long pointsClawedBack,
        long oversold,
        List<Audit> audits,
        String seconds) {

    long linesLeftOut() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isClean() {
        return oversold == 0 && audits.stream().allMatch(Audit::ok);
    }
}
