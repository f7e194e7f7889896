package io.omni.faults;

/** Names a slip: the id of the posting that it was kept with, as text. */
record SlipId(String value) {}
