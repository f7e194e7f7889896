/** What every package of Omni shares: the one family of exceptions. */
@NullMarked
package io.omni.core;

import org.jspecify.annotations.NullMarked;
