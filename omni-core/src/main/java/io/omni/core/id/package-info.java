/**
 * Ids that carry the instant at which they were made, so that a command may be repeated and an old one be told from a new one. The caller
 * gives each command a {@link io.omni.core.id.CommandId}; under it is {@link io.omni.core.id.UuidV7}.
 */
@NullMarked
package io.omni.core.id;

import org.jspecify.annotations.NullMarked;
