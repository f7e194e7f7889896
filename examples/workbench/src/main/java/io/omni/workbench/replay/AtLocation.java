package io.omni.workbench.replay;

/** What is added up for each location. */
enum AtLocation {
    PARTS,
    UNITS_OUT,
    METERS,
    UNITS_BACK
}
