/**
 * One mechanism for everything that can run out: stock at a location, points of a member, uses of a coupon.
 *
 * <p>Read {@link io.omni.core.ledger.Ledger} first: its numbered rules are the contract. An {@link io.omni.core.ledger.AccountId} has a
 * balance and an amount held; a {@link io.omni.core.ledger.Posting} changes accounts, all of them or none; the
 * {@link io.omni.core.ledger.Journal} keeps what was posted, and the balances can be rebuilt from it.
 */
@NullMarked
package io.omni.core.ledger;

import org.jspecify.annotations.NullMarked;
