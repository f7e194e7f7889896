package io.omni.orders.assembly;

import io.omni.core.ledger.Sealing;
import io.omni.orders.Recovery;

/**
 * What {@link Omni#tidyUp} did.
 *
 * @param orders what dead processes had left
 * @param reservationsSwept how many expired holds were swept up
 * @param idsForgotten how many ids of postings were forgotten
 * @param commandsForgotten how many records of other commands were removed
 * @param eventsPurged how many events that nobody has still to receive were removed from the outbox
 * @param journal what came of sealing the journal; a host looks here for a sink that fails and for books that do not agree
 */
public record Housekeeping(
        Recovery orders,
        int reservationsSwept,
        int idsForgotten,
        int commandsForgotten,
        int eventsPurged,
        Sealing journal) {}
