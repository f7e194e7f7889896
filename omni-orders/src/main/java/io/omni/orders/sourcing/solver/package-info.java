/**
 * The arithmetic of sourcing, free of orders and stock: {@link io.omni.orders.sourcing.solver.FixedChargeProblem} states which locations could supply which lines of an order at what cost, and
 * {@link io.omni.orders.sourcing.solver.FixedChargeSolver} finds the cheapest plan with a certificate.
 */
@NullMarked
package io.omni.orders.sourcing.solver;

import org.jspecify.annotations.NullMarked;
