package io.omni.core.storage;

import io.omni.core.event.RecordedEvent;
import java.util.List;

/**
 * Where events leave: they are appended within the unit of work that changes the state, and passed on later.
 *
 * <p>Rules, by the numbers that the suites of {@code omni-tck} carry:
 *
 * <ul>
 *   <li><b>O-1</b> Events appended in a unit of work that ends are kept; outside a unit each append is its own.
 *   <li><b>O-2</b> Events appended in a unit of work that fails are not.
 *   <li><b>O-3</b> Events of one subject keep the order in which they were appended.
 *   <li><b>O-4</b> Nobody sees an event before its unit of work has ended.
 * </ul>
 */
public interface Outbox {

    /**
     * Appends events.
     *
     * @param events the events, in their order
     */
    void append(List<RecordedEvent> events);
}
