package io.omni.orders.fulfillment;

/** What becomes of the units of a task once they are picked. */
public enum TaskGoal {
    /** They are packed and handed to a carrier. */
    SHIP,
    /** They wait for the customer. */
    PICK_UP
}
