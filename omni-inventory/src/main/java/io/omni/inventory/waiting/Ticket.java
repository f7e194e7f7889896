package io.omni.inventory.waiting;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's place in the line for a SKU.
 *
 * @param id whose
 * @param sku what they wait for
 * @param number the lower, the sooner it is their turn
 * @param quantity how many units they still wait for, beside those that are offered to them
 * @param locations where they would take them; none for anywhere
 * @param channel in which they are sold; empty for what anybody may take
 * @param until from when on they wait no more
 * @param offers what is offered to them
 */
public record Ticket(
        TicketId id,
        Sku sku,
        long number,
        Quantity quantity,
        List<LocationId> locations,
        Optional<ChannelId> channel,
        Instant until,
        List<OfferedUnits> offers) {

    /** Refuses what is null. */
    public Ticket {
        Given.require("id", id);
        Given.require("sku", sku);
        Given.require("quantity", quantity);
        locations = Given.copy("locations", locations);
        Given.require("channel", channel);
        Given.require("until", until);
        offers = Given.copy("offers", offers);
    }

    /**
     * Tells whether units at a location may be offered to them.
     *
     * @param location where
     * @return whether they would take them there
     */
    public boolean admits(LocationId location) {
        return locations.isEmpty() || locations.contains(location);
    }

    /**
     * The same place with other offers.
     *
     * @param waiting how many units they still wait for
     * @param next what is offered to them
     * @return the ticket
     */
    public Ticket with(Quantity waiting, List<OfferedUnits> next) {
        return new Ticket(id, sku, number, waiting, locations, channel, until, next);
    }

    /**
     * Another place in the line.
     *
     * @param next its number
     * @return the ticket
     */
    public Ticket at(long next) {
        return new Ticket(id, sku, next, quantity, locations, channel, until, offers);
    }
}
