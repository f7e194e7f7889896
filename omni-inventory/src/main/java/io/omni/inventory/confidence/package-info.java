/**
 * How far the book is to be believed: {@link io.omni.inventory.confidence.Confidence}. It learns from counts and from pickers who did not find what the book had,
 * and says how many of the units on the book to offer so that they are there with a given probability.
 */
@NullMarked
package io.omni.inventory.confidence;

import org.jspecify.annotations.NullMarked;
