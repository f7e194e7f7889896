package io.omni.core.command;

/**
 * What a command is answered: a small immutable value that says what the command did, and not how things stand, which may have changed when
 * the same command is answered again. It holds no secrets, because it may be stored.
 */
public interface CommandOutcome {}
