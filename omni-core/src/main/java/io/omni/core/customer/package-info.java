/**
 * Who buys. A {@link io.omni.core.customer.Customer} is a person or a business the retailer knows by a
 * {@link io.omni.core.customer.CustomerId}. What is personal about them stays out of logs and messages, the id included: both print
 * as their type alone.
 */
@NullMarked
package io.omni.core.customer;

import org.jspecify.annotations.NullMarked;
