package io.omni.loyalty.points;

/** How far points are taken back when goods come back. They are taken from the purchase that earned them, whatever the policy. */
public enum Clawback {
    /** Only what cannot be used yet. What could be used when the goods came back stays with the member. */
    ONLY_PENDING,
    /** As much as the member has. The member never owes points; what was spent too soon is forgiven. */
    WITHIN_BALANCE,
    /** All of it. What was spent too soon is owed, and taken off what the member earns next. */
    UNLIMITED
}
