package io.omni.workbench.replay;

import io.omni.workbench.network.Network;

/**
 * What a run follows from: the same options give the same report.
 *
 * @param history what is replayed
 * @param networkName what a report calls the network
 * @param network the stores, warehouses and markets
 * @param seed of all draws
 * @param coverPermille how much opening stock there is of what will be sold, in thousandths
 */
record ReplayOptions(HistorySource history, String networkName, Network network, long seed, int coverPermille) {}
