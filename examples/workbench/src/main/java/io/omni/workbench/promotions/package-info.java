/** Promotions from the command line: what a basket costs and why, and what another rule set would have come to. */
@NullMarked
package io.omni.workbench.promotions;

import org.jspecify.annotations.NullMarked;
