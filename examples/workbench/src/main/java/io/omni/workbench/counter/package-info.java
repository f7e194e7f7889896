/** Two days at two stores: what customers and staff are told while goods are fetched, are not found, and are not fetched. */
@NullMarked
package io.omni.workbench.counter;

import org.jspecify.annotations.NullMarked;
