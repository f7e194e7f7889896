package io.omni.workbench.replay;

import io.omni.workbench.network.Network;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run follows from: the same options give the same report.
 *
 * @param history what is replayed
 * @param networkName what a report calls the network
 * @param network the stores, warehouses and markets
 * @param seed of all draws
 * @param coverPermille how much opening stock there is of what will be sold, in thousandths
 * @param returnWindow how long an order is kept for returns once it is over; without it, to the end
 * @param rules what stores keep from online channels
 * @param routing decides which location supplies what; without it the nearest
 */
record ReplayOptions(
        HistorySource history,
        String networkName,
        Network network,
        long seed,
        int coverPermille,
        Optional<Duration> returnWindow,
        StockRules rules,
        Optional<Routing> routing) {

    /** Stores keep nothing, and the nearest supplies. */
    ReplayOptions(
            HistorySource history,
            String networkName,
            Network network,
            long seed,
            int coverPermille,
            Optional<Duration> returnWindow) {
        this(history, networkName, network, seed, coverPermille, returnWindow, StockRules.NONE, Optional.empty());
    }

    /** Goods of any age may come back. */
    ReplayOptions(HistorySource history, String networkName, Network network, long seed, int coverPermille) {
        this(history, networkName, network, seed, coverPermille, Optional.empty());
    }

    /** The same routed in another way. */
    ReplayOptions routedBy(Routing other) {
        return new ReplayOptions(
                history, networkName, network, seed, coverPermille, returnWindow, rules, Optional.of(other));
    }
}
