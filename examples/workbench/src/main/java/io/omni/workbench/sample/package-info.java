/** The workbench's own sample: a history and its products, so that it runs without arguments. */
@NullMarked
package io.omni.workbench.sample;

import org.jspecify.annotations.NullMarked;
