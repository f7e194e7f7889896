package io.omni.core.event;

/**
 * Something that happened. Implementations are records in the package of the thing that it happened to.
 */
public interface Event {

    /**
     * Names the kind of event, for ever: consumers outside the program depend on it. Never a class name.
     *
     * @return a lower-case dotted name such as {@code order.placed}
     */
    String type();

    /**
     * Names the thing that it happened to. Events of one subject leave in the order in which they were appended.
     *
     * @return the subject
     */
    EventSubject subject();
}
