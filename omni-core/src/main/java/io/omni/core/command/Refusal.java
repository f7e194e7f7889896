package io.omni.core.command;

/**
 * An outcome by which nothing was changed. It is not remembered: the same command, sent again when things have changed, is decided afresh,
 * and its id is free for another one.
 */
public interface Refusal extends CommandOutcome {}
