package io.omni.faults;

/** Names a tally. */
record TallyId(String value) {}
