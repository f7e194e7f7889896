package io.omni.core.storage;

import io.omni.core.OmniException;

/** Joined work threw, the outer work caught it and went on: nothing was kept. */
public final class UnitOfWorkLost extends OmniException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param cause what the joined work threw
     */
    public UnitOfWorkLost(Throwable cause) {
        super(
                "the unit of work was lost when work that had joined it threw " + cause
                        + ": nothing was kept; let the exception leave the unit",
                cause);
    }
}
