/**
 * The door to the points of all members: {@link io.omni.loyalty.Loyalty}. Its commands, rules and answers are in
 * {@link io.omni.loyalty.points}.
 */
@NullMarked
package io.omni.loyalty;

import org.jspecify.annotations.NullMarked;
