/** What may be promised: a page of a listing at a time, and how much memory a feed of a whole assortment takes. */
@NullMarked
package io.omni.benchmarks.promises;

import org.jspecify.annotations.NullMarked;
