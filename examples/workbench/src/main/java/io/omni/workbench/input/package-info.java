/** Opening and reading what a user hands in, and saying where exactly it is wrong. */
@NullMarked
package io.omni.workbench.input;

import org.jspecify.annotations.NullMarked;
