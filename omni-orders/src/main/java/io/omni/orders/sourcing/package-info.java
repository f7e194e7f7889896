/**
 * Which location supplies which units, and why no other does: {@link io.omni.orders.sourcing.Sourcing}, which a host may plug in.
 *
 * <p>There are strategies that go by rule ({@link io.omni.orders.sourcing.Sourcing#nearest nearest}, {@link io.omni.orders.sourcing.Sourcing#fewestShipments fewest shipments},
 * {@link io.omni.orders.sourcing.Sourcing#ranked rankings} of the retailer's own) and one that goes by cost: {@link io.omni.orders.sourcing.Sourcing#leastCost least cost} under a
 * {@link io.omni.orders.sourcing.SourcingPolicy policy} of rules, costs and limits. The latter proves its plan by a {@link io.omni.orders.sourcing.Certificate}, and
 * {@link io.omni.orders.sourcing.SourcingDecision#explain explains} what any other location would have cost. {@link io.omni.orders.sourcing.ShadowPrices} are what units are worth where they are, to later orders and to customers who walk in.
 */
@NullMarked
package io.omni.orders.sourcing;

import org.jspecify.annotations.NullMarked;
