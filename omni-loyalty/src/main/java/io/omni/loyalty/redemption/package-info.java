/**
 * What a customer pays or saves with, from the moment it is held: points, coupons, gift cards, rewards of stamp cards. Each is held by the
 * facade that knows it, for a time; from then on all of them are confirmed, released and given back alike.
 */
@NullMarked
package io.omni.loyalty.redemption;

import org.jspecify.annotations.NullMarked;
