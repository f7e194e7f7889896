package io.omni.core.event;

/**
 * An event in a queue that its store could not read in this process: of a type or version that is not known here, as while processes of two
 * versions run, or damaged. The relay hands it to no consumer. Its delivery fails with the reason, so that a process that knows it may take
 * it, and is a dead letter in the end, to be redriven once a process knows it. Nobody appends one.
 *
 * @param type the event's own type
 * @param subject the thing that it happened to
 * @param reason why it could not be read, and the way out
 */
public record UnreadableEvent(String type, EventSubject subject, String reason) implements Event {}
