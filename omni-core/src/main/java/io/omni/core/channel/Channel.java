package io.omni.core.channel;

import io.omni.core.internal.Currencies;
import io.omni.core.internal.Text;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One way for customers to buy.
 *
 * @param id the retailer's name for it
 * @param name what people read
 * @param type what kind it is
 * @param currency the currency it sells in
 * @param locale the language and country it speaks to
 * @param capabilities what it offers its customers
 * @param assortment what it lists
 * @param fees what it costs the retailer, in its currency; empty for a channel that costs nothing
 */
public record Channel(
        ChannelId id,
        String name,
        ChannelType type,
        Currency currency,
        Locale locale,
        Set<ChannelCapability> capabilities,
        Assortment assortment,
        Optional<FeeSchedule> fees) {

    /** Refuses a blank name, a currency without a minor unit and fees in another currency; sorts the capabilities. */
    public Channel {
        Objects.requireNonNull(id, "id");
        Text.requireText("Name of channel " + id, name);
        Objects.requireNonNull(type, "type");
        Currencies.requireMinorUnit(currency);
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(assortment, "assortment");
        EnumSet<ChannelCapability> sorted = EnumSet.noneOf(ChannelCapability.class);
        sorted.addAll(capabilities);
        capabilities = Collections.unmodifiableSet(sorted);
        Currency sells = currency;
        fees.filter(schedule -> !schedule.currency().equals(sells)).ifPresent(schedule -> {
            throw new IllegalArgumentException("Channel %s sells in %s and has fees in %s: convert them first"
                    .formatted(id, sells, schedule.currency()));
        });
    }

    /**
     * A channel that lists everything, offers everything and costs nothing; a {@link ChannelType#FEED} offers nothing.
     *
     * @param id the retailer's name for it
     * @param name what people read
     * @param type what kind it is
     * @param currency the currency it sells in
     * @param locale the language and country it speaks to
     */
    public Channel(ChannelId id, String name, ChannelType type, Currency currency, Locale locale) {
        this(
                id,
                name,
                type,
                currency,
                locale,
                type == ChannelType.FEED ? Set.of() : EnumSet.allOf(ChannelCapability.class),
                Assortment.everything(),
                Optional.empty());
    }

    /**
     * This channel with other capabilities.
     *
     * @param offers what it offers its customers, and nothing else
     * @return the channel with these
     */
    public Channel withCapabilities(ChannelCapability... offers) {
        return new Channel(id, name, type, currency, locale, Set.of(offers), assortment, fees);
    }

    /**
     * This channel with another assortment.
     *
     * @param listed what it lists
     * @return the channel with it
     */
    public Channel withAssortment(Assortment listed) {
        return new Channel(id, name, type, currency, locale, capabilities, listed, fees);
    }

    /**
     * This channel with fees.
     *
     * @param schedule what it costs the retailer, in its currency
     * @return the channel with them
     */
    public Channel withFees(FeeSchedule schedule) {
        return new Channel(id, name, type, currency, locale, capabilities, assortment, Optional.of(schedule));
    }

    /**
     * Tells whether it offers something.
     *
     * @param capability what
     * @return whether it does
     */
    public boolean offers(ChannelCapability capability) {
        return capabilities.contains(capability);
    }
}
