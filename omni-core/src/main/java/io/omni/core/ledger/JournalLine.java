package io.omni.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a posting did to one account.
 *
 * @param account which account, or what remains of a hold
 * @param balance the change of its balance
 * @param held the change of the amount held on it
 * @param balanceAfter the balance that this left
 * @param heldAfter the amount held that this left
 * @param contra the other side of the change of balance; null where other lines are the other side
 * @param window when the account counts from here on; null where that was left as it was
 */
public record JournalLine(
        AccountId account,
        long balance,
        long held,
        long balanceAfter,
        long heldAfter,
        @Nullable Contra contra,
        @Nullable Window window) {}
