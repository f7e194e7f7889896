/**
 * What happened, as other parts of the host application and its partners see it. An {@link io.omni.core.event.Event} has a stable type name
 * and a subject; appended to the outbox it is a {@link io.omni.core.event.RecordedEvent}, whose id is the same however often its command is
 * carried out.
 */
@NullMarked
package io.omni.core.event;

import org.jspecify.annotations.NullMarked;
