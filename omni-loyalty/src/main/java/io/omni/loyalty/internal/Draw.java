package io.omni.loyalty.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;

/**
 * What is to be held on an account.
 *
 * @param account which one
 * @param quantity how much, at least 1
 * @param floor what must be left available
 */
public record Draw(AccountId account, long quantity, Floor floor) {}
