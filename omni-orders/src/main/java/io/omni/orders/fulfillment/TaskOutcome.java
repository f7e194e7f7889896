package io.omni.orders.fulfillment;

import io.omni.core.basket.LineId;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;

/** The answer to a command about a task. */
public sealed interface TaskOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param task which task
     * @param state how far it is by this command
     */
    record Done(TaskId task, TaskState state) implements TaskOutcome {}

    /**
     * There is no such task.
     *
     * @param task its id
     */
    record NoSuchTask(TaskId task) implements TaskOutcome, Refusal {}

    /**
     * No parcel has this number.
     *
     * @param tracking the number
     */
    record NoSuchParcel(TrackingNumber tracking) implements TaskOutcome, Refusal {}

    /**
     * The task is not so far, or further already.
     *
     * @param state how far it is
     */
    record NotPossible(TaskState state) implements TaskOutcome, Refusal {}

    /**
     * Somebody else has the task.
     *
     * @param worker who
     */
    record ClaimedBy(WorkerId worker) implements TaskOutcome, Refusal {}

    /**
     * The units of a line are not those of the task: more are missing than there are to pick, or the parcels have others.
     *
     * @param line which line
     */
    record OtherUnits(LineId line) implements TaskOutcome, Refusal {}

    /**
     * The carrier does not take it.
     *
     * @param reason the carrier's reason
     */
    record CarrierRefused(String reason) implements TaskOutcome, Refusal {

        /** Without the reason: what a carrier writes may be about a person. */
        @Override
        public String toString() {
            return "CarrierRefused[...]";
        }
    }
}
