package io.omni.loyalty.promotion;

/** With what a promotion can apply. One that does not apply excludes nothing. */
public enum Exclusivity {

    /** With any other, within what lanes and groups allow. */
    NONE,

    /** With no other of its lane. */
    LANE,

    /** With no other at all. */
    ORDER
}
