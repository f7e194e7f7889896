package io.omni.core.storage;

import io.omni.core.OmniException;

/** A race was lost: somebody else changed, or is changing, the same thing. Nothing was kept; run the unit of work again. */
public final class ConcurrencyConflict extends OmniException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what which thing, and what was found of it
     */
    public ConcurrencyConflict(String what) {
        super(what + ": read it again and repeat the unit of work");
    }
}
