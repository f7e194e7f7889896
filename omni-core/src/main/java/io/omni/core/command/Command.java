package io.omni.core.command;

import io.omni.core.id.CommandId;

/**
 * What a caller asks for, under an id of the caller's own. Implementations are records: all of their components together are what is asked
 * for, and by them a repetition is told from another command.
 *
 * <p>A component that is added later has to be one that may be absent (an {@code Optional}, or a list, set or map that may be empty): what
 * is absent does not count, so that a command sent before an upgrade is known again after it. The names of components count, and so do
 * those of enum constants. A list whose order says nothing is marked {@link AnyOrder}, and the alternatives of a sealed type each have a
 * {@link Kind}.
 */
public interface Command {

    /**
     * Gives the id.
     *
     * @return by which a repetition is told; to be kept until the answer has arrived
     */
    CommandId id();

    /**
     * Names the kind of command, for ever. Never a class name.
     *
     * @return a lower-case dotted name such as {@code stock.reserve}
     */
    String type();
}
