/**
 * What happened, as other parts of the host application and its partners see it.
 */
@NullMarked
package io.omni.core.event;

import org.jspecify.annotations.NullMarked;
