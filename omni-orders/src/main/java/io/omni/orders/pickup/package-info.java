/**
 * What the customer fetches: how, when and by whom it is to be fetched, that it is ready and from where, who is on the way, and that it was handed over to who may have it, or that nobody came.
 */
@NullMarked
package io.omni.orders.pickup;

import org.jspecify.annotations.NullMarked;
