package io.omni.orders.tax;

import io.omni.core.channel.Channel;
import io.omni.orders.order.Delivery;
import java.time.Instant;
import java.util.List;

/**
 * What is to be taxed.
 *
 * @param channel where it is sold
 * @param delivery where it goes, or is fetched
 * @param at when
 * @param lines the lines, at least one
 */
public record TaxQuestion(Channel channel, Delivery delivery, Instant at, List<Taxable> lines) {

    /** Copies the lines. */
    public TaxQuestion {
        lines = List.copyOf(lines);
    }
}
