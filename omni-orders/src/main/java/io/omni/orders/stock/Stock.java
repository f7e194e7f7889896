package io.omni.orders.stock;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.sourcing.Allocation;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port to the stock. A host may plug in a stock of its own. Commands are carried out once for each id. */
public interface Stock {

    /**
     * Tells what a channel may promise now.
     *
     * @param channel in which the units are sold
     * @param way how they get to the customer: {@link LocationCapability#SHIPS} or {@link LocationCapability#OFFERS_PICKUP}
     * @param skus of which SKUs
     * @return by SKU and location, how many units; locations without any may be left out
     */
    Map<Sku, Map<LocationId, Quantity>> available(ChannelId channel, LocationCapability way, Collection<Sku> skus);

    /**
     * Holds units, all or none.
     *
     * @param hold names the hold
     * @param channel in which they are sold
     * @param units which units, and where
     * @param timeToLive how long
     * @return what is held
     */
    HoldAnswer hold(CommandId hold, ChannelId channel, List<Allocation> units, Duration timeToLive);

    /**
     * Looks up what an earlier attempt has held, or another thread that carries out the same command.
     *
     * @param hold names the hold
     * @return as {@link #hold} would answer, or empty if nothing is held under that name
     */
    Optional<HoldAnswer> held(CommandId hold);

    /**
     * Lets a hold last longer.
     *
     * @param command of this command
     * @param hold which hold
     * @param timeToLive how long from now
     * @return whether the hold still was
     */
    boolean extend(CommandId command, CommandId hold, Duration timeToLive);

    /**
     * Turns a hold into a reservation that does not expire.
     *
     * @param command of this command
     * @param hold which hold
     * @return whether the hold still was
     */
    boolean confirm(CommandId command, CommandId hold);

    /**
     * Gives up all that is held still.
     *
     * @param command of this command
     * @param hold which hold
     */
    void release(CommandId command, CommandId hold);

    /**
     * Gives some of what is held up.
     *
     * @param command of this command
     * @param hold which hold
     * @param units which units, and where
     * @return whether they were held
     */
    boolean release(CommandId command, CommandId hold, List<Allocation> units);

    /**
     * Takes in that units which are held could not be picked: they are held no more, and the book has no more than was found.
     *
     * @param command of this command
     * @param hold under which they were held
     * @param missing which units, and where
     * @param found how many of the same were found instead of more
     * @param setAside how many of the same lie picked there already, for others
     * @param reason why
     */
    void pickedShort(
            CommandId command,
            CommandId hold,
            Allocation missing,
            Quantity found,
            Quantity setAside,
            ShortReason reason);

    /**
     * Takes confirmed units out of the stock.
     *
     * @param command of this command
     * @param hold under which they were confirmed
     * @param units which units, and from where
     * @return whether they were still reserved
     */
    boolean ship(CommandId command, CommandId hold, List<Allocation> units);

    /**
     * Takes units back from a customer, to be sold again.
     *
     * @param command of this command
     * @param units which units, and where they are now
     */
    void takeBack(CommandId command, List<Allocation> units);
}
