/** What routing orders takes and saves: {@link io.omni.benchmarks.routing.RoutingCommand}. */
@NullMarked
package io.omni.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
