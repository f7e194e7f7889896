/**
 * Ids that carry the instant at which they were made, so that a command may be repeated and an old one be told from a new one.
 */
@NullMarked
package io.omni.core.id;

import org.jspecify.annotations.NullMarked;
