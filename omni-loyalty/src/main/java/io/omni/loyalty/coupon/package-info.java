/**
 * Coupons: codes that everybody may use, and codes for one use each that nobody can guess; how often, by whom and where they may be used, and
 * why one may not.
 */
@NullMarked
package io.omni.loyalty.coupon;

import org.jspecify.annotations.NullMarked;
