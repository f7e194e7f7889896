/**
 * Gift cards and store credit: money that was paid, or is owed to a customer, and is spent in parts in any channel. What is on all of them
 * together is a debt of the retailer.
 */
@NullMarked
package io.omni.loyalty.giftcard;

import org.jspecify.annotations.NullMarked;
