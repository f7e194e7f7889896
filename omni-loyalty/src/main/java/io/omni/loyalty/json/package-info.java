/**
 * The JSON of points: see {@link io.omni.core.json} for what every form keeps to. The only package of this module that uses Jackson.
 */
@NullMarked
package io.omni.loyalty.json;

import org.jspecify.annotations.NullMarked;
