package io.omni.orders.pickup;

import io.omni.core.basket.LineId;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;

/** The answer to a command about a pick-up. */
public sealed interface PickupOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param pickup which pick-up
     * @param state how far it is by this command
     */
    record Done(TaskId pickup, PickupState state) implements PickupOutcome {}

    /**
     * A wrong code was shown. That is remembered, and counted once.
     *
     * @param attemptsLeft how many more may be; with none, the code is good no more and another one has to be issued
     */
    record WrongCodeShown(long attemptsLeft) implements PickupOutcome {}

    /**
     * No locker was free. What is to become of the goods is asked by an incident.
     *
     * @param pickup which pick-up
     */
    record LockersFull(TaskId pickup) implements PickupOutcome {}

    /**
     * There is no such pick-up.
     *
     * @param pickup its id
     */
    record NoSuchPickup(TaskId pickup) implements PickupOutcome, Refusal {}

    /**
     * The pick-up is not so far, or further already.
     *
     * @param state how far it is
     */
    record NotPossible(PickupState state) implements PickupOutcome, Refusal {}

    /**
     * The goods are not picked yet: nothing is ready before.
     *
     * @param state how far the location is
     */
    record NotPicked(TaskState state) implements PickupOutcome, Refusal {}

    /** No code was issued, or it has expired, or too many wrong ones were shown: issue another. */
    record NoGoodCode() implements PickupOutcome, Refusal {}

    /** The customer has named nobody else. */
    record NoDelegate() implements PickupOutcome, Refusal {}

    /**
     * The location takes nobody more then, or is closed.
     *
     * @param slot when
     */
    record SlotNotFree(PickupSlot slot) implements PickupOutcome, Refusal {}

    /**
     * The location has no lockers.
     *
     * @param way how it was to be fetched
     */
    record NotOffered(PickupWay way) implements PickupOutcome, Refusal {}

    /**
     * More is left behind of a line than there is, or all of it: cancel it instead.
     *
     * @param line which line
     */
    record OtherUnits(LineId line) implements PickupOutcome, Refusal {}
}
