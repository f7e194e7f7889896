/** The retailer's places that hold stock and the markets where its customers live. */
@NullMarked
package io.omni.workbench.network;

import org.jspecify.annotations.NullMarked;
