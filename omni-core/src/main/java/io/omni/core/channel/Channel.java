package io.omni.core.channel;

import io.omni.core.internal.Currencies;
import io.omni.core.internal.Text;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * One way for customers to buy.
 *
 * @param id the retailer's name for it
 * @param name what people read
 * @param type what kind it is
 * @param currency the currency it sells in
 * @param locale the language and country it speaks to
 */
public record Channel(ChannelId id, String name, ChannelType type, Currency currency, Locale locale) {

    /** Refuses a blank name and a currency without a minor unit. */
    public Channel {
        Objects.requireNonNull(id, "id");
        Text.requireText("Name of channel " + id, name);
        Objects.requireNonNull(type, "type");
        Currencies.requireMinorUnit(currency);
        Objects.requireNonNull(locale, "locale");
    }
}
