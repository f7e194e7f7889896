/**
 * What goes wrong on the way to the customer, and what can be done about it: each {@link io.omni.orders.incident.Incident} tells customer and staff at once what they may choose from, until when, and what is done by the clock if nobody chooses.
 */
@NullMarked
package io.omni.orders.incident;

import org.jspecify.annotations.NullMarked;
