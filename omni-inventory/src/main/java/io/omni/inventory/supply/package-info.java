/**
 * Units that are still to come: what suppliers were ordered to send, what they say they sent, and what other locations send. Each expected
 * supply has an id, a place, a quantity outstanding and an instant at which it is expected; when one slips, an event says so.
 */
@NullMarked
package io.omni.inventory.supply;

import org.jspecify.annotations.NullMarked;
