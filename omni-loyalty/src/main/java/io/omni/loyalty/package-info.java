/** The door to the points of all members: {@link io.omni.loyalty.Loyalty}. */
@NullMarked
package io.omni.loyalty;

import org.jspecify.annotations.NullMarked;
