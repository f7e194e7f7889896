package io.omni.faults;

/** When a connection is cut. */
enum Cut {
    /** The commit does not reach the server. */
    BEFORE,
    /** The commit is on its way: whether it is carried out, nobody knows. */
    DURING,
    /** The commit was carried out, and its answer does not arrive. */
    AFTER
}
