package io.omni.core.channel;

/** What a channel offers its customers. */
public enum ChannelCapability {
    /** Takes orders. */
    SELLS,
    /** Has orders shipped. */
    SHIPS,
    /** Lets customers fetch orders at a location. */
    OFFERS_PICKUP,
    /** Lets customers bring back what they bought in it, to any location that takes returns. */
    TAKES_RETURNS
}
