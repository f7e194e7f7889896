package io.omni.core.price;

import io.omni.core.calendar.Validity;
import io.omni.core.channel.ChannelId;
import io.omni.core.internal.Currencies;
import io.omni.core.internal.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prices that hold together: for a sale, say, or in one channel. The prices themselves are put in beside it, by {@link Prices#set}.
 *
 * @param id the retailer's name for it
 * @param name what people read
 * @param currency the currency of all its prices
 * @param validity when it holds
 * @param priority of two lists that hold, the one with the higher number counts
 * @param channels the channels in which it holds; none means all
 */
public record PriceList(
        PriceListId id, String name, Currency currency, Validity validity, int priority, Set<ChannelId> channels) {

    /** Refuses a blank name and a currency without a minor unit; sorts the channels. */
    public PriceList {
        Objects.requireNonNull(id, "id");
        Text.requireText("Name of price list " + id, name);
        Currencies.requireMinorUnit(currency);
        Objects.requireNonNull(validity, "validity");
        channels = channels.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * A list that always holds, in all channels, with priority 0.
     *
     * @param id the retailer's name for it
     * @param name what people read
     * @param currency the currency of all its prices
     * @return the list
     */
    public static PriceList of(PriceListId id, String name, Currency currency) {
        return new PriceList(id, name, currency, Validity.ALWAYS, 0, Set.of());
    }

    /**
     * This list in another window of time.
     *
     * @param window when it holds
     * @return the list with it
     */
    public PriceList withValidity(Validity window) {
        return new PriceList(id, name, currency, window, priority, channels);
    }

    /**
     * This list with another priority.
     *
     * @param number of two lists that hold, the one with the higher number counts
     * @return the list with it
     */
    public PriceList withPriority(int number) {
        return new PriceList(id, name, currency, validity, number, channels);
    }

    /**
     * This list in other channels.
     *
     * @param where the channels in which it holds; none means all
     * @return the list with them
     */
    public PriceList withChannels(ChannelId... where) {
        return new PriceList(id, name, currency, validity, priority, Set.copyOf(Arrays.asList(where)));
    }

    /**
     * Tells whether it holds in a channel.
     *
     * @param channel the channel
     * @return whether it does, at some time
     */
    public boolean holdsIn(ChannelId channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
