/**
 * The door to what members earn, pay and save with: {@link io.omni.loyalty.Loyalty}. The commands, rules and answers of its parts are in a package
 * each, beginning with {@link io.omni.loyalty.points}; what all of them are used by is in {@link io.omni.loyalty.redemption}.
 */
@NullMarked
package io.omni.loyalty;

import org.jspecify.annotations.NullMarked;
