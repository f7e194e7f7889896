/**
 * Where customers buy. A {@link io.omni.core.channel.Channel} is one way in, be it a chain of stores, a web shop or a marketplace, with the
 * currency and language it sells in, what it {@link io.omni.core.channel.Assortment lists} and offers, and what it
 * {@link io.omni.core.channel.FeeSchedule costs}; whatever the channel, stock, orders and points are the same.
 */
@NullMarked
package io.omni.core.channel;

import org.jspecify.annotations.NullMarked;
