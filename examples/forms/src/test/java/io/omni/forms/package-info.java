/** Proves the JSON of every value of all modules: golden files, round trips, damage. */
@NullMarked
package io.omni.forms;

import org.jspecify.annotations.NullMarked;
