package io.omni.core.channel;

/** What kind of way to buy a channel is. */
public enum ChannelType {
    /** At the till of a store. */
    STORE,
    /** On the retailer's web shop. */
    WEB,
    /** In the retailer's app. */
    APP,
    /** At a screen in a store. */
    KIOSK,
    /** By telephone, an agent typing. */
    PHONE,
    /** On a marketplace that others run. */
    MARKETPLACE,
    /** In a social network. */
    SOCIAL,
    /** As a business that buys in bulk. */
    WHOLESALE,
    /** In an advertisement or a search engine, which leads to another channel and sells nothing itself. */
    FEED
}
