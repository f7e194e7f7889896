/**
 * The checks that the values of Omni share. Not exported: a host never sees this package.
 */
@NullMarked
package io.omni.core.internal;

import org.jspecify.annotations.NullMarked;
