package io.omni.orders.assembly;

import io.omni.orders.Recovery;

/**
 * What {@link Omni#tidyUp} did.
 *
 * @param orders what dead processes had left
 * @param reservationsSwept how many expired holds were swept up
 * @param idsForgotten how many ids of postings were forgotten
 * @param commandsForgotten how many records of other commands were removed
 */
public record Housekeeping(Recovery orders, int reservationsSwept, int idsForgotten, int commandsForgotten) {}
