package io.omni.workbench.history;

/** One line of the file: either {@link HistoryLine used} or {@link LeftOut left out}. */
public sealed interface HistoryEntry permits HistoryLine, LeftOut {

    /** The line of the file where it begins, the header being line 1. */
    long lineNumber();
}
